/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.calls;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;
import org.apache.flink.util.clock.Clock;

/**
 * Calls whose reads are timed.
 *
 * @param calls what makes them
 * @param clock measures
 * @param readMillis is told how long each read took, in whichever thread its answer came
 */
public record TimedReads(StreamCalls calls, Clock clock, LongConsumer readMillis) implements StreamCalls {

    @Override
    public CompletableFuture<StreamOutcome<ShardPage>> shards(Optional<String> afterShardId) {
        return calls.shards(afterShardId);
    }

    @Override
    public CompletableFuture<StreamOutcome<ShardPage>> childrenOf(String parentShardId) {
        return calls.childrenOf(parentShardId);
    }

    @Override
    public CompletableFuture<StreamOutcome<ShardIterator>> open(String shardId, StartingPosition position) {
        return calls.open(shardId, position);
    }

    @Override
    public CompletableFuture<StreamOutcome<ShardRead>> read(String iterator) {
        long start = clock.relativeTimeMillis();
        return calls.read(iterator).thenApply(outcome -> {
            readMillis.accept(clock.relativeTimeMillis() - start);
            return outcome;
        });
    }

    @Override
    public void close() {
        calls.close();
    }
}
