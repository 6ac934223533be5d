/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import io.connectorspec.dynamodb.source.event.EndsStored;
import io.connectorspec.dynamodb.source.event.HeldShard;
import io.connectorspec.dynamodb.source.event.ReadingStarted;
import io.connectorspec.dynamodb.source.graph.ShardNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Enters in the book what readers report, and tells them what they need to know. A reader takes part from the
 * moment at which it said what it holds.
 */
final class ReaderReports {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderReports.class);

    private final EnumeratorEnvironment environment;
    private final ShardLedger ledger;
    private final ShardAssignments assignments;
    private final ShardSplits splits;
    private final StoredEnds storedEnds = new StoredEnds();
    private final Set<Integer> participants = new HashSet<>();
    private final Set<Integer> retired = new HashSet<>();

    ReaderReports(
            EnumeratorEnvironment environment, ShardLedger ledger, ShardAssignments assignments, ShardSplits splits) {
        this.environment = environment;
        this.ledger = ledger;
        this.assignments = assignments;
        this.splits = splits;
    }

    /** Gives whether a reader said what it holds. */
    boolean takesPart(int subtask) {
        return participants.contains(subtask);
    }

    /** Gives whether all readers said what they hold. */
    boolean allTakePart() {
        return participants.size() == environment.context().currentParallelism();
    }

    /** Gives the readers that said what they hold and can be given more. */
    Map<Integer, ReaderInfo> participants() {
        Map<Integer, ReaderInfo> registered =
                new HashMap<>(environment.context().registeredReaders());
        registered.keySet().retainAll(participants);
        registered.keySet().removeAll(retired);
        return registered;
    }

    /** Records that a reader is gone, or is new. */
    void left(int subtask) {
        participants.remove(subtask);
        retired.remove(subtask);
    }

    /** Records that a reader is gone, and with it the shards that it got after its last checkpoint. */
    void gaveBack(List<DynamoDbStreamsShardSplit> back, int subtask) {
        left(subtask);
        for (DynamoDbStreamsShardSplit split : back) {
            assignments.remove(split.splitId());
            if (ledger.shard(split.splitId()).isPresent()) {
                ledger.giveBack(split.splitId());
                storedEnds.undone(split.splitId());
            }
        }
    }

    /** Gives the subtask that reads a shard or read it, if this is known and it can be given more. */
    OptionalInt readerOf(String shardId) {
        OptionalInt reader = ledger.readerOf(shardId);
        return reader.isPresent() && retired.contains(reader.getAsInt()) ? OptionalInt.empty() : reader;
    }

    /** Tells all readers that took part so far that nothing more comes, so that they end. */
    void retire() {
        for (int subtask : participants) {
            if (retired.add(subtask)) {
                environment.context().signalNoMoreSplits(subtask);
            }
        }
    }

    /** Gives whether all readers know that nothing more comes. */
    boolean allRetired() {
        return retired.size() == environment.context().currentParallelism();
    }

    /** Tells all readers when the job started, which was not known when they came. */
    void started(Instant startTime) {
        participants.forEach(
                subtask -> environment.context().sendEventToSourceReader(subtask, new ReadingStarted(startTime)));
    }

    /**
     * Records what a reader was restored with.
     *
     * @return the shards whose end is news and whose children are not known
     */
    List<String> held(int subtask, List<HeldShard> held, Instant startTime) {
        Set<String> lost = new HashSet<>(assignments.of(subtask));
        List<String> ended = new ArrayList<>();
        for (HeldShard shard : held) {
            lost.remove(shard.shardId());
            ShardNode node =
                    new ShardNode(shard.shardId(), Optional.ofNullable(shard.parentShardId()), shard.finished());
            if (shard.finished()) {
                ended.add(shard.shardId());
                if (ledger.shard(shard.shardId()).isEmpty()) {
                    ledger.hold(node, subtask);
                }
            } else {
                // Its end may have been recorded: the reader was restored to a time before that.
                storedEnds.undone(shard.shardId());
                ledger.hold(node, subtask);
                assignments.put(splits.of(ledger.shard(shard.shardId()).orElseThrow(), startTime), subtask);
            }
        }
        participants.add(subtask);
        environment.context().sendEventToSourceReader(subtask, new ReadingStarted(startTime));
        List<String> unfollowed = ended(subtask, ended);
        lost.forEach(this::readAgain);
        if (allTakePart()) {
            ledger.withoutReader().forEach(shard -> readAgain(shard.shardId()));
        }
        return unfollowed;
    }

    /** Reads a shard again of which the book says that a reader has it, and the reader has not. */
    private void readAgain(String shardId) {
        LOG.warn(
                "The state of shard {} is not in the checkpoint's reader state. It is read again from its beginning,"
                        + " so its records may come twice.",
                shardId);
        assignments.remove(shardId);
        ledger.giveBack(shardId);
    }

    /**
     * Records ends of shards that a reader told, maybe again.
     *
     * @return the shards whose end is news and whose children are not known
     */
    List<String> ended(int subtask, List<String> shardIds) {
        List<String> unfollowed = new ArrayList<>();
        List<String> stored = new ArrayList<>();
        int news = 0;
        for (String shardId : shardIds) {
            if (ledger.shard(shardId).isEmpty()) {
                stored.add(shardId);
            } else if (ledger.end(shardId, subtask, environment.serviceClock().now())) {
                news++;
                assignments.remove(shardId);
                storedEnds.recorded(shardId, subtask, now());
                if (!ledger.hasChildren(shardId)) {
                    unfollowed.add(shardId);
                }
            } else if (storedEnds.isWaiting(shardId)) {
                storedEnds.recorded(shardId, subtask, now());
            } else {
                stored.add(shardId);
            }
        }
        if (news > 0) {
            LOG.info(
                    "Subtask {} has read {} shards to their end. {} are read now.",
                    subtask,
                    news,
                    ledger.count(ShardStatus.ASSIGNED));
        }
        tellStored(subtask, stored);
        return unfollowed;
    }

    /** Gives since when the end of a shard waits for a checkpoint; empty if one holds it, or if it was never told. */
    OptionalLong endWaitsSince(String shardId) {
        return storedEnds.waitingSince(shardId);
    }

    private long now() {
        return environment.clock().relativeTimeMillis();
    }

    private void tellStored(int subtask, List<String> shardIds) {
        if (!shardIds.isEmpty() && takesPart(subtask)) {
            environment.context().sendEventToSourceReader(subtask, new EndsStored(shardIds));
        }
    }

    /** Records that the book was written for a checkpoint. */
    void snapshot(long checkpointId) {
        storedEnds.snapshot(checkpointId);
    }

    /** Tells readers which ends a completed checkpoint holds. */
    void completed(long checkpointId) {
        storedEnds.completed(checkpointId).forEach(this::tellStored);
    }

    /** Tells the reader of a shard that left the book to forget it: without checkpoints it would keep it for ever. */
    void forgotten(String shardId) {
        storedEnds.undone(shardId).ifPresent(subtask -> tellStored(subtask, List.of(shardId)));
    }
}
