/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import io.connectorspec.dynamodb.sink.buffer.PendingWrite;
import io.connectorspec.dynamodb.sink.table.CallOutcome.Failure;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.dynamodb.sink.DynamoDbSinkException;
import org.apache.flink.connector.dynamodb.sink.FailedRecord;
import org.apache.flink.connector.dynamodb.sink.FailedRecord.Reason;
import org.apache.flink.connector.dynamodb.sink.FailedRecordHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands records that cannot be written to whoever decides about them, and counts those that were taken. What
 * is logged never holds content, and not every record makes a line: the first, the second, the fourth and so
 * on do.
 */
final class FailedRecords {

    private static final Logger LOG = LoggerFactory.getLogger(FailedRecords.class);

    private final FailedRecordHandler handler;
    private final boolean failOnError;
    private final FailureText text;
    private final WriterMetrics metrics;
    private long taken;

    FailedRecords(SinkSettings settings, WriterMetrics metrics) {
        this.handler = settings.failedRecordHandler().toOptional().orElseGet(FailedRecordHandler::fail);
        this.failOnError = settings.failOnError().value();
        this.text = new FailureText(settings);
        this.metrics = metrics;
    }

    /** Lets the handler get ready. */
    void open(WriterInitContext context) {
        try {
            handler.open(context);
        } catch (Exception problem) {
            throw rethrown("could not be opened", problem);
        }
    }

    /** Ends the handler. */
    void close() {
        try {
            handler.close();
        } catch (Exception problem) {
            throw rethrown("could not be closed", problem);
        }
    }

    /**
     * Takes an element that did not become a write.
     *
     * @throws DynamoDbSinkException if the job is to fail
     */
    void refuse(Reason reason, Object element, DynamoDbSinkException problem) {
        take(FailedRecord.ofElement(reason, element, problem));
    }

    /**
     * Takes a write that the service refused, or that was tried long enough.
     *
     * @throws DynamoDbSinkException if the job is to fail
     */
    void giveUp(Reason reason, PendingWrite write, Failure<?> failure) {
        DynamoDbSinkException problem = reason == Reason.GIVEN_UP
                ? text.givenUp(write.retry().trials().count(), failure)
                : text.exception("write to", failure);
        take(FailedRecord.ofRequest(reason, write.request(), problem));
    }

    private void take(FailedRecord failed) {
        if (failOnError) {
            throw failed.exception();
        }
        try {
            handler.handle(failed);
        } catch (Exception problem) {
            throw problem == failed.exception() ? failed.exception() : rethrown("failed", problem);
        }
        metrics.recordFailed(failed.reason());
        taken++;
        if (Long.bitCount(taken) == 1) {
            LOG.warn("A record was handed to the handler of failed records, {} so far. {}", taken, failed.message());
        }
    }

    private static RuntimeException rethrown(String what, Exception problem) {
        if (problem instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return problem instanceof RuntimeException unchecked
                ? unchecked
                : new DynamoDbSinkException("The handler of failed records " + what, problem);
    }
}
