/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The endpoint's clock and timers: everything in it that depends on time asks here. */
public interface EndpointTime {
    /** The time now. */
    Instant now();

    /**
     * Runs a task once, when the duration has passed.
     *
     * @param delay how long to wait; zero and less mean as soon as possible
     * @param task what to run, on a thread of this clock's choice
     */
    void runAfter(Duration delay, Runnable task);

    /** The time of the machine. */
    static EndpointTime system() {
        return new EndpointTime() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void runAfter(Duration delay, Runnable task) {
                CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS)
                        .execute(task);
            }
        };
    }
}
