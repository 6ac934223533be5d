/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import io.connectorspec.dynamodb.sink.buffer.PendingWrite;
import io.connectorspec.dynamodb.sink.buffer.RetryState;
import io.connectorspec.dynamodb.sink.table.FailureKind;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.flink.util.clock.RelativeClock;

/** Decides what is tried again after a failure, when, and what fails the job (error table of the developer guide). */
final class RetryPolicy {

    /** How often one write may fail for its credentials: enough for a provider to fetch new ones. */
    static final int MAX_REJECTIONS = 5;

    private final boolean failOnError;
    private final boolean failOnTimeout;
    private final Backoff backoff;
    private final RelativeClock clock;
    private final RandomGenerator random;

    RetryPolicy(SinkSettings settings, RelativeClock clock, RandomGenerator random) {
        this.failOnError = settings.failOnError().value();
        this.failOnTimeout = settings.failOnTimeout().value();
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
            // One bad write makes the service refuse all of its batch: the good ones are written first.
            case INVALID -> failOnError || batch.size() == 1;
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

    /** Gives a write of a failed batch as it goes back to the buffer, if the failure is not fatal. */
    PendingWrite again(PendingWrite write, FailureKind kind) {
        RetryState past = write.retry();
        boolean rejected = kind == FailureKind.CREDENTIALS;
        boolean invalid = kind == FailureKind.INVALID;
        long pause = invalid ? 0 : backoff.pauseMillis(past.attempts(), random);
        return write.retried(new RetryState(
                past.attempts() + 1,
                past.rejections() + (rejected ? 1 : 0),
                clock.relativeTimeMillis() + pause,
                past.alone() || invalid));
    }

    /** Gives a write that the service left undone, as it goes back to the buffer. */
    PendingWrite again(PendingWrite write) {
        return again(write, FailureKind.THROTTLED);
    }
}
