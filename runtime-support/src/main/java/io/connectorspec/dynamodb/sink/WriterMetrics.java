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
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.groups.SinkWriterMetricGroup;

/** What the writer tells the outside about itself, beside what Flink's writer counts. */
final class WriterMetrics {

    private final Counter sendErrors;
    private final Counter partialFailures;
    private final Counter throttledRequests;
    private final Counter retriedWrites;

    /** Registers everything. */
    WriterMetrics(SinkWriterMetricGroup group, WriteBuffer buffer, CongestionWindow window) {
        this.sendErrors = group.getNumRecordsSendErrorsCounter();
        this.partialFailures = group.counter("numRecordsSendPartialFailure");
        this.throttledRequests = group.counter("throttledRequests");
        this.retriedWrites = group.counter("retriedWrites");
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

    /** Counts writes that will be sent again. */
    void retried(int writes) {
        retriedWrites.inc(writes);
    }
}
