/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.connector;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.connector.dynamodb.source.DynamoDbStreamsSource;
import org.apache.flink.connector.dynamodb.source.enumerator.DynamoDbStreamsSourceEnumeratorState;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** The connector's source, with a stage on which a test acts between the parts of a checkpoint. */
record StagedSource<T>(DynamoDbStreamsSource<T> source)
        implements Source<T, DynamoDbStreamsShardSplit, DynamoDbStreamsSourceEnumeratorState> {

    @Override
    public Boundedness getBoundedness() {
        return source.getBoundedness();
    }

    @Override
    public SourceReader<T, DynamoDbStreamsShardSplit> createReader(SourceReaderContext context) throws Exception {
        return new StagedReader<>(source.createReader(context));
    }

    @Override
    public SplitEnumerator<DynamoDbStreamsShardSplit, DynamoDbStreamsSourceEnumeratorState> createEnumerator(
            SplitEnumeratorContext<DynamoDbStreamsShardSplit> context) throws Exception {
        return new StagedEnumerator(source.createEnumerator(context));
    }

    @Override
    public SplitEnumerator<DynamoDbStreamsShardSplit, DynamoDbStreamsSourceEnumeratorState> restoreEnumerator(
            SplitEnumeratorContext<DynamoDbStreamsShardSplit> context, DynamoDbStreamsSourceEnumeratorState state)
            throws Exception {
        Stage.current().enumeratorRestored();
        return new StagedEnumerator(source.restoreEnumerator(context, state));
    }

    @Override
    public SimpleVersionedSerializer<DynamoDbStreamsShardSplit> getSplitSerializer() {
        return source.getSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<DynamoDbStreamsSourceEnumeratorState> getEnumeratorCheckpointSerializer() {
        return source.getEnumeratorCheckpointSerializer();
    }

    private record StagedEnumerator(
            SplitEnumerator<DynamoDbStreamsShardSplit, DynamoDbStreamsSourceEnumeratorState> enumerator)
            implements SplitEnumerator<DynamoDbStreamsShardSplit, DynamoDbStreamsSourceEnumeratorState> {

        @Override
        public void start() {
            enumerator.start();
        }

        @Override
        public void handleSplitRequest(int subtask, String host) {
            enumerator.handleSplitRequest(subtask, host);
        }

        @Override
        public void addSplitsBack(List<DynamoDbStreamsShardSplit> splits, int subtask) {
            enumerator.addSplitsBack(splits, subtask);
        }

        @Override
        public void addReader(int subtask) {
            enumerator.addReader(subtask);
        }

        @Override
        public void handleSourceEvent(int subtask, SourceEvent event) {
            enumerator.handleSourceEvent(subtask, event);
        }

        /** Flink triggers the readers' parts after this one, and what they send waits for this thread. */
        @Override
        public DynamoDbStreamsSourceEnumeratorState snapshotState(long checkpointId) throws Exception {
            DynamoDbStreamsSourceEnumeratorState state = enumerator.snapshotState(checkpointId);
            Stage.current().enumeratorWrote(state);
            return state;
        }

        @Override
        public void notifyCheckpointComplete(long checkpointId) throws Exception {
            Stage.current().failIfWanted();
            enumerator.notifyCheckpointComplete(checkpointId);
        }

        @Override
        public void close() throws IOException {
            enumerator.close();
        }
    }

    @SuppressWarnings("try") // Flink declares that closing may be interrupted.
    private record StagedReader<T>(SourceReader<T, DynamoDbStreamsShardSplit> reader)
            implements SourceReader<T, DynamoDbStreamsShardSplit> {

        @Override
        public void start() {
            reader.start();
        }

        @Override
        public InputStatus pollNext(ReaderOutput<T> output) throws Exception {
            InputStatus status = reader.pollNext(output);
            Stage.current().readerHolds(() -> reader.snapshotState(-1));
            return status;
        }

        @Override
        public List<DynamoDbStreamsShardSplit> snapshotState(long checkpointId) {
            List<DynamoDbStreamsShardSplit> splits = reader.snapshotState(checkpointId);
            Stage.current().readerWrote(splits);
            return splits;
        }

        @Override
        public CompletableFuture<Void> isAvailable() {
            return reader.isAvailable();
        }

        @Override
        public void addSplits(List<DynamoDbStreamsShardSplit> splits) {
            reader.addSplits(splits);
        }

        @Override
        public void notifyNoMoreSplits() {
            reader.notifyNoMoreSplits();
        }

        @Override
        public void handleSourceEvents(SourceEvent event) {
            reader.handleSourceEvents(event);
        }

        @Override
        public void notifyCheckpointComplete(long checkpointId) throws Exception {
            reader.notifyCheckpointComplete(checkpointId);
        }

        @Override
        public void notifyCheckpointAborted(long checkpointId) throws Exception {
            reader.notifyCheckpointAborted(checkpointId);
        }

        @Override
        public void pauseOrResumeSplits(Collection<String> toPause, Collection<String> toResume) {
            reader.pauseOrResumeSplits(toPause, toResume);
        }

        @Override
        public void close() throws Exception {
            reader.close();
        }
    }
}
