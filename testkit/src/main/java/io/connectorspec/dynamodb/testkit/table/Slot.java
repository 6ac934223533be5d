/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.table;

import io.connectorspec.dynamodb.testkit.value.ItemValue;
import io.connectorspec.dynamodb.testkit.value.KeyValues;

/**
 * A place in the order of a table: by hash of the partition key, then partition key, then sort key. So a query is a range of
 * slots, a scan's segment is another, and both go on where they stopped.
 *
 * @param hash where the partition key stands, 0 to 2^32 - 1
 * @param partition the partition key; null for the place before all keys of a hash
 * @param edge whether this is an item's place or one before or after all items of the partition
 * @param sort the sort key; null in a table without one and at an edge
 */
record Slot(long hash, ItemValue partition, Edge edge, ItemValue sort) implements Comparable<Slot> {
    /** The places in a partition, in their order. */
    enum Edge {
        BEFORE_ITEMS,
        ITEM,
        AFTER_ITEMS
    }

    static Slot of(ItemKey key) {
        return new Slot(
                KeyValues.hash(key.partition()),
                key.partition(),
                Edge.ITEM,
                key.sort().orElse(null));
    }

    static Slot in(ItemValue partition, ItemValue sort) {
        return new Slot(KeyValues.hash(partition), partition, Edge.ITEM, sort);
    }

    static Slot before(ItemValue partition) {
        return new Slot(KeyValues.hash(partition), partition, Edge.BEFORE_ITEMS, null);
    }

    static Slot after(ItemValue partition) {
        return new Slot(KeyValues.hash(partition), partition, Edge.AFTER_ITEMS, null);
    }

    static Slot beforeHash(long hash) {
        return new Slot(hash, null, Edge.BEFORE_ITEMS, null);
    }

    @Override
    public int compareTo(Slot other) {
        int byHash = Long.compare(hash, other.hash);
        if (byHash != 0) {
            return byHash;
        }
        if (partition == null || other.partition == null) {
            return Boolean.compare(partition != null, other.partition != null);
        }
        int byPartition = KeyValues.compare(partition, other.partition);
        if (byPartition != 0) {
            return byPartition;
        }
        int byEdge = edge.compareTo(other.edge);
        return byEdge != 0 || sort == null ? byEdge : KeyValues.compare(sort, other.sort);
    }
}
