/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(3));

    @Test
    void boundDoublesWithEachAttemptUntilItsMaximum() {
        assertThat(longestOfMany(0)).isBetween(90L, 100L);
        assertThat(longestOfMany(1)).isBetween(180L, 200L);
        assertThat(longestOfMany(4)).isBetween(1_500L, 1_600L);
        assertThat(longestOfMany(5)).isBetween(2_900L, 3_000L);
        assertThat(longestOfMany(Integer.MAX_VALUE)).isBetween(2_900L, 3_000L);
    }

    @Test
    void pausesAreSpreadFromNothingToTheBound() {
        Random random = new Random(7);
        long below = 0;
        for (int i = 0; i < 1_000; i++) {
            below += backoff.pauseMillis(3, random) < 400 ? 1 : 0;
        }

        assertThat(below).isBetween(400L, 600L);
    }

    private long longestOfMany(int attempts) {
        Random random = new Random(7);
        long longest = 0;
        for (int i = 0; i < 1_000; i++) {
            longest = Math.max(longest, backoff.pauseMillis(attempts, random));
        }
        return longest;
    }
}
