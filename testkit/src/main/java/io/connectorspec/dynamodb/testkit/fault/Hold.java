/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.fault;

import io.connectorspec.dynamodb.testkit.time.EndpointTime;
import java.time.Duration;

/** What a delayed request waits for. */
@FunctionalInterface
public interface Hold {
    /**
     * Runs a task when the wait is over; at once if it is already.
     *
     * @param time the endpoint's clock
     * @param task goes on with the request; quick, from any thread
     */
    void whenOver(EndpointTime time, Runnable task);

    /** A wait of that long by the endpoint's clock. */
    static Hold lasting(Duration duration) {
        return (time, task) -> time.runAfter(duration, task);
    }
}
