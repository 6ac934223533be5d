/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.stream;

import io.connectorspec.dynamodb.testkit.table.Segment;
import io.connectorspec.dynamodb.testkit.value.ItemValue;
import io.connectorspec.dynamodb.testkit.value.KeyValues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The shards of a stream and how they follow each other.
 *
 * <p>Order per key: at any time each key belongs to exactly one open shard, because the segments of the open shards tile the
 * hashes, and a shard that ends hands its segment to its children in the same step. The children begin with numbers above
 * the end of the parent. So the records of a key, read parent before child, come in the order in which they were written.
 * The lock of the stream guards all of it.
 */
final class Lineage {
    private final Map<String, Shard> byId = new LinkedHashMap<>();
    private final NavigableMap<Long, Shard> openByFirstHash = new TreeMap<>();
    private final SequenceNumbers numbers;
    private int idsGiven;

    /**
     * Begins a stream.
     *
     * @param numbers the stream's numbers
     * @param idSeed makes the shard ids of different streams differ
     */
    Lineage(SequenceNumbers numbers, int idSeed) {
        this.numbers = numbers;
        this.idsGiven = idSeed;
    }

    /** Opens the first shards. */
    void open(int shards, Instant now) {
        for (int i = 0; i < shards; i++) {
            add(Optional.empty(), new Segment(i, shards), now);
        }
    }

    private Shard add(Optional<String> parent, Segment keys, Instant now) {
        Shard shard = new Shard(new Shard.Origin(newId(now), parent, keys, numbers.next(), now));
        byId.put(shard.id(), shard);
        openByFirstHash.put(keys.firstHash(), shard);
        return shard;
    }

    /** Shards of one millisecond get ids in no order, so that a reader that takes order from ids is found out. */
    private String newId(Instant now) {
        return String.format("shardId-%020d-%08x", now.toEpochMilli(), KeyValues.scatter(idsGiven++));
    }

    /** The open shard that a key belongs to. */
    Shard openFor(ItemValue partitionKey) {
        return openByFirstHash.floorEntry(KeyValues.hash(partitionKey)).getValue();
    }

    Optional<Shard> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All shards that have not been forgotten, parents before children. */
    List<Shard> all() {
        return List.copyOf(byId.values());
    }

    List<Shard> open() {
        return List.copyOf(openByFirstHash.values());
    }

    /**
     * Ends an open shard; its children take its keys over.
     *
     * @throws IllegalStateException if it has ended already, or is too small to be split; then nothing is changed
     */
    List<Shard> replace(Shard parent, Turnover.Successor successor, Instant now) {
        List<Segment> shares = switch (successor) {
            case ONE_CHILD -> List.of(parent.keys());
            case TWO_CHILDREN -> parent.keys().halves();
        };
        close(parent, now);
        List<Shard> children = new ArrayList<>();
        shares.forEach(keys -> children.add(add(Optional.of(parent.id()), keys, now)));
        return children;
    }

    /** Ends all open shards without children. */
    void closeAll(Instant now) {
        open().forEach(shard -> close(shard, now));
    }

    private void close(Shard shard, Instant now) {
        if (!shard.isOpen()) {
            throw new IllegalStateException("Shard " + shard.id() + " has ended already. The open shards are "
                    + open().stream().map(Shard::id).toList());
        }
        shard.close(numbers.next(), now);
        openByFirstHash.remove(shard.keys().firstHash());
    }

    /** Forgets a shard that has ended. */
    void forget(Shard shard) {
        if (shard.isOpen()) {
            throw new IllegalStateException(
                    "Shard " + shard.id() + " is open. Rotate or split it before it can be dropped.");
        }
        byId.remove(shard.id());
    }
}
