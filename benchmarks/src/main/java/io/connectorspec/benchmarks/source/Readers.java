/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.benchmarks.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.metrics.groups.SplitEnumeratorMetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;

/** Readers that take shards and note the subtask of each. */
final class Readers implements SplitEnumeratorContext<DynamoDbStreamsShardSplit> {

    private final Map<Integer, ReaderInfo> registered = new HashMap<>();
    private final Deque<Held> held = new ArrayDeque<>();

    /** A shard that a subtask has. */
    record Held(String shardId, int subtask) {}

    Readers(int parallelism) {
        for (int subtask = 0; subtask < parallelism; subtask++) {
            registered.put(subtask, new ReaderInfo(subtask, "here"));
        }
    }

    /** Gives the shards that were assigned and not yet removed, the oldest first. */
    Deque<Held> held() {
        return held;
    }

    @Override
    public SplitEnumeratorMetricGroup metricGroup() {
        return UnregisteredMetricsGroup.createSplitEnumeratorMetricGroup();
    }

    @Override
    public void sendEventToSourceReader(int subtask, SourceEvent event) {}

    @Override
    public int currentParallelism() {
        return registered.size();
    }

    @Override
    public Map<Integer, ReaderInfo> registeredReaders() {
        return registered;
    }

    @Override
    public void assignSplits(SplitsAssignment<DynamoDbStreamsShardSplit> assignment) {
        assignment
                .assignment()
                .forEach((subtask, splits) -> splits.forEach(split -> held.add(new Held(split.splitId(), subtask))));
    }

    @Override
    public void signalNoMoreSplits(int subtask) {}

    @Override
    public <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler) {
        throw new IllegalStateException("The enumerator blocks no thread");
    }

    @Override
    public <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler, long delay, long period) {
        throw new IllegalStateException("The enumerator blocks no thread");
    }

    @Override
    public void runInCoordinatorThread(Runnable runnable) {
        runnable.run();
    }
}
