/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.util.clock.RelativeClock;
import org.apache.flink.util.function.ThrowingRunnable;

/**
 * A task thread without threads: mailbox, timers and clock, all driven by the test. Time stands still while
 * code runs, and jumps to the next event when a writer yields and no mail is there.
 *
 * <p>It finds what a real task would only show by standing still: a writer that yields although nothing can
 * ever wake it, and a loop that asks for the time for ever without letting it pass.
 */
final class SimulatedTask implements MailboxExecutor, ProcessingTimeService, RelativeClock {

    private static final int MOST_CLOCK_READINGS_WITHOUT_EVENT = 2_000_000;

    private final ArrayDeque<ThrowingRunnable<? extends Exception>> mails = new ArrayDeque<>();
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::time).thenComparingLong(Event::number));
    private long now = 1_000;
    private long eventNumber;
    private int clockReadings;
    private Runnable beforeYield = () -> {};

    private record Event(long time, long number, Runnable action) {}

    /** Lets something happen outside of the task thread, such as an answer of the service. */
    void after(long millis, Runnable action) {
        events.add(new Event(now + millis, eventNumber++, action));
    }

    /**
     * Lets time pass, with all that happens meanwhile. No mail may wait for anything: while it does, records
     * and checkpoint barriers stand still.
     */
    void passTime(long millis) throws Exception {
        long end = now + millis;
        runMails();
        while (!events.isEmpty() && events.peek().time() <= end) {
            nextEvent();
            runMails();
        }
        if (now > end) {
            throw new AssertionError("A mail held the task thread for " + (now - end) + " ms");
        }
        now = end;
        clockReadings = 0;
    }

    /** Runs the mails that are there, and those that they send. */
    void runMails() throws Exception {
        while (!mails.isEmpty()) {
            mails.poll().run();
        }
    }

    /** Forgets everything that was to happen, as the end of a process does. */
    void crash() {
        mails.clear();
        events.clear();
    }

    private void nextEvent() {
        Event event = events.poll();
        now = Math.max(now, event.time());
        clockReadings = 0;
        event.action().run();
    }

    /** Sets what happens whenever somebody yields; it may throw an error to end the task. */
    void beforeYield(Runnable action) {
        beforeYield = action;
    }

    /** Gives whether mails wait. */
    boolean hasMails() {
        return !mails.isEmpty();
    }

    @Override
    public void yield() {
        beforeYield.run();
        while (mails.isEmpty()) {
            if (events.isEmpty()) {
                throw new AssertionError("The writer hangs: it yields with no request in flight and no timer armed");
            }
            nextEvent();
        }
        runOne();
    }

    @Override
    public boolean tryYield() {
        if (mails.isEmpty()) {
            return false;
        }
        runOne();
        return true;
    }

    private void runOne() {
        try {
            mails.poll().run();
        } catch (Exception failed) {
            throw new MailFailedException(failed);
        }
    }

    @Override
    public void execute(
            MailOptions options, ThrowingRunnable<? extends Exception> mail, String description, Object... arguments) {
        mails.add(mail);
    }

    @Override
    public boolean shouldInterrupt() {
        return !mails.isEmpty();
    }

    @Override
    public long getCurrentProcessingTime() {
        return now;
    }

    @Override
    public ScheduledFuture<?> registerTimer(long timestamp, ProcessingTimeCallback target) {
        Timer timer = new Timer();
        after(Math.max(0, timestamp - now), () -> {
            if (timer.complete(null)) {
                mails.add(() -> target.onProcessingTime(timestamp));
            }
        });
        return timer;
    }

    @Override
    public long relativeTimeMillis() {
        if (clockReadings++ > MOST_CLOCK_READINGS_WITHOUT_EVENT) {
            throw new AssertionError("The writer spins: it asks for the time without letting it pass");
        }
        return now;
    }

    @Override
    public long relativeTimeNanos() {
        return relativeTimeMillis() * 1_000_000;
    }

    /** Carries what a mail threw, as the real mailbox wraps it. */
    static final class MailFailedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MailFailedException(Exception cause) {
            super(cause);
        }
    }

    /** A timer's future: only cancelling is of use. */
    private static final class Timer implements ScheduledFuture<Void> {

        private final CompletableFuture<Void> done = new CompletableFuture<>();

        boolean complete(Void value) {
            return done.complete(value);
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            return done.cancel(mayInterruptIfRunning);
        }

        @Override
        public boolean isCancelled() {
            return done.isCancelled();
        }

        @Override
        public boolean isDone() {
            return done.isDone();
        }

        @Override
        public Void get() throws InterruptedException, ExecutionException {
            return done.get();
        }

        @Override
        public Void get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
            return done.get(timeout, unit);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return 0;
        }

        @Override
        public int compareTo(Delayed other) {
            return 0;
        }
    }
}
