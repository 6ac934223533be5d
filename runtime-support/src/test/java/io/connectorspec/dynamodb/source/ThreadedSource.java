/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.dynamodb.source.enumerator.DynamoDbStreamsSourceEnumeratorState;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.metrics.groups.SourceReaderMetricGroup;
import org.apache.flink.metrics.groups.SplitEnumeratorMetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.SimpleUserCodeClassLoader;
import org.apache.flink.util.UserCodeClassLoader;

/**
 * The whole source with its own threads, one reader, and a coordinator's thread. The test's thread is the
 * task's.
 */
final class ThreadedSource<T> implements AutoCloseable {

    private static final int MAX_IDLE_ROUNDS = 100;

    final List<T> elements = new ArrayList<>();
    final List<Long> times = new ArrayList<>();
    final List<String> releasedOutputs = new ArrayList<>();
    private final DynamoDbStreamsSourceRuntime<T> source;
    private final ExecutorService coordinator = Executors.newSingleThreadExecutor();
    private final BlockingQueue<Runnable> mails = new LinkedBlockingQueue<>();
    private final Map<Integer, ReaderInfo> readers = new HashMap<>();
    private final SplitEnumerator<DynamoDbStreamsShardSplit, DynamoDbStreamsSourceEnumeratorState> enumerator;
    private final SourceReader<T, DynamoDbStreamsShardSplit> reader;

    /** What a checkpoint holds. */
    record Checkpoint(byte[] enumerator, List<byte[]> splits) {}

    ThreadedSource(DynamoDbStreamsSourceRuntime<T> source, SourceReaderMetricGroup metrics, Optional<Checkpoint> from)
            throws Exception {
        this.source = source;
        var states = source.getEnumeratorCheckpointSerializer();
        this.enumerator = from.isEmpty()
                ? source.createEnumerator(new EnumeratorContext())
                : source.restoreEnumerator(
                        new EnumeratorContext(),
                        states.deserialize(states.getVersion(), from.get().enumerator()));
        this.reader = source.createReader(new ReaderContext(metrics));
        if (from.isPresent() && !from.get().splits().isEmpty()) {
            reader.addSplits(splits(from.get()));
        }
        inCoordinator(() -> {
            enumerator.start();
            readers.put(0, new ReaderInfo(0, "here"));
            enumerator.addReader(0);
            return null;
        });
        reader.start();
    }

    private List<DynamoDbStreamsShardSplit> splits(Checkpoint from) throws IOException {
        List<DynamoDbStreamsShardSplit> splits = new ArrayList<>();
        for (byte[] bytes : from.splits()) {
            var serializer = source.getSplitSerializer();
            splits.add(serializer.deserialize(serializer.getVersion(), bytes));
        }
        return splits;
    }

    /** Runs the task until something holds, which is asked at least every 100 ms. */
    void runUntil(BooleanSupplier done) throws Exception {
        int idle = 0;
        while (!done.getAsBoolean()) {
            if (reader.pollNext(new Output()) == InputStatus.MORE_AVAILABLE) {
                idle = 0;
            } else {
                reader.isAvailable().thenRun(() -> mails.add(() -> {}));
                Runnable mail = mails.poll(100, TimeUnit.MILLISECONDS);
                if (mail != null) {
                    mail.run();
                } else if (++idle > MAX_IDLE_ROUNDS) {
                    throw new AssertionError("Nothing came for 10 seconds; so far " + elements);
                }
            }
            for (Runnable mail = mails.poll(); mail != null; mail = mails.poll()) {
                mail.run();
            }
        }
    }

    /** Makes a checkpoint that completes. */
    Checkpoint checkpoint(long id) throws Exception {
        DynamoDbStreamsSourceEnumeratorState state = inCoordinator(() -> enumerator.snapshotState(id));
        List<byte[]> splits = new ArrayList<>();
        for (DynamoDbStreamsShardSplit split : reader.snapshotState(id)) {
            splits.add(source.getSplitSerializer().serialize(split));
        }
        inCoordinator(() -> {
            enumerator.notifyCheckpointComplete(id);
            return null;
        });
        reader.notifyCheckpointComplete(id);
        return new Checkpoint(source.getEnumeratorCheckpointSerializer().serialize(state), splits);
    }

    private <V> V inCoordinator(Callable<V> call) throws Exception {
        Future<V> future = coordinator.submit(call);
        return future.get(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
            inCoordinator(() -> {
                enumerator.close();
                return null;
            });
        } catch (Exception problem) {
            throw new IOException("The source does not close", problem);
        } finally {
            coordinator.shutdownNow();
        }
    }

    private final class EnumeratorContext implements SplitEnumeratorContext<DynamoDbStreamsShardSplit> {
        @Override
        public SplitEnumeratorMetricGroup metricGroup() {
            return UnregisteredMetricsGroup.createSplitEnumeratorMetricGroup();
        }

        @Override
        public void sendEventToSourceReader(int subtask, SourceEvent event) {
            mails.add(() -> reader.handleSourceEvents(event));
        }

        @Override
        public int currentParallelism() {
            return 1;
        }

        @Override
        public Map<Integer, ReaderInfo> registeredReaders() {
            return readers;
        }

        @Override
        public void assignSplits(SplitsAssignment<DynamoDbStreamsShardSplit> assignment) {
            assignment.assignment().values().forEach(splits -> mails.add(() -> reader.addSplits(splits)));
        }

        @Override
        public void signalNoMoreSplits(int subtask) {
            mails.add(reader::notifyNoMoreSplits);
        }

        @Override
        public <V> void callAsync(Callable<V> callable, BiConsumer<V, Throwable> handler) {
            throw new AssertionError("The enumerator blocks no thread");
        }

        @Override
        public <V> void callAsync(Callable<V> callable, BiConsumer<V, Throwable> handler, long delay, long period) {
            throw new AssertionError("The enumerator blocks no thread");
        }

        @Override
        public void runInCoordinatorThread(Runnable runnable) {
            coordinator.execute(() -> {
                try {
                    runnable.run();
                } catch (RuntimeException failsTheJob) {
                    mails.add(() -> {
                        throw failsTheJob;
                    });
                }
            });
        }
    }

    private final class ReaderContext implements SourceReaderContext {
        private final SourceReaderMetricGroup metrics;

        private ReaderContext(SourceReaderMetricGroup metrics) {
            this.metrics = metrics;
        }

        @Override
        public SourceReaderMetricGroup metricGroup() {
            return metrics;
        }

        @Override
        public Configuration getConfiguration() {
            return new Configuration();
        }

        @Override
        public String getLocalHostName() {
            return "here";
        }

        @Override
        public int getIndexOfSubtask() {
            return 0;
        }

        @Override
        public void sendSplitRequest() {
            throw new AssertionError("Readers never ask for shards");
        }

        @Override
        public void sendSourceEventToCoordinator(SourceEvent event) {
            coordinator.execute(() -> enumerator.handleSourceEvent(0, event));
        }

        @Override
        public UserCodeClassLoader getUserCodeClassLoader() {
            return SimpleUserCodeClassLoader.create(ThreadedSource.class.getClassLoader());
        }
    }

    private final class Output implements ReaderOutput<T> {
        @Override
        public void collect(T element) {
            throw new AssertionError("Every element has a time");
        }

        @Override
        public void collect(T element, long timestamp) {
            elements.add(element);
            times.add(timestamp);
        }

        @Override
        public void emitWatermark(Watermark watermark) {}

        @Override
        public void markIdle() {}

        @Override
        public void markActive() {}

        @Override
        public SourceOutput<T> createOutputForSplit(String splitId) {
            return this;
        }

        @Override
        public void releaseOutputForSplit(String splitId) {
            releasedOutputs.add(splitId);
        }
    }
}
