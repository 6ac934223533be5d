/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import io.connectorspec.dynamodb.source.decode.EncodedRecord;
import io.connectorspec.dynamodb.source.decode.RecordDecoder;
import java.io.IOException;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.connector.base.source.reader.RecordEmitter;
import org.apache.flink.util.Collector;

/**
 * Decodes records and emits them with their time, then moves the position behind them. Whoever snapshots
 * between two records finds a position that is right.
 *
 * @param <T> the class of the elements
 */
public final class ShardRecordEmitter<T> implements RecordEmitter<ShardRecord, T, ShardProgress>, AutoCloseable {

    private final RecordDecoder<T> decoder;
    private final UnreadableRecords unreadable;
    private final TimedOutput<T> timedOutput = new TimedOutput<>();

    /**
     * Takes what is needed.
     *
     * @param decoder makes the elements; opened
     * @param unreadable takes records that cannot be decoded; closed with the emitter
     */
    public ShardRecordEmitter(RecordDecoder<T> decoder, UnreadableRecords unreadable) {
        this.decoder = decoder;
        this.unreadable = unreadable;
    }

    @Override
    public void emitRecord(ShardRecord record, SourceOutput<T> output, ShardProgress progress) {
        if (!progress.isTooOld(record)) {
            timedOutput.output = output;
            timedOutput.time = record.time().toEpochMilli();
            decode(new EncodedRecord(
                    record.page(),
                    record.index(),
                    progress.start().getStreamArn(),
                    progress.start().splitId()));
        }
        progress.passed(record);
    }

    private void decode(EncodedRecord record) {
        try {
            decoder.decode(record, timedOutput);
        } catch (IOException | RuntimeException problem) {
            // What fails behind the source is no matter of the record: a handler must not swallow it.
            if (timedOutput.failure != null) {
                throw timedOutput.failure;
            }
            unreadable.take(record, problem);
        }
    }

    /** Ends the handler of unreadable records. */
    @Override
    public void close() {
        unreadable.close();
    }

    private static final class TimedOutput<T> implements Collector<T> {

        private SourceOutput<T> output;
        private long time;

        /** How an operator behind the source failed; null if none did. */
        private RuntimeException failure;

        @Override
        public void collect(T element) {
            try {
                output.collect(element, time);
            } catch (RuntimeException problem) {
                failure = problem;
                throw problem;
            }
        }

        @Override
        public void close() {
            // The output is Flink's to close.
        }
    }
}
