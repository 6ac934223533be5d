/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.table;

import io.connectorspec.dynamodb.testkit.value.ItemValue;
import io.connectorspec.dynamodb.testkit.value.KeyValues;
import java.util.List;

/**
 * An equal share of the places that partition keys can have: a part of a table for parallel scans, or the keys of a shard.
 *
 * @param index which part, from 0
 * @param total how many parts, 1 to 1,000,000
 */
public record Segment(int index, int total) {
    /** The only segment of one: the whole table. */
    public static final Segment WHOLE = new Segment(0, 1);

    /** Into how many parts a table can be divided. Source: API reference, Scan. */
    public static final int MOST = 1_000_000;

    private static final long HASHES = 1L << 32;

    /** True if items of this partition key are in this part. */
    public boolean holds(ItemValue partitionKey) {
        long hash = KeyValues.hash(partitionKey);
        return firstHash() <= hash && hash < endHash();
    }

    /** The smallest place in this part, 0 to 2^32 - 1. */
    public long firstHash() {
        return index * HASHES / total;
    }

    /** True if it has {@linkplain #halves() halves}. */
    public boolean isDivisible() {
        return total <= MOST / 2;
    }

    /**
     * The two halves of this part.
     *
     * @throws IllegalStateException if it is too small
     */
    public List<Segment> halves() {
        if (!isDivisible()) {
            throw new IllegalStateException(
                    "This is 1 of " + total + " parts already, and half of it would be too small");
        }
        return List.of(new Segment(2 * index, 2 * total), new Segment(2 * index + 1, 2 * total));
    }

    long endHash() {
        return (index + 1) * HASHES / total;
    }
}
