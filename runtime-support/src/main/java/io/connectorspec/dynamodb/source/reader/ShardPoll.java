/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import java.time.Instant;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;

/** How far the polling of one shard has come. It belongs to the {@link PollingPlan}. */
final class ShardPoll {

    final DynamoDbStreamsShardSplit split;
    final long order;
    StartingPosition position;
    Instant lastRecordTime;
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
        this.lastRecordTime = split.lastRecordTime().orElse(null);
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

    Poll next() {
        return iterator == null ? new Poll.Open(shardId(), position) : new Poll.Read(shardId(), iterator);
    }
}
