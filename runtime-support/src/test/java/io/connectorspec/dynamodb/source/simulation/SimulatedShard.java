/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.simulation;

import io.connectorspec.dynamodb.source.calls.RecordPage;
import io.connectorspec.dynamodb.source.graph.ShardNode;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** A shard as it really is. It holds the changes of the keys from {@code low} up to, not including, {@code high}. */
final class SimulatedShard {

    final String id;
    final String parentId;
    final int low;
    final int high;
    final long bornAt;
    final List<Change> changes = new ArrayList<>();
    /** Until when descriptions do not show the shard. */
    long hiddenUntil;
    /** Until when descriptions show the shard as open although it is closed. */
    long openUntil;
    /** How many of the oldest changes are gone. */
    int trimmed;

    /** How many of the last answers were empty without need. */
    int emptyAnswers;

    boolean closed;
    long closedAt;
    /** Whether the service forgot it. */
    boolean vanished;

    SimulatedShard(String id, String parentId, int low, int high, long bornAt) {
        this.id = id;
        this.parentId = parentId;
        this.low = low;
        this.high = high;
        this.bornAt = bornAt;
    }

    void close(long now) {
        closed = true;
        closedAt = now;
    }

    /** Drops what is older than a time, as far as the service comes to it. */
    void expire(long horizon, int atMost) {
        for (int i = 0;
                i < atMost && trimmed < changes.size() && changes.get(trimmed).at() < horizon;
                i++) {
            trimmed++;
        }
        vanished |= closed && closedAt < horizon && trimmed == changes.size();
    }

    boolean holds(int key) {
        return low <= key && key < high;
    }

    ShardNode described(long now) {
        return new ShardNode(id, Optional.ofNullable(parentId), closed && now >= openUntil);
    }

    /** Gives the index of the first change after a sequence number. */
    int indexAfter(String sequenceNumber) {
        int index = 0;
        while (index < changes.size() && compare(changes.get(index).sequenceNumber(), sequenceNumber) <= 0) {
            index++;
        }
        return index;
    }

    private static int compare(String left, String right) {
        return new BigInteger(left).compareTo(new BigInteger(right));
    }

    RecordPage page(int from, int to) {
        return new Page(List.copyOf(changes.subList(from, to)));
    }

    /** A page of simulated records; there are no objects of the SDK. */
    record Page(List<Change> changes) implements RecordPage {
        @Override
        public int size() {
            return changes.size();
        }

        @Override
        public String sequenceNumber(int index) {
            return changes.get(index).sequenceNumber();
        }

        @Override
        public Instant time(int index) {
            long seconds = (SimulatedTime.EPOCH + changes.get(index).at()) / 1000;
            return Instant.ofEpochSecond(seconds);
        }

        @Override
        public Record record(int index) {
            throw new UnsupportedOperationException("The simulation decodes its own pages");
        }
    }
}
