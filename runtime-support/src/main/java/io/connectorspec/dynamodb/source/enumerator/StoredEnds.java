/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Knows which ends of shards a completed checkpoint holds. Pure.
 *
 * <p>A reader keeps a shard that it read to its end until it hears that a completed checkpoint N of the
 * enumerator holds that end. Why nothing is lost: let a restore use checkpoint M. If the reader still had the
 * shard in its part of M, it tells the end once more. If not, it had heard of a completed N before it wrote
 * its part of M. Then N is older than M: the enumerator wrote its part of N, and later its part of M, which
 * holds all that N held, the end included. So the end is in one of the two parts, whatever the order in which
 * ends, snapshots and completions come.
 */
final class StoredEnds {

    private static final long NOT_IN_A_SNAPSHOT = Long.MAX_VALUE;

    private final Map<String, Waiting> waiting = new LinkedHashMap<>();

    /**
     * Records the end of a shard that a subtask told.
     *
     * @param now the present, in milliseconds of a clock that never goes backwards
     */
    void recorded(String shardId, int subtask, long now) {
        Waiting known = waiting.get(shardId);
        waiting.put(
                shardId,
                known == null
                        ? new Waiting(subtask, NOT_IN_A_SNAPSHOT, now)
                        : new Waiting(subtask, known.checkpointId, known.since));
    }

    /**
     * Takes back an end.
     *
     * @return the subtask that told it, if the end waited for a checkpoint
     */
    OptionalInt undone(String shardId) {
        Waiting end = waiting.remove(shardId);
        return end == null ? OptionalInt.empty() : OptionalInt.of(end.subtask);
    }

    /** Gives whether the end of a shard waits for a checkpoint. */
    boolean isWaiting(String shardId) {
        return waiting.containsKey(shardId);
    }

    /** Gives since when the end of a shard waits for a checkpoint; empty if it does not. */
    OptionalLong waitingSince(String shardId) {
        Waiting end = waiting.get(shardId);
        return end == null ? OptionalLong.empty() : OptionalLong.of(end.since);
    }

    /** Records that everything known so far is in the snapshot for a checkpoint. */
    void snapshot(long checkpointId) {
        waiting.replaceAll((shardId, end) ->
                end.checkpointId == NOT_IN_A_SNAPSHOT ? new Waiting(end.subtask, checkpointId, end.since) : end);
    }

    /**
     * Records that a checkpoint is complete.
     *
     * @return the shards whose readers can forget them, by subtask
     */
    Map<Integer, List<String>> completed(long checkpointId) {
        Map<Integer, List<String>> stored = new TreeMap<>();
        Iterator<Map.Entry<String, Waiting>> entries = waiting.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<String, Waiting> entry = entries.next();
            if (entry.getValue().checkpointId <= checkpointId) {
                stored.computeIfAbsent(entry.getValue().subtask, subtask -> new ArrayList<>())
                        .add(entry.getKey());
                entries.remove();
            }
        }
        return stored;
    }

    private record Waiting(int subtask, long checkpointId, long since) {}
}
