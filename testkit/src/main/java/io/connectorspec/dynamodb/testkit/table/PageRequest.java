/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.table;

import java.util.Optional;

/**
 * Which part of a result to read.
 *
 * @param after the last key of the page before; empty for the first page
 * @param limit the most items to read, at least 1; {@link Integer#MAX_VALUE} for no limit
 * @param forward true for ascending sort keys
 */
public record PageRequest(Optional<ItemKey> after, int limit, boolean forward) {
    /** The first page, ascending, without a limit of items. */
    public static PageRequest first() {
        return new PageRequest(Optional.empty(), Integer.MAX_VALUE, true);
    }
}
