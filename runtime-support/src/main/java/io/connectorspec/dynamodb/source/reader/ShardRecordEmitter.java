/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import io.connectorspec.dynamodb.source.StreamReadException;
import io.connectorspec.dynamodb.source.decode.EncodedRecord;
import io.connectorspec.dynamodb.source.decode.RecordDecoder;
import java.io.IOException;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.connector.base.source.reader.RecordEmitter;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.metrics.Counter;
import org.apache.flink.util.Collector;

/**
 * Decodes records and emits them with their time, then moves the position behind them. Whoever snapshots
 * between two records finds a position that is right.
 *
 * @param <T> the class of the elements
 */
public final class ShardRecordEmitter<T> implements RecordEmitter<ShardRecord, T, ShardProgress> {

    private final RecordDecoder<T> decoder;
    private final Counter errors;
    private final TimedOutput<T> timedOutput = new TimedOutput<>();

    /**
     * Takes what is needed.
     *
     * @param decoder makes the elements; opened
     * @param errors counts records that cannot be decoded
     */
    public ShardRecordEmitter(RecordDecoder<T> decoder, Counter errors) {
        this.decoder = decoder;
        this.errors = errors;
    }

    @Override
    public void emitRecord(ShardRecord record, SourceOutput<T> output, ShardProgress progress) {
        if (!progress.isTooOld(record)) {
            DynamoDbStreamsShardSplit split = progress.start();
            timedOutput.output = output;
            timedOutput.time = record.time().toEpochMilli();
            try {
                decoder.decode(
                        new EncodedRecord(record.page(), record.index(), split.getStreamArn(), split.splitId()),
                        timedOutput);
            } catch (IOException | RuntimeException problem) {
                errors.inc();
                throw new StreamReadException(
                        "The record with sequence number " + record.sequenceNumber() + " of shard " + split.splitId()
                                + " of stream " + split.getStreamArn()
                                + " could not be turned into an element. See the deserialization schema's own error"
                                + " below.",
                        problem);
            }
        }
        progress.passed(record);
    }

    private static final class TimedOutput<T> implements Collector<T> {

        private SourceOutput<T> output;
        private long time;

        @Override
        public void collect(T element) {
            output.collect(element, time);
        }

        @Override
        public void close() {
            // The output is Flink's to close.
        }
    }
}
