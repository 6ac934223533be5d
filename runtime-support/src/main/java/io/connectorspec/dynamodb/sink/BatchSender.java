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
import io.connectorspec.dynamodb.sink.table.ThrottleReason;
import io.connectorspec.dynamodb.sink.table.WriteAnswer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.connector.base.sink.writer.ResultHandler;
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
    private static final Failure<WriteAnswer> UNPROCESSED =
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
        long sentAt = environment.clock().relativeTimeMillis();
        CompletableFuture<CallOutcome<WriteAnswer>> call;
        try {
            call = environment
                    .table()
                    .batchWrite(batch.stream().map(PendingWrite::request).toList());
        } catch (RuntimeException problem) {
            call = CompletableFuture.failedFuture(problem);
        }
        metrics.sent(batch.size());
        call.whenComplete((outcome, problem) -> {
            long millis = environment.clock().relativeTimeMillis() - sentAt;
            environment
                    .context()
                    .getMailboxExecutor()
                    .execute(
                            () -> {
                                metrics.answered(millis);
                                settle(batch, outcome == null ? unexpected(problem) : outcome, handler);
                            },
                            "Settle a request of %d writes",
                            batch.size());
        });
    }

    private void settle(
            List<PendingWrite> batch, CallOutcome<WriteAnswer> outcome, ResultHandler<PendingWrite> handler) {
        if (outcome instanceof Failure<WriteAnswer> failure) {
            settleFailure(batch, failure, handler);
        } else if (outcome instanceof Answer<WriteAnswer> answer) {
            settleAnswer(batch, answer.value(), handler);
        }
    }

    private void settleAnswer(List<PendingWrite> batch, WriteAnswer answer, ResultHandler<PendingWrite> handler) {
        List<PendingWrite> undone = report.unprocessed().among(batch, answer.unprocessed());
        double used = answer.consumedUnits().orElse(units(batch) - units(undone));
        metrics.consumed(used);
        if (!undone.isEmpty()) {
            metrics.leftUndone(undone.size());
        }
        settle(new Returned(batch, undone, UNPROCESSED, used - units(batch)), handler);
    }

    private void settleFailure(
            List<PendingWrite> batch, Failure<WriteAnswer> failure, ResultHandler<PendingWrite> handler) {
        metrics.failed(batch.size());
        if (policy.isFatal(failure.kind(), batch)) {
            handler.completeExceptionally(report.text().exception("write to", failure));
            return;
        }
        if (failure.kind() == FailureKind.THROTTLED) {
            metrics.throttled(ThrottleReason.of(failure));
        }
        if (policy.asksForLess(failure.kind())) {
            LOG.debug("A request of {} writes failed and is tried again: {}", batch.size(), failure.description());
        } else {
            LOG.warn("A request of {} writes failed and is tried again: {}", batch.size(), failure.description());
        }
        // What the service turned away used nothing; of a call without an answer that is not known.
        double moreUnits = failure.kind() == FailureKind.THROTTLED ? -units(batch) : 0;
        settle(new Returned(batch, batch, failure, moreUnits), handler);
    }

    /**
     * A batch that came back.
     *
     * @param batch what was sent
     * @param undone those of it that the table does not have, as far as is known
     * @param failure what is to be thought of these
     * @param moreUnits how many write units were used beyond the estimate
     */
    private record Returned(
            List<PendingWrite> batch, List<PendingWrite> undone, Failure<WriteAnswer> failure, double moreUnits) {}

    /** Hands writes back to the buffer, but for those that are done or tried no more. */
    private void settle(Returned returned, ResultHandler<PendingWrite> handler) {
        FailureKind kind = returned.failure().kind();
        int size = returned.batch().size();
        List<PendingWrite> done = without(returned.batch(), returned.undone());
        List<PendingWrite> again = new ArrayList<>(returned.undone().size());
        try {
            for (PendingWrite write : returned.undone()) {
                PendingWrite next = policy.again(write, kind);
                Optional<Reason> end = policy.reasonToGiveUp(next, kind, size);
                if (end.isPresent()) {
                    report.failedRecords().giveUp(end.get(), next, returned.failure());
                    done.add(write);
                } else {
                    again.add(next);
                }
            }
        } catch (RuntimeException problem) {
            handler.completeExceptionally(problem);
            return;
        }
        metrics.retried(again.size(), kind);
        int refused = policy.asksForLess(kind) ? returned.undone().size() : 0;
        gate.settle(new SettledBatch(size, done, refused, returned.moreUnits()));
        handler.retryForEntries(again);
    }

    private static long units(List<PendingWrite> writes) {
        return writes.stream().mapToLong(write -> write.size().units()).sum();
    }

    private static List<PendingWrite> without(List<PendingWrite> batch, List<PendingWrite> undone) {
        Set<PendingWrite> left = Collections.newSetFromMap(new IdentityHashMap<>());
        left.addAll(undone);
        List<PendingWrite> written = new ArrayList<>(batch);
        written.removeIf(left::contains);
        return written;
    }

    private static Failure<WriteAnswer> unexpected(Throwable problem) {
        String what = problem == null
                ? "no outcome at all"
                : "an unexpected " + problem.getClass().getName();
        return new Failure<>(FailureKind.OTHER, what, problem);
    }
}
