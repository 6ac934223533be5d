/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import java.util.PriorityQueue;
import org.apache.flink.util.clock.Clock;

/** A coordinator's thread whose time passes when a test says so. Tasks run in the test's thread, in order. */
final class DrivenThread implements CoordinatorThread {

    private final PriorityQueue<Task> tasks = new PriorityQueue<>();
    private long now;
    private long tasksSoFar;

    private record Task(long at, long order, Runnable action) implements Comparable<Task> {
        @Override
        public int compareTo(Task other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
        }
    }

    @Override
    public void run(Runnable task) {
        runAfter(0, task);
    }

    @Override
    public void runAfter(long millis, Runnable task) {
        tasks.add(new Task(now + millis, tasksSoFar++, task));
    }

    /** Lets time pass, and everything happen that is due. */
    void pass(long millis) {
        long end = now + millis;
        while (!tasks.isEmpty() && tasks.peek().at <= end) {
            Task next = tasks.remove();
            now = next.at;
            next.action.run();
        }
        now = end;
    }

    /** Lets everything happen that is due now. */
    void settle() {
        pass(0);
    }

    long now() {
        return now;
    }

    Clock clock() {
        return new Clock() {
            @Override
            public long absoluteTimeMillis() {
                return now;
            }

            @Override
            public long relativeTimeMillis() {
                return now;
            }

            @Override
            public long relativeTimeNanos() {
                return now * 1_000_000;
            }
        };
    }

    @Override
    public void close() {
        tasks.clear();
    }
}
