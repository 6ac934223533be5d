/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import java.time.Instant;
import java.util.Optional;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit.Mark;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;

/** How far the records of a shard were emitted. It belongs to the task's thread. */
public final class ShardProgress {

    private final DynamoDbStreamsShardSplit start;
    private final ShardNotes notes;
    private String sequenceNumber;
    private Instant neededSince;
    private boolean pastOldRecords;

    /** Starts where a split starts. */
    public ShardProgress(DynamoDbStreamsShardSplit start, ShardNotes notes) {
        this.start = start;
        this.notes = notes;
    }

    /** Gives the split from which reading starts. */
    DynamoDbStreamsShardSplit start() {
        return start;
    }

    /**
     * Gives whether a record is from before the start and must be dropped. After the first one that is not,
     * all are newer, since a shard is in order.
     */
    boolean isTooOld(ShardRecord record) {
        Instant since = recordsSince();
        if (since != null && record.time().isBefore(since)) {
            return true;
        }
        pastOldRecords = true;
        return false;
    }

    /** Records that a record is dealt with. */
    void passed(ShardRecord record) {
        sequenceNumber = record.sequenceNumber();
        neededSince = record.time();
        notes.caughtUp().forget(start.splitId());
    }

    /** Gives the split from which reading can go on. */
    public DynamoDbStreamsShardSplit split() {
        DynamoDbStreamsShardSplit split = start.since(recordsSince());
        if (sequenceNumber != null) {
            split = split.at(StartingPosition.continueFromSequenceNumber(sequenceNumber))
                    .needed(neededSince)
                    .unmarked(Mark.CAUGHT_UP);
        }
        Optional<Instant> idleSince = notes.caughtUp().since(start.splitId());
        return idleSince.isEmpty() ? split : split.needed(idleSince.get()).marked(Mark.CAUGHT_UP);
    }

    private Instant recordsSince() {
        if (pastOldRecords) {
            return null;
        }
        return notes.latestStarts().of(start.splitId()).or(start::recordsSince).orElse(null);
    }
}
