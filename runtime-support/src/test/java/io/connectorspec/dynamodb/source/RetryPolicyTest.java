/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.source.calls.StreamFailure.Kind;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

    private final RetryPolicy policy = new RetryPolicy(20, Duration.ofMillis(100), Duration.ofSeconds(1));
    private final SplittableRandom random = new SplittableRandom(3);

    @ParameterizedTest
    @CsvSource({
        "THROTTLED, 20",
        "TRANSIENT, 20",
        "ITERATOR_EXPIRED, 20",
        "CREDENTIALS, 5",
        "TRIMMED, 0",
        "NOT_FOUND, 0",
        "ACCESS_DENIED, 0",
        "OTHER, 0"
    })
    void retriesByKindOfFailure(Kind kind, int retries) {
        for (int failures = 1; failures <= retries; failures++) {
            assertThat(policy.pauseMillis(kind, failures, random)).isPresent();
        }
        assertThat(policy.pauseMillis(kind, retries + 1, random)).isEmpty();
    }

    @Test
    void pausesFillTheRangeUpToABoundThatDoubles() {
        long[] bounds = {100, 200, 400, 800, 1000, 1000};
        for (int i = 0; i < bounds.length; i++) {
            int failures = i + 1;
            long longest = random.ints(2000)
                    .mapToLong(ignored ->
                            policy.pauseMillis(Kind.THROTTLED, failures, random).orElseThrow())
                    .max()
                    .orElseThrow();
            assertThat(longest).isBetween(bounds[i] * 9 / 10, bounds[i]);
        }
    }
}
