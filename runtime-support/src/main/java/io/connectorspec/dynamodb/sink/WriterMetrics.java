/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import io.connectorspec.dynamodb.sink.buffer.CongestionWindow;
import io.connectorspec.dynamodb.sink.buffer.WriteBuffer;
import io.connectorspec.dynamodb.sink.table.FailureKind;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.connector.dynamodb.sink.FailedRecord.Reason;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.groups.SinkWriterMetricGroup;

/** What the writer tells the outside about itself, beside what Flink's writer counts. */
final class WriterMetrics {

    private final Counter sendErrors;
    private final Counter partialFailures;
    private final Counter throttledRequests;
    private final Counter retriedWrites;
    private final Map<Reason, Counter> failedRecords = new EnumMap<>(Reason.class);

    /** Registers everything. */
    WriterMetrics(SinkWriterMetricGroup group, WriteBuffer buffer, CongestionWindow window) {
        this.sendErrors = group.getNumRecordsSendErrorsCounter();
        this.partialFailures = group.counter("numRecordsSendPartialFailure");
        this.throttledRequests = group.counter("throttledRequests");
        this.retriedWrites = group.counter("retriedWrites");
        for (Reason reason : Reason.values()) {
            failedRecords.put(reason, group.counter("failedRecords." + name(reason)));
        }
        group.gauge("waitingWrites", buffer::size);
        group.gauge("waitingForKey", buffer::waitingForKey);
        group.gauge("mergedWrites", buffer::merged);
        group.gauge("requestsInFlight", window::requestsInFlight);
        group.gauge("writesInFlightLimit", window::limit);
    }

    /** Counts a request of which the service left so many writes undone. */
    void leftUndone(int writes) {
        sendErrors.inc(writes);
        partialFailures.inc(writes);
        throttledRequests.inc();
    }

    /** Counts a request that failed with all of its writes. */
    void failed(int writes, FailureKind kind) {
        sendErrors.inc(writes);
        if (kind == FailureKind.THROTTLED) {
            throttledRequests.inc();
        }
    }

    /** Counts a record that the handler of failed records took. */
    void recordFailed(Reason reason) {
        failedRecords.get(reason).inc();
    }

    private static String name(Reason reason) {
        return switch (reason) {
            case NOT_CONVERTED -> "notConverted";
            case INVALID -> "invalid";
            case REFUSED -> "refused";
            case GIVEN_UP -> "givenUp";
        };
    }

    /** Counts writes that will be sent again. */
    void retried(int writes) {
        retriedWrites.inc(writes);
    }
}
