/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import io.connectorspec.dynamodb.source.LostRecords;
import io.connectorspec.dynamodb.source.Retention;
import java.time.Instant;
import java.util.Optional;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit.Mark;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;

/** How far the polling of one shard has come. It belongs to the {@link PollingPlan}. */
final class ShardPoll {

    final DynamoDbStreamsShardSplit split;
    final long order;
    StartingPosition position;
    /** Since when no record may be missing; null if that is not known. */
    Instant neededSince;

    String iterator;
    long dueAt;
    int failures;
    int emptyReads;
    boolean paused;
    boolean underWay;

    ShardPoll(DynamoDbStreamsShardSplit split, long order, long dueAt) {
        this.split = split;
        this.order = order;
        this.dueAt = dueAt;
        this.position = split.getStartingPosition();
        this.neededSince = split.recordsSince().or(split::neededSince).orElse(null);
    }

    String shardId() {
        return split.splitId();
    }

    /** Gives whether a record of the shard was read, now or before a restore. */
    boolean hasReadRecords() {
        return position.getStartingMarker() != null;
    }

    boolean isAtLatest() {
        return position.getShardIteratorType() == ShardIteratorType.LATEST;
    }

    /**
     * Gives whether records are missing now that the service does not have any more what comes next. Those of
     * before the start are not: what is older than its retention was never to be read, unless the start itself
     * is, or reading had come to this shard.
     */
    boolean missesWhatIsGone(Instant now) {
        if (hasReadRecords()) {
            return true;
        }
        boolean startIsOver = neededSince != null && Retention.isOver(neededSince, now);
        return startIsOver || split.recordsSince().isEmpty() && split.has(Mark.CONTINUES_PARENT);
    }

    /**
     * Gives whether the service may have dropped the first records before the shard was opened. It would not
     * say so: an iterator at the oldest record starts behind what is gone.
     */
    boolean isOpenedTooLate(Instant now) {
        return !hasReadRecords() && !isAtLatest() && neededSince != null && Retention.isOver(neededSince, now);
    }

    LostRecords lost(String why) {
        return new LostRecords(
                shardId(),
                split.getStreamArn(),
                why,
                hasReadRecords() ? "those after sequence number " + position.getStartingMarker() : "the first ones",
                Optional.ofNullable(neededSince));
    }

    Poll next() {
        return iterator == null ? new Poll.Open(shardId(), position) : new Poll.Read(shardId(), iterator);
    }
}
