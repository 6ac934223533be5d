/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source;

import io.connectorspec.dynamodb.retry.Backoff;
import io.connectorspec.dynamodb.source.calls.StreamFailure;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/**
 * Decides whether and when a failed call is tried again, the same for enumerator and readers: by kind of
 * failure, after a pause of full jitter whose bound doubles with every attempt.
 *
 * @param retries how often a call is tried again
 * @param minDelay the bound of the first pause
 * @param maxDelay the highest bound of a pause
 */
public record RetryPolicy(int retries, Duration minDelay, Duration maxDelay) {

    /** Enough for a provider of credentials to fetch new ones. */
    private static final int CREDENTIALS_RETRIES = 5;

    /** Gives the policy that a user's settings describe. */
    public static RetryPolicy of(StreamsSettings settings) {
        return new RetryPolicy(
                settings.retries().value(),
                settings.retryMinDelay().value(),
                settings.retryMaxDelay().value());
    }

    /**
     * Gives the pause before the next attempt in milliseconds; empty if there is to be none.
     *
     * @param kind how the last attempt failed
     * @param failures how many attempts failed in a row, the last one included
     * @param random makes the pauses of many subtasks differ
     */
    public OptionalLong pauseMillis(StreamFailure.Kind kind, int failures, RandomGenerator random) {
        return failures > retriesFor(kind)
                ? OptionalLong.empty()
                : OptionalLong.of(new Backoff(minDelay, maxDelay).pauseMillis(failures - 1, random));
    }

    private int retriesFor(StreamFailure.Kind kind) {
        return switch (kind) {
            case THROTTLED, TRANSIENT, ITERATOR_EXPIRED -> retries;
            case CREDENTIALS -> Math.min(retries, CREDENTIALS_RETRIES);
            case TRIMMED, NOT_FOUND, ACCESS_DENIED, OTHER -> 0;
        };
    }
}
