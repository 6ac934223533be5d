/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import io.connectorspec.dynamodb.source.graph.ShardIds;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit.Mark;

/**
 * Makes splits of shards in the book.
 *
 * @param ledger the book
 * @param streamArn the ARN of the stream
 */
record ShardSplits(ShardLedger ledger, String streamArn) {

    /** The service had shards of this age at most when the job started; an id that tells another time tells none. */
    private static final Duration OLDEST_AT_START = Duration.ofDays(3);

    /**
     * Gives the split with which a reader starts a shard.
     *
     * @param startTime when the job first started
     */
    DynamoDbStreamsShardSplit of(KnownShard shard, Instant startTime) {
        ShardStart start = ledger.nextStart(shard, startTime);
        boolean continues = ledger.continuesReadParent(shard);
        DynamoDbStreamsShardSplit split = new DynamoDbStreamsShardSplit(
                        streamArn,
                        shard.shardId(),
                        start.position(),
                        shard.node().parentShardId().orElse(null))
                .since(start.recordsSince().orElse(null))
                .needed(neededSince(shard, continues, startTime).orElse(null));
        split = shard.node().closed() ? split.marked(Mark.CLOSED) : split;
        return continues ? split.marked(Mark.CONTINUES_PARENT) : split;
    }

    /**
     * Gives since when no record of a shard may be missing. Of one that carries on a shard that was read, it is
     * when the shard was made; of another one, what the service had dropped before the start is no loss. When a
     * shard was made, only its id tells.
     */
    private static Optional<Instant> neededSince(KnownShard shard, boolean continues, Instant startTime) {
        Instant start = shard.start().recordsSince().orElse(startTime);
        return ShardIds.createdAt(shard.shardId())
                .filter(startTime.minus(OLDEST_AT_START)::isBefore)
                .map(made -> continues || made.isAfter(start) ? made : start);
    }
}
