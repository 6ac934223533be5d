/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.table;

import io.connectorspec.dynamodb.testkit.value.ItemValue;
import io.connectorspec.dynamodb.testkit.value.KeyValues;
import java.util.Optional;

/**
 * Which sort keys a query asks for.
 *
 * @param low where the range begins; empty for the beginning of the partition
 * @param high where the range ends; empty for the end of the partition
 * @param prefix what a sort key begins with; empty for any
 */
public record SortRange(Optional<Bound> low, Optional<Bound> high, Optional<ItemValue> prefix) {
    /**
     * An end of the range.
     *
     * @param value a sort key
     * @param inclusive whether that sort key itself belongs to the range
     */
    public record Bound(ItemValue value, boolean inclusive) {}

    /** Every sort key. */
    public static SortRange all() {
        return new SortRange(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Exactly one sort key. */
    public static SortRange exactly(ItemValue value) {
        return between(value, value);
    }

    /** From one sort key to another, both included. */
    public static SortRange between(ItemValue low, ItemValue high) {
        return new SortRange(Optional.of(new Bound(low, true)), Optional.of(new Bound(high, true)), Optional.empty());
    }

    /** From a sort key on. */
    public static SortRange from(ItemValue low, boolean inclusive) {
        return new SortRange(Optional.of(new Bound(low, inclusive)), Optional.empty(), Optional.empty());
    }

    /** Up to a sort key. */
    public static SortRange upTo(ItemValue high, boolean inclusive) {
        return new SortRange(Optional.empty(), Optional.of(new Bound(high, inclusive)), Optional.empty());
    }

    /** Sort keys with a prefix. */
    public static SortRange beginningWith(ItemValue prefix) {
        return new SortRange(Optional.of(new Bound(prefix, true)), Optional.empty(), Optional.of(prefix));
    }

    /** Whether a sort key has the prefix; the bounds are not looked at. */
    boolean hasPrefix(Optional<ItemValue> sort) {
        return prefix.isEmpty() || KeyValues.beginsWith(sort.orElseThrow(), prefix.get());
    }
}
