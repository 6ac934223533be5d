/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.simulation;

import io.connectorspec.dynamodb.source.LostRecords;
import io.connectorspec.dynamodb.source.ServiceClock;
import io.connectorspec.dynamodb.source.SourceSettings;
import io.connectorspec.dynamodb.source.StreamReadException;
import io.connectorspec.dynamodb.source.calls.StreamCalls;
import io.connectorspec.dynamodb.source.enumerator.CoordinatorThread;
import io.connectorspec.dynamodb.source.enumerator.EnumeratorEnvironment;
import io.connectorspec.dynamodb.source.enumerator.StreamsEnumerator;
import io.connectorspec.dynamodb.source.reader.RecordingRegistry;
import io.connectorspec.dynamodb.source.state.EnumeratorStateSerializer;
import io.connectorspec.dynamodb.source.state.ShardSplitSerializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.connector.dynamodb.source.enumerator.DynamoDbStreamsShardAssigner;
import org.apache.flink.connector.dynamodb.source.enumerator.DynamoDbStreamsSourceEnumeratorState;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.metrics.groups.SplitEnumeratorMetricGroup;

/**
 * Flink's coordinator around the real enumerator: it knows which assignments a checkpoint holds, and what it
 * sends after its part of a checkpoint reaches a subtask after the subtask's part.
 */
final class SimulatedCoordinator implements SplitEnumeratorContext<DynamoDbStreamsShardSplit>, CoordinatorThread {

    private static final EnumeratorStateSerializer STATES = new EnumeratorStateSerializer();
    private static final ShardSplitSerializer SPLITS = new ShardSplitSerializer();

    private final SimulatedTime time;
    private final int parallelism;
    private final Job job;
    private final StreamsEnumerator enumerator;
    private final Map<Integer, ReaderInfo> readers = new HashMap<>();
    private final NavigableMap<Long, Map<Integer, List<DynamoDbStreamsShardSplit>>> assignments = new TreeMap<>();
    private final Map<Integer, NavigableMap<Long, List<Runnable>>> closedGates = new HashMap<>();
    private Map<Integer, List<DynamoDbStreamsShardSplit>> newAssignments = new HashMap<>();
    private final RecordingRegistry registry = new RecordingRegistry();
    private final SplitEnumeratorMetricGroup metrics = registry.enumeratorGroup();
    private boolean closed;

    /** Delivers to the present attempt of a subtask, or fails the job. */
    interface Job {
        void noMoreSplits(int subtask);

        void fail(StreamReadException problem);

        void send(int subtask, List<DynamoDbStreamsShardSplit> splits, SourceEvent event);
    }

    SimulatedCoordinator(SimulatedTime time, int parallelism, Job job, StreamCalls calls, Restored restored) {
        this.time = time;
        this.parallelism = parallelism;
        this.job = job;
        this.enumerator = new StreamsEnumerator(
                new EnumeratorEnvironment(this, this, calls, time, new ServiceClock(time), time.random),
                restored.settings,
                restored.assigner,
                restored.state());
    }

    /** What the enumerator starts from. */
    record Restored(SourceSettings settings, DynamoDbStreamsShardAssigner assigner, Optional<byte[]> bytes) {
        private Optional<DynamoDbStreamsSourceEnumeratorState> state() {
            try {
                return bytes.isEmpty()
                        ? Optional.empty()
                        : Optional.of(STATES.deserialize(STATES.getVersion(), bytes.get()));
            } catch (IOException unreadable) {
                throw new AssertionError("P5, a checkpoint restores", unreadable);
            }
        }
    }

    /** Only what the source declares fails a job; everything else fails the test. */
    private void failing(Runnable work) {
        try {
            work.run();
        } catch (StreamReadException problem) {
            closed = true;
            job.fail(problem);
        }
    }

    void start() {
        enumerator.start();
    }

    void register(int subtask) {
        readers.put(subtask, new ReaderInfo(subtask, "here"));
        enumerator.addReader(subtask);
    }

    void receive(int subtask, SourceEvent event) {
        failing(() -> enumerator.handleSourceEvent(subtask, event));
    }

    /** A subtask goes back to a checkpoint; the enumerator gets back what it assigned to it after that. */
    void reset(int subtask, long checkpointId) {
        readers.remove(subtask);
        closedGates.remove(subtask);
        List<DynamoDbStreamsShardSplit> back = new ArrayList<>();
        assignments.tailMap(checkpointId, false).values().forEach(each -> take(each, subtask, back));
        take(newAssignments, subtask, back);
        enumerator.addSplitsBack(back, subtask);
    }

    private static void take(
            Map<Integer, List<DynamoDbStreamsShardSplit>> from, int subtask, List<DynamoDbStreamsShardSplit> to) {
        Optional.ofNullable(from.remove(subtask)).ifPresent(to::addAll);
    }

    byte[] snapshot(long checkpointId) {
        byte[] bytes = STATES.serialize(enumerator.snapshotState(checkpointId));
        assignments.put(checkpointId, newAssignments);
        newAssignments = new HashMap<>();
        for (int subtask = 0; subtask < parallelism; subtask++) {
            closedGates.computeIfAbsent(subtask, id -> new TreeMap<>()).put(checkpointId, new ArrayList<>());
        }
        return bytes;
    }

    /** The subtask wrote its part of a checkpoint, or the checkpoint is given up. */
    void openGate(int subtask, long checkpointId) {
        NavigableMap<Long, List<Runnable>> gates = closedGates.getOrDefault(subtask, new TreeMap<>());
        while (!gates.isEmpty() && gates.firstKey() <= checkpointId) {
            gates.pollFirstEntry().getValue().forEach(Runnable::run);
        }
    }

    void complete(long checkpointId) {
        assignments.headMap(checkpointId, true).clear();
        enumerator.notifyCheckpointComplete(checkpointId);
    }

    private void send(int subtask, Runnable message) {
        NavigableMap<Long, List<Runnable>> gates = closedGates.get(subtask);
        if (gates == null || gates.isEmpty()) {
            message.run();
        } else {
            gates.lastEntry().getValue().add(message);
        }
    }

    @Override
    public void assignSplits(SplitsAssignment<DynamoDbStreamsShardSplit> assignment) {
        assignment.assignment().forEach((subtask, splits) -> {
            newAssignments.computeIfAbsent(subtask, id -> new ArrayList<>()).addAll(splits);
            List<DynamoDbStreamsShardSplit> copies =
                    splits.stream().map(SimulatedCoordinator::copy).toList();
            send(subtask, () -> job.send(subtask, copies, null));
        });
    }

    private static DynamoDbStreamsShardSplit copy(DynamoDbStreamsShardSplit split) {
        try {
            return SPLITS.deserialize(SPLITS.getVersion(), SPLITS.serialize(split));
        } catch (IOException unreadable) {
            throw new AssertionError("A split survives its serializer", unreadable);
        }
    }

    @Override
    public void sendEventToSourceReader(int subtask, SourceEvent event) {
        send(subtask, () -> job.send(subtask, List.of(), event));
    }

    @Override
    public void run(Runnable task) {
        runAfter(0, task);
    }

    @Override
    public void runAfter(long millis, Runnable task) {
        time.after(millis, () -> {
            if (!closed) {
                failing(task);
            }
        });
    }

    @Override
    public void close() {
        closed = true;
    }

    void stop() {
        enumerator.close();
    }

    /** Gives of how many shards the enumerator told that they are gone. */
    long lossEvents() {
        return registry.value("enumerator." + LostRecords.METRIC);
    }

    @Override
    public int currentParallelism() {
        return parallelism;
    }

    @Override
    public Map<Integer, ReaderInfo> registeredReaders() {
        return readers;
    }

    @Override
    public SplitEnumeratorMetricGroup metricGroup() {
        return metrics;
    }

    @Override
    public void signalNoMoreSplits(int subtask) {
        send(subtask, () -> job.noMoreSplits(subtask));
    }

    @Override
    public <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler) {
        throw new AssertionError("The enumerator blocks no thread");
    }

    @Override
    public <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler, long delay, long period) {
        throw new AssertionError("The enumerator blocks no thread");
    }

    @Override
    public void runInCoordinatorThread(Runnable runnable) {
        run(runnable);
    }
}
