/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import java.time.Instant;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit.Mark;

/**
 * Makes splits of shards in the book.
 *
 * @param ledger the book
 * @param streamArn the ARN of the stream
 */
record ShardSplits(ShardLedger ledger, String streamArn) {

    /**
     * Gives the split with which a reader starts a shard.
     *
     * @param startTime when the job first started
     */
    DynamoDbStreamsShardSplit of(KnownShard shard, Instant startTime) {
        ShardStart start = ledger.nextStart(shard, startTime);
        DynamoDbStreamsShardSplit split = new DynamoDbStreamsShardSplit(
                        streamArn,
                        shard.shardId(),
                        start.position(),
                        shard.node().parentShardId().orElse(null))
                .since(start.recordsSince().orElse(null));
        split = shard.node().closed() ? split.marked(Mark.CLOSED) : split;
        return ledger.continuesReadParent(shard) ? split.marked(Mark.CONTINUES_PARENT) : split;
    }
}
