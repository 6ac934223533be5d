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
 * Knows who has which shard, and who is meant to get which, and asks the user's assigner.
 */
final class ShardAssignments implements DynamoDbStreamsShardAssigner.Context {

    private final DynamoDbStreamsShardAssigner assigner;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<Integer, Set<DynamoDbStreamsShardSplit>> assigned = new TreeMap<>();
    private final Map<Integer, Set<DynamoDbStreamsShardSplit>> assignedViews = new TreeMap<>();
    private final Map<Integer, List<DynamoDbStreamsShardSplit>> pending = new TreeMap<>();
    private final Map<Integer, List<DynamoDbStreamsShardSplit>> handedOut = new TreeMap<>();
    private Map<Integer, ReaderInfo> readers = Map.of();
    private OptionalInt parentSubtask = OptionalInt.empty();

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
     * Starts to place shards.
     *
     * @param registered the readers that can be chosen
     */
    void startRound(Map<Integer, ReaderInfo> registered) {
        readers = Collections.unmodifiableMap(registered);
        pending.clear();
    }

    /**
     * Asks the assigner for a subtask.
     *
     * @param reader the subtask that read the parent, if this is known and it can be chosen
     * @throws IllegalStateException if it answers with one that cannot be chosen
     */
    int ask(DynamoDbStreamsShardSplit split, OptionalInt reader) {
        parentSubtask = reader;
        int chosen = assigner.assign(split, this);
        if (!readers.containsKey(chosen)) {
            throw new IllegalStateException(
                    "The shard assigner " + assigner.getClass().getName() + " chose subtask "
                            + chosen + " for shard " + split.getShardId()
                            + ". It must choose one of the registered readers: " + readers.keySet() + ".");
        }
        return chosen;
    }

    /** Records that a shard is meant for a subtask and cannot be handed out yet. */
    void propose(DynamoDbStreamsShardSplit split, int subtask) {
        pending.computeIfAbsent(subtask, id -> new ArrayList<>()).add(split);
    }

    /** Records that a subtask is given a shard in this round. */
    void handOut(DynamoDbStreamsShardSplit split, int subtask) {
        put(split, subtask);
        handedOut.computeIfAbsent(subtask, id -> new ArrayList<>()).add(split);
    }

    /** Gives what is handed out in this round, by subtask. */
    Map<Integer, List<DynamoDbStreamsShardSplit>> endRound() {
        Map<Integer, List<DynamoDbStreamsShardSplit>> taken = new TreeMap<>(handedOut);
        handedOut.clear();
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
    public OptionalInt getParentSubtask() {
        return parentSubtask;
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
