/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import io.connectorspec.dynamodb.retry.Backoff;
import io.connectorspec.dynamodb.sink.buffer.PendingWrite;
import io.connectorspec.dynamodb.sink.buffer.RetryState;
import io.connectorspec.dynamodb.sink.buffer.Trials;
import io.connectorspec.dynamodb.sink.table.FailureKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.flink.connector.dynamodb.sink.FailedRecord.Reason;
import org.apache.flink.util.clock.RelativeClock;

/** Decides what is tried again after a failure, when, and what fails the job (error table of the developer guide). */
final class RetryPolicy {

    /** How often one write may fail for its credentials: enough for a provider to fetch new ones. */
    static final int MAX_REJECTIONS = 5;

    private final boolean failOnError;
    private final boolean failOnTimeout;
    private final Optional<Integer> maxAttempts;
    private final Optional<Duration> maxRetryTime;
    private final Backoff backoff;
    private final RelativeClock clock;
    private final RandomGenerator random;

    RetryPolicy(SinkSettings settings, RelativeClock clock, RandomGenerator random) {
        this.failOnError = settings.failOnError().value();
        this.failOnTimeout = settings.failOnTimeout().value();
        this.maxAttempts = settings.maxAttempts().toOptional();
        this.maxRetryTime = settings.maxRetryTime().toOptional();
        this.backoff = new Backoff(
                settings.retryMinDelay().value(), settings.retryMaxDelay().value());
        this.clock = clock;
        this.random = random;
    }

    /** Gives whether a failure of the whole batch fails the job. */
    boolean isFatal(FailureKind kind, List<PendingWrite> batch) {
        return switch (kind) {
            case THROTTLED -> false;
            case TRANSIENT -> failOnError;
            case TIMED_OUT -> failOnError || failOnTimeout;
            case CREDENTIALS ->
                failOnError || batch.stream().anyMatch(write -> write.retry().rejections() + 1 >= MAX_REJECTIONS);
            case INVALID -> failOnError;
            case ACCESS_DENIED, TABLE_MISSING, OTHER -> true;
        };
    }

    /** Gives whether the failure is a sign that less should be sent. */
    boolean asksForLess(FailureKind kind) {
        return switch (kind) {
            case THROTTLED, TRANSIENT, TIMED_OUT -> true;
            case CREDENTIALS, INVALID, ACCESS_DENIED, TABLE_MISSING, OTHER -> false;
        };
    }

    /**
     * Gives why a write of a failed batch is not tried again, if the failure does not fail the job: nothing if
     * it is. One bad write makes the service refuse all of its batch, so only one that was alone is known to be
     * bad.
     *
     * @param again the write as it would go back to the buffer
     * @param size how many writes the batch had
     */
    Optional<Reason> reasonToGiveUp(PendingWrite again, FailureKind kind, int size) {
        if (kind == FailureKind.INVALID) {
            return size == 1 ? Optional.of(Reason.REFUSED) : Optional.empty();
        }
        Trials trials = again.retry().trials();
        boolean often = maxAttempts.filter(most -> trials.count() >= most).isPresent();
        boolean late = maxRetryTime
                .filter(most -> clock.relativeTimeMillis() - trials.since() >= most.toMillis())
                .isPresent();
        return often || late ? Optional.of(Reason.GIVEN_UP) : Optional.empty();
    }

    /** Gives a write of a failed batch as it goes back to the buffer, if the failure is not fatal. */
    PendingWrite again(PendingWrite write, FailureKind kind) {
        RetryState past = write.retry();
        boolean rejected = kind == FailureKind.CREDENTIALS;
        boolean invalid = kind == FailureKind.INVALID;
        long now = clock.relativeTimeMillis();
        long pause = invalid ? 0 : backoff.pauseMillis(past.attempts(), random);
        return write.retried(new RetryState(
                past.attempts() + 1,
                past.rejections() + (rejected ? 1 : 0),
                now + pause,
                past.alone() || invalid,
                past.trials().after(now)));
    }
}
