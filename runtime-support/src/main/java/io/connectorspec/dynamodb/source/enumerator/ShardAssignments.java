/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.connector.dynamodb.source.enumerator.DynamoDbStreamsShardAssigner;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;

/**
 * Places shards on subtasks, and knows who has what.
 *
 * <p>A shard that carries on another goes to the subtask that read its parent. That keeps the order of
 * changes per key: parent and child take the same channels, first in, first out. Only where nobody is known
 * to have read the parent in this run, the user's assigner chooses: for roots, and after a restore whose
 * checkpoint holds everything that came before.
 */
final class ShardAssignments implements DynamoDbStreamsShardAssigner.Context {

    private final DynamoDbStreamsShardAssigner assigner;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<Integer, Set<DynamoDbStreamsShardSplit>> assigned = new TreeMap<>();
    private final Map<Integer, Set<DynamoDbStreamsShardSplit>> assignedViews = new TreeMap<>();
    private final Map<Integer, List<DynamoDbStreamsShardSplit>> pending = new TreeMap<>();
    private Map<Integer, ReaderInfo> readers = Map.of();

    ShardAssignments(DynamoDbStreamsShardAssigner assigner) {
        this.assigner = assigner;
    }

    private record Place(int subtask, DynamoDbStreamsShardSplit split) {}

    /** Records that a subtask has a shard. */
    void put(DynamoDbStreamsShardSplit split, int subtask) {
        remove(split.splitId());
        places.put(split.splitId(), new Place(subtask, split));
        assigned.computeIfAbsent(subtask, this::newSet).add(split);
    }

    /** Records that no subtask has a shard any more. */
    void remove(String shardId) {
        Place place = places.remove(shardId);
        if (place != null) {
            assigned.get(place.subtask).remove(place.split);
        }
    }

    /** Gives the ids of the shards that a subtask has. */
    List<String> of(int subtask) {
        return assigned.getOrDefault(subtask, Set.of()).stream()
                .map(DynamoDbStreamsShardSplit::splitId)
                .toList();
    }

    /**
     * Chooses a subtask for a shard, and keeps the choice as pending.
     *
     * @param parentReader the subtask that read the parent, if this is known
     * @param registered the readers that said what they hold
     * @param allRegistered whether these are all
     * @return the subtask; empty if it is not there yet
     */
    OptionalInt choose(
            DynamoDbStreamsShardSplit split,
            OptionalInt parentReader,
            Map<Integer, ReaderInfo> registered,
            boolean allRegistered) {
        readers = Collections.unmodifiableMap(registered);
        OptionalInt chosen = parentReader;
        if (parentReader.isEmpty() && allRegistered) {
            chosen = OptionalInt.of(assigner.assign(split, this));
            if (!registered.containsKey(chosen.getAsInt())) {
                throw new IllegalStateException(
                        "The shard assigner " + assigner.getClass().getName() + " chose subtask "
                                + chosen.getAsInt() + " for shard " + split.getShardId()
                                + ". It must choose one of the registered readers: " + registered.keySet() + ".");
            }
        }
        if (chosen.isPresent() && registered.containsKey(chosen.getAsInt())) {
            pending.computeIfAbsent(chosen.getAsInt(), subtask -> new ArrayList<>())
                    .add(split);
            return chosen;
        }
        return OptionalInt.empty();
    }

    /** Gives what was chosen since the last call, by subtask, and records it as assigned. */
    Map<Integer, List<DynamoDbStreamsShardSplit>> takePending() {
        Map<Integer, List<DynamoDbStreamsShardSplit>> taken = new TreeMap<>(pending);
        pending.clear();
        taken.forEach((subtask, splits) -> splits.forEach(split -> put(split, subtask)));
        return taken;
    }

    @Override
    public Map<Integer, Set<DynamoDbStreamsShardSplit>> getCurrentSplitAssignment() {
        return Collections.unmodifiableMap(assignedViews);
    }

    @Override
    public Map<Integer, List<DynamoDbStreamsShardSplit>> getPendingSplitAssignments() {
        return Collections.unmodifiableMap(pending);
    }

    @Override
    public Map<Integer, ReaderInfo> getRegisteredReaders() {
        return readers;
    }

    private Set<DynamoDbStreamsShardSplit> newSet(int subtask) {
        Set<DynamoDbStreamsShardSplit> splits = new LinkedHashSet<>();
        assignedViews.put(subtask, Collections.unmodifiableSet(splits));
        return splits;
    }
}
