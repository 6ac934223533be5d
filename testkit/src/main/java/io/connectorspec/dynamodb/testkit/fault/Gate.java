/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.fault;

import io.connectorspec.dynamodb.testkit.time.ChangeSignal;
import io.connectorspec.dynamodb.testkit.time.EndpointTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;

/** Holds requests until a test opens it. */
public final class Gate implements Hold {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final AtomicInteger arrived = new AtomicInteger();
    private final ChangeSignal arrivals = new ChangeSignal();
    private boolean open;

    /** Lets the held requests go on, in the order in which they came, and all later ones pass. */
    public void open() {
        takeWaiting().forEach(Runnable::run);
    }

    private synchronized List<Runnable> takeWaiting() {
        open = true;
        List<Runnable> tasks = List.copyOf(waiting);
        waiting.clear();
        return tasks;
    }

    /** How many requests have come to the gate. */
    public int arrived() {
        return arrived.get();
    }

    /**
     * Waits until requests have come to the gate.
     *
     * @param requests how many
     * @param atMost how long to wait
     * @throws AssertionError if fewer came in time
     */
    public void awaitArrivals(int requests, Duration atMost) {
        arrivals.await(
                () -> arrived() >= requests, atMost, () -> requests + " requests at the gate, " + arrived() + " came");
    }

    @Override
    public void whenOver(EndpointTime time, Runnable task) {
        boolean held = hold(task);
        arrived.incrementAndGet();
        arrivals.changed();
        if (!held) {
            task.run();
        }
    }

    private synchronized boolean hold(Runnable task) {
        return !open && waiting.add(task);
    }
}
