/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import io.connectorspec.dynamodb.sink.buffer.BatchLimits;
import io.connectorspec.dynamodb.sink.buffer.PendingWrite;
import io.connectorspec.dynamodb.sink.buffer.WriteBuffer;
import java.io.IOException;
import java.util.List;

/**
 * The parts of a writer, each made once and knowing only those that it needs.
 *
 * @param gate decides when something is sent
 * @param sender sends it and decides what comes of it
 * @param failedRecords takes records that cannot be written
 * @param nudge wakes the writer up
 */
record WriterParts(SendGate gate, BatchSender sender, FailedRecords failedRecords, Nudge nudge) {

    /** Makes the parts. */
    static WriterParts make(SinkSettings settings, KeyRules rules, WriterEnvironment environment) {
        SendLimits limits = SendLimits.of(settings);
        long maxBytes = Math.min(settings.maxBatchSizeInBytes().value(), RequestSize.MOST - limits.bytesAround());
        WriteBuffer buffer =
                new WriteBuffer(new BatchLimits(settings.maxBatchSize().value(), maxBytes));
        Nudge nudge = new Nudge();
        WakeUp wakeUp = new WakeUp(environment.context().getProcessingTimeService(), environment.clock(), nudge);
        SendGate gate = new SendGate(buffer, limits, environment.clock(), wakeUp);
        WriterMetrics metrics = new WriterMetrics(environment.context().metricGroup(), buffer, limits.window());
        FailedRecords failedRecords = new FailedRecords(settings, metrics);
        BatchSender sender = new BatchSender(
                environment,
                gate,
                new RetryPolicy(settings, environment.clock(), environment.random()),
                metrics,
                new BatchSender.ErrorReport(
                        new UnprocessedWrites(rules.order()), new FailureText(settings), failedRecords));
        return new WriterParts(gate, sender, failedRecords, nudge);
    }

    /** Makes the writer that these are the parts of; once only. */
    BatchingWriter writer(SinkSettings settings, WriterEnvironment environment, List<PendingWrite> restored) {
        BatchingWriter writer = new BatchingWriter(environment, settings, gate, sender, restored);
        nudge.writer = writer;
        return writer;
    }

    /** Ties the knot: the timer needs the writer, and the writer needs the gate that arms the timer. */
    static final class Nudge implements WakeUp.Action {

        private BatchingWriter writer;

        @Override
        public void run() throws IOException, InterruptedException {
            writer.nudge();
        }
    }
}
