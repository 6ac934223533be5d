/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.calls;

import io.connectorspec.dynamodb.metrics.CountersByKind;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.ThreadSafeSimpleCounter;
import org.apache.flink.util.clock.Clock;

/**
 * Calls whose descriptions of the stream are counted and timed, for the metrics of the enumerator. Answers come in
 * threads of the AWS SDK.
 */
public final class CountedDescriptions implements StreamCalls {

    private final StreamCalls calls;
    private final Clock clock;
    private final Counter describeCalls;
    private final Counter discoveries;
    private final Map<StreamFailure.Kind, Counter> failures;
    private volatile long discoveryStart;
    private volatile long discoveryMillis;

    /**
     * Registers the metrics.
     *
     * @param calls what makes the calls; closed with this object
     * @param clock measures
     * @param group the enumerator's group
     */
    public CountedDescriptions(StreamCalls calls, Clock clock, MetricGroup group) {
        this.calls = calls;
        this.clock = clock;
        this.describeCalls = group.counter("describeStreamCalls", new ThreadSafeSimpleCounter());
        this.discoveries = group.counter("discoveries", new ThreadSafeSimpleCounter());
        this.failures = CountersByKind.of(
                StreamFailure.Kind.class, "failedCalls", name -> group.counter(name, new ThreadSafeSimpleCounter()));
        group.gauge("discoveryMillis", () -> discoveryMillis);
    }

    @Override
    public CompletableFuture<StreamOutcome<ShardPage>> shards(Optional<String> afterShardId) {
        if (afterShardId.isEmpty()) {
            discoveryStart = clock.relativeTimeMillis();
        }
        return counted(calls.shards(afterShardId)).thenApply(outcome -> {
            if (outcome instanceof StreamOutcome.Answer<ShardPage> answer
                    && answer.value().nextAfter().isEmpty()) {
                discoveries.inc();
                discoveryMillis = clock.relativeTimeMillis() - discoveryStart;
            }
            return outcome;
        });
    }

    @Override
    public CompletableFuture<StreamOutcome<ShardPage>> childrenOf(String parentShardId) {
        return counted(calls.childrenOf(parentShardId));
    }

    @Override
    public CompletableFuture<StreamOutcome<ShardIterator>> open(String shardId, StartingPosition position) {
        return calls.open(shardId, position);
    }

    @Override
    public CompletableFuture<StreamOutcome<ShardRead>> read(String iterator) {
        return calls.read(iterator);
    }

    @Override
    public void close() {
        calls.close();
    }

    private CompletableFuture<StreamOutcome<ShardPage>> counted(CompletableFuture<StreamOutcome<ShardPage>> call) {
        describeCalls.inc();
        return call.thenApply(outcome -> {
            if (outcome instanceof StreamOutcome.Refusal<ShardPage> refusal) {
                failures.get(refusal.failure().kind()).inc();
            }
            return outcome;
        });
    }
}
