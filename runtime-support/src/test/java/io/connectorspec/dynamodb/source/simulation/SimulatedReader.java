/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.source.LostRecords;
import io.connectorspec.dynamodb.source.ServiceClock;
import io.connectorspec.dynamodb.source.SourceSettings;
import io.connectorspec.dynamodb.source.calls.ShardRead;
import io.connectorspec.dynamodb.source.calls.StreamCalls;
import io.connectorspec.dynamodb.source.calls.StreamFailure;
import io.connectorspec.dynamodb.source.decode.EncodedRecord;
import io.connectorspec.dynamodb.source.decode.RecordDecoder;
import io.connectorspec.dynamodb.source.event.EndsStored;
import io.connectorspec.dynamodb.source.event.ReadingStarted;
import io.connectorspec.dynamodb.source.event.ShardsEnded;
import io.connectorspec.dynamodb.source.event.ShardsHeld;
import io.connectorspec.dynamodb.source.reader.FinishedShards;
import io.connectorspec.dynamodb.source.reader.ReadAhead;
import io.connectorspec.dynamodb.source.reader.ReadObserver;
import io.connectorspec.dynamodb.source.reader.ReaderEnvironment;
import io.connectorspec.dynamodb.source.reader.ReaderMetrics;
import io.connectorspec.dynamodb.source.reader.ReadingEnd;
import io.connectorspec.dynamodb.source.reader.RecordingRegistry;
import io.connectorspec.dynamodb.source.reader.Rest;
import io.connectorspec.dynamodb.source.reader.RestoredShards;
import io.connectorspec.dynamodb.source.reader.ShardNotes;
import io.connectorspec.dynamodb.source.reader.ShardProgress;
import io.connectorspec.dynamodb.source.reader.ShardRecord;
import io.connectorspec.dynamodb.source.reader.ShardRecordEmitter;
import io.connectorspec.dynamodb.source.reader.StreamsSplitReader;
import io.connectorspec.dynamodb.source.reader.UnreadableRecords;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsAddition;
import org.apache.flink.connector.dynamodb.source.serialization.UnreadableRecordHandler;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.util.Collector;

/**
 * One attempt of a subtask: the real split reader, emitter and bookkeeping, with Flink's reader around them
 * played in one thread. Fetching and emitting are separate steps, so that snapshots fall between any two
 * records.
 */
final class SimulatedReader {

    private static final int QUEUE = 2;
    private static final ReadAhead.Size LARGEST_PAGE = new ReadAhead.Size(SimulatedCalls.MAX_RECORDS, 100);
    private static final ReadAhead.Size MOST = new ReadAhead.Size(3 * SimulatedCalls.MAX_RECORDS, 300);

    final Map<String, ShardProgress> progress = new LinkedHashMap<>();
    final FinishedShards finished = new FinishedShards();
    private final RestoredShards restored;
    private final ShardNotes notes;
    private final RecordingRegistry registry = new RecordingRegistry();
    private final ReaderMetrics metrics;
    private final Deque<RecordsWithSplitIds<ShardRecord>> queue = new ArrayDeque<>();
    private final StreamsSplitReader splitReader;
    private final ShardRecordEmitter<Change> emitter = new ShardRecordEmitter<>(
            new Decoder(), new UnreadableRecords(UnreadableRecordHandler.fail(), new SimpleCounter()));
    private final ReadAhead readAhead;
    /** Shards whose losses were told. */
    private final Set<String> told;

    /** Shards whose watermarks count. */
    final Set<String> outputs = new HashSet<>();

    private final Output output;
    private final Consumer<SourceEvent> toEnumerator;
    private RecordsWithSplitIds<ShardRecord> current;
    private String currentSplit;
    private boolean started;
    private boolean noMoreSplits;

    SimulatedReader(
            SimulatedTime time,
            StreamCalls calls,
            SourceSettings settings,
            Consumer<Change> emitted,
            Consumer<SourceEvent> toEnumerator,
            Set<String> told) {
        this.told = told;
        this.output = new Output(emitted);
        this.toEnumerator = toEnumerator;
        this.notes = new ShardNotes(ReadingEnd.of(settings.streams()));
        this.restored = new RestoredShards(finished, notes.end());
        this.readAhead = new ReadAhead(MOST, LARGEST_PAGE);
        ServiceClock serviceClock = new ServiceClock(time);
        this.metrics =
                new ReaderMetrics(registry.readerGroup(), settings.streamArn().value(), serviceClock);
        this.splitReader = new StreamsSplitReader(
                new ReaderEnvironment(calls, time, serviceClock, time.random, new NoRest(), readAhead),
                settings,
                new LossNotes(metrics, told),
                notes);
    }

    void start() {
        started = true;
        toEnumerator.accept(new ShardsHeld(restored.held()));
    }

    void addSplits(List<DynamoDbStreamsShardSplit> splits) {
        splits.forEach(split -> outputs.add(split.splitId()));
        read(started ? splits : restored.restore(splits));
    }

    private void read(List<DynamoDbStreamsShardSplit> splits) {
        splits.forEach(metrics::shardAdded);
        splits.forEach(split -> progress.put(split.splitId(), notes.progress(split)));
        splitReader.handleSplitsChanges(new SplitsAddition<>(splits));
    }

    void handle(SourceEvent event) {
        if (event instanceof EndsStored stored) {
            finished.stored(stored.shardIds());
        } else if (event instanceof ReadingStarted reading) {
            read(restored.started(reading.startTime()));
        }
    }

    void noMoreSplits() {
        noMoreSplits = true;
    }

    /** Gives whether all that the reader will ever have is emitted. */
    boolean isOver() {
        return noMoreSplits && progress.isEmpty() && restored.snapshot().isEmpty();
    }

    /** Lets the fetcher's thread do something. */
    void fetch() throws IOException {
        if (queue.size() < QUEUE) {
            queue.add(splitReader.fetch());
        }
        assertThat(readAhead.held().records()).as("P8, records held").isLessThanOrEqualTo(MOST.records());
    }

    /** Lets the task's thread emit some records. */
    void emit(int records) {
        restored.takeOutputsToRelease().forEach(outputs::remove);
        for (int i = 0; i < records; i++) {
            if (current == null) {
                current = queue.poll();
                currentSplit = current == null ? null : current.nextSplit();
            }
            if (current == null) {
                return;
            }
            ShardRecord record = currentSplit == null ? null : current.nextRecordFromSplit();
            if (record != null) {
                emitter.emitRecord(record, output, progress.get(currentSplit));
            } else if (currentSplit != null) {
                currentSplit = current.nextSplit();
            } else {
                finish(current.finishedSplits());
                current.recycle();
                current = null;
            }
        }
    }

    private void finish(Set<String> shardIds) {
        for (String shardId : shardIds) {
            finished.add(progress.remove(shardId).split());
            outputs.remove(shardId);
            notes.forget(shardId);
            metrics.shardEnded(shardId);
        }
        if (!shardIds.isEmpty()) {
            toEnumerator.accept(new ShardsEnded(List.copyOf(shardIds)));
        }
    }

    void pauseOrResume(String shardId, boolean pause) {
        List<DynamoDbStreamsShardSplit> splits = List.of(progress.get(shardId).split());
        splitReader.pauseOrResumeSplits(pause ? splits : List.of(), pause ? List.of() : splits);
    }

    List<DynamoDbStreamsShardSplit> snapshot() {
        List<DynamoDbStreamsShardSplit> splits = new ArrayList<>();
        progress.values().forEach(shard -> splits.add(shard.split()));
        splits.addAll(finished.snapshot());
        splits.addAll(restored.snapshot());
        return splits;
    }

    void checkpointComplete() {
        if (!finished.ids().isEmpty()) {
            toEnumerator.accept(new ShardsEnded(finished.ids()));
        }
    }

    /** Gives the lag that the reader's metrics tell of every shard, in milliseconds. */
    Map<String, Long> lags() {
        Map<String, Long> lags = new HashMap<>();
        for (String name : registry.metrics().keySet()) {
            if (name.endsWith(".millisBehindLatest")) {
                String[] parts = name.split("\\.");
                lags.put(parts[parts.length - 2], registry.value(name));
            }
        }
        return lags;
    }

    /** Gives how many calls failed, by the reader's metrics. */
    long failedCalls() {
        return registry.metrics().keySet().stream()
                .filter(name -> name.contains(".failedCalls."))
                .mapToLong(registry::value)
                .sum();
    }

    private record LossNotes(ReadObserver metrics, Set<String> told) implements ReadObserver {

        @Override
        public void onRead(String shardId, ShardRead read) {
            metrics.onRead(shardId, read);
        }

        @Override
        public void onLoss(LostRecords lost) {
            assertThat(told.add(lost.shardId()))
                    .as("once per shard and attempt: %s", lost)
                    .isTrue();
            metrics.onLoss(lost);
        }

        @Override
        public void onFailure(StreamFailure.Kind kind) {
            metrics.onFailure(kind);
        }
    }

    private static final class NoRest implements Rest {
        @Override
        public boolean await(long millis) {
            return false;
        }

        @Override
        public void wake() {
            // The simulation asks often enough.
        }
    }

    private static final class Decoder implements RecordDecoder<Change> {
        @Override
        public void open(DeserializationSchema.InitializationContext context) {}

        @Override
        public void decode(EncodedRecord record, Collector<Change> out) {
            out.collect(((SimulatedShard.Page) record.page()).changes().get(record.index()));
        }
    }

    private record Output(Consumer<Change> emitted) implements SourceOutput<Change> {
        @Override
        public void collect(Change change) {
            throw new AssertionError("Every element has a time");
        }

        @Override
        public void collect(Change change, long timestamp) {
            emitted.accept(change);
        }

        @Override
        public void emitWatermark(Watermark watermark) {}

        @Override
        public void markIdle() {}

        @Override
        public void markActive() {}
    }
}
