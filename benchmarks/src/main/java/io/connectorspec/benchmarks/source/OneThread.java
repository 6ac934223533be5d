/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.benchmarks.source;

import io.connectorspec.dynamodb.source.enumerator.CoordinatorThread;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import org.apache.flink.util.clock.Clock;

/** A coordinator's thread whose clock jumps from task to task, and whose processor time is counted. */
final class OneThread extends Clock implements CoordinatorThread {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final PriorityQueue<Task> tasks = new PriorityQueue<>();
    private long now;
    private long tasksSoFar;
    private long cpuNanos;

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

    /** Lets everything happen that is due within some time. */
    void pass(long millis) {
        long end = now + millis;
        while (!tasks.isEmpty() && tasks.peek().at <= end) {
            Task next = tasks.remove();
            now = next.at;
            count(next.action);
        }
        now = end;
    }

    /** Does something whose processor time counts, too. */
    void count(Runnable action) {
        long start = THREADS.getCurrentThreadCpuTime();
        action.run();
        cpuNanos += THREADS.getCurrentThreadCpuTime() - start;
    }

    /** Does something, within what counts, whose own processor time does not: what the service would do. */
    <T> T leaveOut(Supplier<T> action) {
        long start = THREADS.getCurrentThreadCpuTime();
        try {
            return action.get();
        } finally {
            cpuNanos -= THREADS.getCurrentThreadCpuTime() - start;
        }
    }

    /** Gives the processor time that was used since the last call, in nanoseconds. */
    long takeCpuNanos() {
        long taken = cpuNanos;
        cpuNanos = 0;
        return taken;
    }

    @Override
    public long absoluteTimeMillis() {
        return StreamOfShards.EPOCH + now;
    }

    @Override
    public long relativeTimeMillis() {
        return now;
    }

    @Override
    public long relativeTimeNanos() {
        return now * NANOS_PER_MILLI;
    }

    @Override
    public void close() {
        tasks.clear();
    }
}
