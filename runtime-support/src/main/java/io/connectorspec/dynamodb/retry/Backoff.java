/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.retry;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to pause before something is tried again: a random time between nothing and a bound that doubles
 * with each attempt ("full jitter"), so that many subtasks that were refused together do not come back
 * together.
 *
 * @param min the bound after the first attempt
 * @param max the bound that is never exceeded
 */
public record Backoff(Duration min, Duration max) {

    private static final int MAX_DOUBLINGS = 30;

    /**
     * Gives the next pause in milliseconds.
     *
     * @param attempts how many attempts failed before the last one, from 0
     */
    public long pauseMillis(int attempts, RandomGenerator random) {
        long doubled = Math.max(1, min.toMillis()) << Math.min(attempts, MAX_DOUBLINGS);
        long bound = doubled <= 0 ? max.toMillis() : Math.min(max.toMillis(), doubled);
        return random.nextLong(bound + 1);
    }
}
