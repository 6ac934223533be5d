/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import io.connectorspec.dynamodb.source.ChildPlacement;
import io.connectorspec.dynamodb.source.StreamsSettings;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;

/**
 * Decides when which subtask is given a shard.
 *
 * <p>A shard that carries on another one is given away when the end of its parent is recorded: <ul>
 * <li>to the subtask that read the parent, at once. Records of parent and child take the same channels, first in,
 *     first out, so they arrive in order wherever they go.
 * <li>to another subtask, when a completed checkpoint holds the end. The enumerator wrote its part of that
 *     checkpoint after the end was told, and the end was told after the parent's last record was emitted, so the
 *     barriers of the checkpoint left the reader behind that record. With aligned barriers, the checkpoint was
 *     complete only when every subtask downstream had dealt with what came before them. While the parent's reader is
 *     being restarted, it may come back to a time before that end, and the shard waits.
 * <li>to the subtask that read the parent, although another one was chosen, if no checkpoint completes within a
 *     discovery interval.
 * </ul>
 * Where nobody is known to have read the parent in this run, there is nothing on its way: the parent is not in the
 * book, was left out, or its end was restored from a checkpoint. Then, as for shards without parents, the assigner
 * chooses, once all readers said what they hold.
 */
final class ShardPlacement {

    private final EnumeratorEnvironment environment;
    private final StreamsSettings settings;
    private final ShardLedger ledger;
    private final ShardAssignments assignments;
    private final ReaderReports readers;
    private final Map<String, Integer> choices = new HashMap<>();

    ShardPlacement(
            EnumeratorEnvironment environment,
            StreamsSettings settings,
            ShardLedger ledger,
            ShardAssignments assignments,
            ReaderReports readers) {
        this.environment = environment;
        this.settings = settings;
        this.ledger = ledger;
        this.assignments = assignments;
        this.readers = readers;
    }

    /**
     * Gives away what can be given away, and enters it in the book.
     *
     * @param splits makes splits of shards
     * @param startTime when the job first started
     * @param again is called when something may have changed that nobody tells
     * @return the splits by subtask
     */
    Map<Integer, List<DynamoDbStreamsShardSplit>> place(ShardSplits splits, Instant startTime, Runnable again) {
        Map<Integer, ReaderInfo> registered = readers.participants();
        if (registered.isEmpty()) {
            // A large stream is described in hundreds of pages before the readers are there.
            return Map.of();
        }
        assignments.startRound(registered);
        Set<String> waiting = new HashSet<>();
        for (KnownShard shard : ledger.ready()) {
            if (!readers.allTakePart() && parentReader(shard).isEmpty()) {
                continue;
            }
            DynamoDbStreamsShardSplit split = splits.of(shard, startTime);
            OptionalInt subtask = subtaskFor(shard, split);
            if (subtask.isEmpty() || !registered.containsKey(subtask.getAsInt())) {
                continue;
            }
            if (isFree(shard, subtask.getAsInt())) {
                assignments.handOut(split, subtask.getAsInt());
                ledger.assign(shard.shardId(), subtask.getAsInt());
            } else {
                assignments.propose(split, subtask.getAsInt());
                waiting.add(shard.shardId());
                if (choices.put(shard.shardId(), subtask.getAsInt()) == null) {
                    environment.thread().runAfter(interval(), again);
                }
            }
        }
        choices.keySet().retainAll(waiting);
        return assignments.endRound();
    }

    private OptionalInt subtaskFor(KnownShard shard, DynamoDbStreamsShardSplit split) {
        OptionalInt parentReader = parentReader(shard);
        if (parentReader.isPresent()
                && (settings.childPlacement().value() == ChildPlacement.PARENT || isOverdue(shard))) {
            return parentReader;
        }
        Integer chosen = choices.get(shard.shardId());
        if (chosen != null && readers.takesPart(chosen)) {
            return OptionalInt.of(chosen);
        }
        return readers.allTakePart() ? OptionalInt.of(assignments.ask(split, parentReader)) : OptionalInt.empty();
    }

    private boolean isFree(KnownShard shard, int subtask) {
        OptionalInt parentReader = parentReader(shard);
        return parentReader.isEmpty()
                || parentReader.getAsInt() == subtask
                || readers.takesPart(parentReader.getAsInt())
                        && parentEndWaitsSince(shard).isEmpty();
    }

    private boolean isOverdue(KnownShard shard) {
        OptionalLong since = parentEndWaitsSince(shard);
        return since.isPresent() && environment.clock().relativeTimeMillis() - since.getAsLong() >= interval();
    }

    private long interval() {
        return settings.discoveryInterval().value().toMillis();
    }

    private OptionalInt parentReader(KnownShard shard) {
        return shard.node().parentShardId().map(readers::readerOf).orElse(OptionalInt.empty());
    }

    private OptionalLong parentEndWaitsSince(KnownShard shard) {
        return shard.node().parentShardId().map(readers::endWaitsSince).orElse(OptionalLong.empty());
    }
}
