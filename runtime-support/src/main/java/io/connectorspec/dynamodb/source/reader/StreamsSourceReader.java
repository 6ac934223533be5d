/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import io.connectorspec.dynamodb.source.event.EndsStored;
import io.connectorspec.dynamodb.source.event.ReadingStarted;
import io.connectorspec.dynamodb.source.event.ShardsEnded;
import io.connectorspec.dynamodb.source.event.ShardsHeld;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.base.source.reader.SingleThreadMultiplexSourceReaderBase;
import org.apache.flink.connector.base.source.reader.splitreader.SplitReader;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.core.io.InputStatus;

/** Flink's reader with one fetcher thread, and with the bookkeeping of finished and restored shards. */
@SuppressWarnings("try") // Flink declares that closing may be interrupted.
public final class StreamsSourceReader<T>
        extends SingleThreadMultiplexSourceReaderBase<ShardRecord, T, DynamoDbStreamsShardSplit, ShardProgress> {

    private final ShardRecordEmitter<T> emitter;
    private final ShardNotes notes;
    private final ReaderMetrics metrics;
    private final FinishedShards finished = new FinishedShards();
    private final RestoredShards restored;
    private boolean started;

    /** Makes the reader; its thread starts with its first shard. */
    public StreamsSourceReader(
            Supplier<SplitReader<ShardRecord, DynamoDbStreamsShardSplit>> splitReader,
            ShardRecordEmitter<T> emitter,
            SourceReaderContext context,
            ShardNotes notes,
            ReaderMetrics metrics) {
        super(splitReader, emitter, context.getConfiguration(), context);
        this.emitter = emitter;
        this.notes = notes;
        this.restored = new RestoredShards(finished, notes.end());
        this.metrics = metrics;
    }

    @Override
    public void start() {
        started = true;
        context.sendSourceEventToCoordinator(new ShardsHeld(restored.held()));
    }

    /** Flink hands over the restored shards first, and starts the reader after that. */
    @Override
    public void addSplits(List<DynamoDbStreamsShardSplit> splits) {
        read(started ? splits : restored.restore(splits));
    }

    private void read(List<DynamoDbStreamsShardSplit> splits) {
        if (!splits.isEmpty()) {
            splits.forEach(metrics::shardAdded);
            super.addSplits(splits);
        }
    }

    @Override
    public InputStatus pollNext(ReaderOutput<T> output) throws Exception {
        restored.takeOutputsToRelease().forEach(output::releaseOutputForSplit);
        return super.pollNext(output);
    }

    @Override
    public void handleSourceEvents(SourceEvent event) {
        if (event instanceof EndsStored stored) {
            finished.stored(stored.shardIds());
        } else if (event instanceof ReadingStarted reading) {
            read(restored.started(reading.startTime()));
        }
    }

    @Override
    public List<DynamoDbStreamsShardSplit> snapshotState(long checkpointId) {
        List<DynamoDbStreamsShardSplit> splits = super.snapshotState(checkpointId);
        splits.addAll(finished.snapshot());
        splits.addAll(restored.snapshot());
        return splits;
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) throws Exception {
        super.notifyCheckpointComplete(checkpointId);
        // Should the enumerator have missed an end, or its reply have been missed here, this mends it.
        tellEnded(finished.ids());
    }

    @Override
    protected void onSplitFinished(Map<String, ShardProgress> ended) {
        ended.values().forEach(progress -> finished.add(progress.split()));
        ended.keySet().forEach(notes::forget);
        ended.keySet().forEach(metrics::shardEnded);
        tellEnded(List.copyOf(ended.keySet()));
    }

    private void tellEnded(List<String> shardIds) {
        if (!shardIds.isEmpty()) {
            context.sendSourceEventToCoordinator(new ShardsEnded(shardIds));
        }
    }

    @Override
    public void close() throws Exception {
        try (emitter) {
            super.close();
        }
    }

    @Override
    protected ShardProgress initializedState(DynamoDbStreamsShardSplit split) {
        return notes.progress(split);
    }

    @Override
    protected DynamoDbStreamsShardSplit toSplitType(String splitId, ShardProgress progress) {
        return progress.split();
    }
}
