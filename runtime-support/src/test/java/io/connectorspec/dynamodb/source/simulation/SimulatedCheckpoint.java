/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.simulation;

import io.connectorspec.dynamodb.source.state.ShardSplitSerializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;

/** The bytes of a checkpoint, and how much each subtask had emitted. */
final class SimulatedCheckpoint {

    private static final ShardSplitSerializer SPLITS = new ShardSplitSerializer();

    final long id;
    final Optional<byte[]> enumerator;
    private final Map<Integer, List<byte[]>> splits = new HashMap<>();
    private final Map<Integer, Long> marks = new HashMap<>();

    SimulatedCheckpoint(long id, Optional<byte[]> enumerator) {
        this.id = id;
        this.enumerator = enumerator;
    }

    void add(int subtask, List<DynamoDbStreamsShardSplit> state, long mark) {
        splits.put(subtask, state.stream().map(SPLITS::serialize).toList());
        marks.put(subtask, mark);
    }

    int subtasks() {
        return splits.size();
    }

    long mark(int subtask) {
        return marks.getOrDefault(subtask, 0L);
    }

    List<DynamoDbStreamsShardSplit> splits(int subtask) {
        List<DynamoDbStreamsShardSplit> read = new ArrayList<>();
        for (byte[] bytes : splits.getOrDefault(subtask, List.of())) {
            try {
                read.add(SPLITS.deserialize(SPLITS.getVersion(), bytes));
            } catch (IOException unreadable) {
                throw new AssertionError("P5, a checkpoint restores", unreadable);
            }
        }
        return read;
    }

    /** Gives the same state for another number of subtasks, whose records are not emitted yet. */
    SimulatedCheckpoint redistributed(int parallelism) {
        SimulatedCheckpoint other = new SimulatedCheckpoint(id, enumerator);
        int next = 0;
        List<List<DynamoDbStreamsShardSplit>> shares = new ArrayList<>();
        for (int i = 0; i < parallelism; i++) {
            shares.add(new ArrayList<>());
        }
        for (int subtask : splits.keySet()) {
            for (DynamoDbStreamsShardSplit split : splits(subtask)) {
                shares.get(next++ % parallelism).add(split);
            }
        }
        for (int i = 0; i < parallelism; i++) {
            other.add(i, shares.get(i), 0);
        }
        return other;
    }
}
