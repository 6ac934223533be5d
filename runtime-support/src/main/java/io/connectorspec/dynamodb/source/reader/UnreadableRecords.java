/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import io.connectorspec.dynamodb.source.StreamReadException;
import io.connectorspec.dynamodb.source.decode.EncodedRecord;
import org.apache.flink.connector.dynamodb.source.serialization.UnreadableRecord;
import org.apache.flink.connector.dynamodb.source.serialization.UnreadableRecordHandler;
import org.apache.flink.metrics.Counter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands records that cannot be decoded to whoever decides about them, and counts them. What is logged never holds
 * content, and not every record makes a line: the first, the second, the fourth and so on do.
 */
public final class UnreadableRecords implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadableRecords.class);

    private final UnreadableRecordHandler handler;
    private final Counter errors;
    private long handled;

    /**
     * Takes who decides.
     *
     * @param handler the user's handler; opened
     * @param errors counts the records
     */
    public UnreadableRecords(UnreadableRecordHandler handler, Counter errors) {
        this.handler = handler;
        this.errors = errors;
    }

    /**
     * Takes a record that cannot be decoded.
     *
     * @throws RuntimeException if the job is to fail
     */
    void take(EncodedRecord record, Exception problem) {
        errors.inc();
        String where = "The record with sequence number " + record.page().sequenceNumber(record.index()) + " of shard "
                + record.shardId() + " of stream " + record.streamArn() + " could not be turned into an element.";
        StreamReadException exception =
                new StreamReadException(where + " See the deserialization schema's own error below.", problem);
        try {
            handler.handle(new UnreadableRecord(
                    record.page().record(record.index()), record.streamArn(), record.shardId(), exception));
        } catch (Exception failure) {
            throw failure == exception ? exception : rethrown("failed", failure);
        }
        handled++;
        if (Long.bitCount(handled) == 1) {
            LOG.warn("{} It was handed to the handler of unreadable records, as {} so far.", where, handled);
        }
    }

    /** Ends the handler. */
    @Override
    public void close() {
        try {
            handler.close();
        } catch (Exception problem) {
            throw rethrown("could not be closed", problem);
        }
    }

    private static RuntimeException rethrown(String what, Exception problem) {
        if (problem instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return problem instanceof RuntimeException unchecked
                ? unchecked
                : new StreamReadException("The handler of unreadable records " + what, problem);
    }
}
