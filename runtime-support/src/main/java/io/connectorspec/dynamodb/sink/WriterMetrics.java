/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import io.connectorspec.dynamodb.metrics.CountersByKind;
import io.connectorspec.dynamodb.metrics.RecentValues;
import io.connectorspec.dynamodb.sink.buffer.CongestionWindow;
import io.connectorspec.dynamodb.sink.buffer.WriteBuffer;
import io.connectorspec.dynamodb.sink.table.FailureKind;
import io.connectorspec.dynamodb.sink.table.ThrottleReason;
import java.util.Map;
import org.apache.flink.connector.dynamodb.sink.FailedRecord.Reason;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.groups.SinkWriterMetricGroup;

/**
 * What the writer tells the outside about itself, beside what Flink's writer counts. The names of counters that
 * tell kinds apart end with the kind: {@code throttledRequests.keyRange}.
 */
final class WriterMetrics {

    private final Counter sendErrors;
    private final Counter partialFailures;
    private final Counter requests;
    private final Counter throttledRequests;
    private final Counter retriedWrites;
    private final Map<ThrottleReason, Counter> throttledByReason;
    private final Map<FailureKind, Counter> retriedByKind;
    private final Map<Reason, Counter> failedRecords;
    private final RecentValues writesPerRequest;
    private final RecentValues requestMillis;
    private volatile double consumedUnits;

    /** Registers everything. */
    WriterMetrics(SinkWriterMetricGroup group, WriteBuffer buffer, CongestionWindow window) {
        this.sendErrors = group.getNumRecordsSendErrorsCounter();
        this.partialFailures = group.counter("numRecordsSendPartialFailure");
        this.requests = group.counter("requests");
        this.throttledRequests = group.counter("throttledRequests");
        this.retriedWrites = group.counter("retriedWrites");
        this.throttledByReason = CountersByKind.of(ThrottleReason.class, "throttledRequests", group::counter);
        this.retriedByKind = CountersByKind.of(FailureKind.class, "retriedWrites", group::counter);
        this.failedRecords = CountersByKind.of(Reason.class, "failedRecords", group::counter);
        this.writesPerRequest = group.histogram("writesPerRequest", new RecentValues());
        this.requestMillis = group.histogram("requestMillis", new RecentValues());
        group.gauge("waitingWrites", buffer::size);
        group.gauge("waitingForKey", buffer::waitingForKey);
        group.gauge("mergedWrites", buffer::merged);
        group.gauge("requestsInFlight", window::requestsInFlight);
        group.gauge("writesInFlightLimit", window::limit);
        group.gauge("consumedWriteUnits", () -> consumedUnits);
    }

    /** Counts a request that is being sent. */
    void sent(int writes) {
        requests.inc();
        writesPerRequest.update(writes);
    }

    /** Takes note of how long a request took. */
    void answered(long millis) {
        requestMillis.update(millis);
    }

    /** Counts write units, as the service reported them or as they are estimated. */
    void consumed(double units) {
        consumedUnits += units;
    }

    /** Counts a request of which the service left so many writes undone. */
    void leftUndone(int writes) {
        sendErrors.inc(writes);
        partialFailures.inc(writes);
        throttled(ThrottleReason.UNPROCESSED);
    }

    /** Counts a request that was throttled, in whole or in part. */
    void throttled(ThrottleReason reason) {
        throttledRequests.inc();
        throttledByReason.get(reason).inc();
    }

    /** Counts a request that failed with all of its writes. */
    void failed(int writes) {
        sendErrors.inc(writes);
    }

    /** Counts a record that the handler of failed records took. */
    void recordFailed(Reason reason) {
        failedRecords.get(reason).inc();
    }

    /** Counts writes that will be sent again. */
    void retried(int writes, FailureKind kind) {
        retriedWrites.inc(writes);
        retriedByKind.get(kind).inc(writes);
    }
}
