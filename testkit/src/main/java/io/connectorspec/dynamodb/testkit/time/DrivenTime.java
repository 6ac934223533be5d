/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** A clock that stands still until a test moves it. Tasks that fall due run on the thread that moves it, in order of time. */
public final class DrivenTime implements EndpointTime {
    private final Queue<Timer> timers =
            new PriorityQueue<>(Comparator.comparing(Timer::due).thenComparingLong(Timer::number));
    private Instant now;
    private long timersSet;

    private record Timer(Instant due, long number, Runnable task) {}

    /** A clock that shows this time. */
    public DrivenTime(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void runAfter(Duration delay, Runnable task) {
        timers.add(new Timer(now.plus(delay), timersSet++, task));
    }

    /**
     * Moves the clock on and runs what falls due on the way, each task at its own time.
     *
     * @param step how far; not negative
     */
    public void advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("Time goes forward only: give advance() a step of zero or more");
        }
        Instant target = now().plus(step);
        for (Timer due = nextUntil(target); due != null; due = nextUntil(target)) {
            due.task().run();
        }
    }

    private synchronized Timer nextUntil(Instant target) {
        Timer next = timers.peek();
        if (next == null || next.due().isAfter(target)) {
            now = target;
            return null;
        }
        timers.remove();
        if (next.due().isAfter(now)) {
            now = next.due();
        }
        return next;
    }
}
