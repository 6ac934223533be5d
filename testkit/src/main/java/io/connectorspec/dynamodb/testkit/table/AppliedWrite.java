/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.table;

import io.connectorspec.dynamodb.testkit.value.Item;
import java.util.Optional;

/**
 * A write that changed a table, or found nothing to change.
 *
 * @param order the place of this write among all writes to the endpoint, from 1; a higher number landed later
 * @param table the table's name
 * @param key the item's key
 * @param before the item that was there before; empty if there was none
 * @param after the item that is there now; empty after a delete
 */
public record AppliedWrite(long order, String table, ItemKey key, Optional<Item> before, Optional<Item> after)
        implements WriteResult {
    private static final int BYTES_PER_WRITE_UNIT = 1024;

    /** False for a put of what was there and for a delete of what was not. */
    public boolean changesSomething() {
        return !before.equals(after);
    }

    /**
     * The write units that this write costs: one per started KB of the larger of both images, and at least one. Source:
     * developer guide, "Read/write capacity mode".
     */
    public int writeUnits() {
        return writeUnits(before, after);
    }

    static int writeUnits(Optional<Item> before, Optional<Item> after) {
        int bytes = Math.max(size(before), size(after));
        return Math.max(1, (bytes + BYTES_PER_WRITE_UNIT - 1) / BYTES_PER_WRITE_UNIT);
    }

    private static int size(Optional<Item> image) {
        return image.isPresent() ? image.get().sizeInBytes() : 0;
    }
}
