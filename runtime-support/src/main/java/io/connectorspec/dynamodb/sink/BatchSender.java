/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import io.connectorspec.dynamodb.sink.buffer.PendingWrite;
import io.connectorspec.dynamodb.sink.table.CallOutcome;
import io.connectorspec.dynamodb.sink.table.CallOutcome.Answer;
import io.connectorspec.dynamodb.sink.table.CallOutcome.Failure;
import io.connectorspec.dynamodb.sink.table.FailureKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.connector.base.sink.writer.ResultHandler;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.FailedRecord.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends batches and turns what comes of them into orders to Flink's writer.
 *
 * <p>Answers arrive on threads of the AWS client, and are taken to the task thread before anything is looked
 * at: keys, window and buffer belong to that thread. Every request is settled exactly once, however its call
 * ends, and only after the call has ended: a key that is released while its request lives on could be
 * overtaken.
 */
final class BatchSender {

    private static final Logger LOG = LoggerFactory.getLogger(BatchSender.class);

    /** What an answer says of the writes that it names as left undone. */
    private static final Failure<List<DynamoDbWriteRequest>> UNPROCESSED =
            new Failure<>(FailureKind.THROTTLED, "the service left the write unprocessed", null);

    private final WriterEnvironment environment;
    private final SendGate gate;
    private final RetryPolicy policy;
    private final WriterMetrics metrics;
    private final ErrorReport report;

    /**
     * What is said about requests that went wrong.
     *
     * @param unprocessed finds what the service left undone
     * @param text tells the user what failed for good
     * @param failedRecords takes single writes that failed for good
     */
    record ErrorReport(UnprocessedWrites unprocessed, FailureText text, FailedRecords failedRecords) {}

    BatchSender(
            WriterEnvironment environment,
            SendGate gate,
            RetryPolicy policy,
            WriterMetrics metrics,
            ErrorReport report) {
        this.environment = environment;
        this.gate = gate;
        this.policy = policy;
        this.metrics = metrics;
        this.report = report;
    }

    /** Sends one batch; the handler is told later, on the task thread, what is to be sent again. */
    void send(List<PendingWrite> batch, ResultHandler<PendingWrite> handler) {
        CompletableFuture<CallOutcome<List<DynamoDbWriteRequest>>> call;
        try {
            call = environment
                    .table()
                    .batchWrite(batch.stream().map(PendingWrite::request).toList());
        } catch (RuntimeException problem) {
            call = CompletableFuture.failedFuture(problem);
        }
        call.whenComplete((outcome, problem) -> environment
                .context()
                .getMailboxExecutor()
                .execute(
                        () -> settle(batch, outcome == null ? unexpected(problem) : outcome, handler),
                        "Settle a request of %d writes",
                        batch.size()));
    }

    private void settle(
            List<PendingWrite> batch,
            CallOutcome<List<DynamoDbWriteRequest>> outcome,
            ResultHandler<PendingWrite> handler) {
        if (outcome instanceof Failure<List<DynamoDbWriteRequest>> failure) {
            settleFailure(batch, failure, handler);
        } else if (outcome instanceof Answer<List<DynamoDbWriteRequest>> answer) {
            settleAnswer(batch, answer.value(), handler);
        }
    }

    private void settleAnswer(
            List<PendingWrite> batch, List<DynamoDbWriteRequest> named, ResultHandler<PendingWrite> handler) {
        List<PendingWrite> undone = report.unprocessed().among(batch, named);
        if (undone.isEmpty()) {
            gate.settle(new SettledBatch(batch.size(), batch, 0));
            handler.complete();
            return;
        }
        metrics.leftUndone(undone.size());
        sendAgain(batch, undone, UNPROCESSED, handler);
    }

    private void settleFailure(
            List<PendingWrite> batch,
            Failure<List<DynamoDbWriteRequest>> failure,
            ResultHandler<PendingWrite> handler) {
        metrics.failed(batch.size(), failure.kind());
        if (policy.isFatal(failure.kind(), batch)) {
            handler.completeExceptionally(report.text().exception("write to", failure));
            return;
        }
        if (policy.asksForLess(failure.kind())) {
            LOG.debug("A request of {} writes failed and is tried again: {}", batch.size(), failure.description());
        } else {
            LOG.warn("A request of {} writes failed and is tried again: {}", batch.size(), failure.description());
        }
        sendAgain(batch, batch, failure, handler);
    }

    /** Hands writes back to the buffer, but for those that are tried no more. */
    private void sendAgain(
            List<PendingWrite> batch,
            List<PendingWrite> undone,
            Failure<List<DynamoDbWriteRequest>> failure,
            ResultHandler<PendingWrite> handler) {
        List<PendingWrite> done = without(batch, undone);
        List<PendingWrite> again = new ArrayList<>(undone.size());
        try {
            for (PendingWrite write : undone) {
                PendingWrite next = policy.again(write, failure.kind());
                Optional<Reason> end = policy.reasonToGiveUp(next, failure.kind(), batch.size());
                if (end.isPresent()) {
                    report.failedRecords().giveUp(end.get(), next, failure);
                    done.add(write);
                } else {
                    again.add(next);
                }
            }
        } catch (RuntimeException problem) {
            handler.completeExceptionally(problem);
            return;
        }
        metrics.retried(again.size());
        gate.settle(new SettledBatch(batch.size(), done, policy.asksForLess(failure.kind()) ? undone.size() : 0));
        handler.retryForEntries(again);
    }

    private static List<PendingWrite> without(List<PendingWrite> batch, List<PendingWrite> undone) {
        Set<PendingWrite> left = Collections.newSetFromMap(new IdentityHashMap<>());
        left.addAll(undone);
        List<PendingWrite> written = new ArrayList<>(batch);
        written.removeIf(left::contains);
        return written;
    }

    private static Failure<List<DynamoDbWriteRequest>> unexpected(Throwable problem) {
        String what = problem == null
                ? "no outcome at all"
                : "an unexpected " + problem.getClass().getName();
        return new Failure<>(FailureKind.OTHER, what, problem);
    }
}
