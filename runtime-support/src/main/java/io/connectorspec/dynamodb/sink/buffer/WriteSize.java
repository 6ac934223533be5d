/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.buffer;

import java.io.Serializable;

/**
 * How large a write is.
 *
 * @param bytes what it takes on the wire
 * @param units the write units that it is estimated to use: one for each kilobyte that begins of an item that is
 *     put, and one for a delete. An item that it replaces may be larger and use more (developer guide,
 *     "Write operations")
 */
public record WriteSize(long bytes, long units) implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final long BYTES_PER_UNIT = 1024;

    /** Gives the write units that putting an item of so many bytes is estimated to use. */
    public static long unitsOf(long itemBytes) {
        return Math.max(1, (itemBytes + BYTES_PER_UNIT - 1) / BYTES_PER_UNIT);
    }
}
