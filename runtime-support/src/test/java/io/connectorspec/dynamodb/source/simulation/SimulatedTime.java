/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.simulation;

import java.time.Instant;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.apache.flink.util.clock.Clock;

/** Time that passes from event to event, in one thread, and all randomness of a run. */
final class SimulatedTime extends Clock {

    /** When runs start: 2024-01-01. */
    static final long EPOCH = 1_704_067_200_000L;

    final SplittableRandom random;
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private long now;
    private long clockError;
    private int slowness = 1;
    private long eventsSoFar;

    SimulatedTime(long seed) {
        this.random = new SplittableRandom(seed);
    }

    private record Event(long at, long order, Runnable action) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
        }
    }

    void after(long millis, Runnable action) {
        at(now + millis, action);
    }

    void at(long when, Runnable action) {
        events.add(new Event(Math.max(now, when), eventsSoFar++, action));
    }

    /** Makes what is repeated take longer. */
    void slowDown(int factor) {
        slowness = factor;
    }

    /** Gives how long something takes at the run's pace. */
    long slow(long millis) {
        return millis * slowness;
    }

    /** Does something again and again, after pauses between two bounds at the run's pace, while a condition holds. */
    void repeat(long minMillis, long maxMillis, BooleanSupplier action) {
        after(slow(between(minMillis, maxMillis)), () -> {
            if (action.getAsBoolean()) {
                repeat(minMillis, maxMillis, action);
            }
        });
    }

    /** Lets the next event happen. */
    void step() {
        Event next = events.remove();
        now = next.at;
        next.action.run();
    }

    long now() {
        return now;
    }

    /** Gives the true time, which is the service's. */
    Instant instant() {
        return Instant.ofEpochMilli(EPOCH + now);
    }

    /** Sets the job's clock wrong by some milliseconds. */
    void setClockWrongBy(long millis) {
        clockError = millis;
    }

    long between(long min, long max) {
        return random.nextLong(min, max + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    @Override
    public long absoluteTimeMillis() {
        return EPOCH + now + clockError;
    }

    @Override
    public long relativeTimeMillis() {
        return now;
    }

    @Override
    public long relativeTimeNanos() {
        return now * 1_000_000;
    }
}
