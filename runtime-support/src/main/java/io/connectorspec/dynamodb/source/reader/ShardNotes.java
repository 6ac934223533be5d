/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;

/**
 * What is learned of shards by reading them, beside their positions.
 *
 * @param latestStarts since when shards are read that were opened behind their newest record
 * @param caughtUp up to when idle shards were read
 * @param end up to when shards are read at all
 */
public record ShardNotes(LatestStarts latestStarts, CaughtUp caughtUp, ReadingEnd end) {

    /** Makes notes of nothing. */
    public ShardNotes(ReadingEnd end) {
        this(new LatestStarts(), new CaughtUp(), end);
    }

    /** Gives the progress of a shard that is read from now on. */
    public ShardProgress progress(DynamoDbStreamsShardSplit split) {
        return new ShardProgress(split, this);
    }

    /** Forgets a shard. */
    public void forget(String shardId) {
        latestStarts.forget(shardId);
        caughtUp.forget(shardId);
    }
}
