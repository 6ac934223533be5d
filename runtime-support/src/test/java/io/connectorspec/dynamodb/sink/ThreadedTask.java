/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.util.function.ThrowingRunnable;

/** A task whose thread is the test's, on the machine's clock, for tests with a real client. */
final class ThreadedTask implements MailboxExecutor, ProcessingTimeService, AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final LinkedBlockingQueue<ThrowingRunnable<? extends Exception>> mails = new LinkedBlockingQueue<>();
    private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor();

    @Override
    public void yield() throws InterruptedException {
        ThrowingRunnable<? extends Exception> mail = mails.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (mail == null) {
            throw new AssertionError("The writer hangs: it yields, and nothing comes");
        }
        run(mail);
    }

    @Override
    public boolean tryYield() {
        ThrowingRunnable<? extends Exception> mail = mails.poll();
        if (mail != null) {
            run(mail);
        }
        return mail != null;
    }

    private static void run(ThrowingRunnable<? extends Exception> mail) {
        try {
            mail.run();
        } catch (Exception failed) {
            throw new SimulatedTask.MailFailedException(failed);
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
        return System.currentTimeMillis();
    }

    @Override
    public ScheduledFuture<?> registerTimer(long timestamp, ProcessingTimeCallback target) {
        return timers.schedule(
                () -> mails.add(() -> target.onProcessingTime(timestamp)),
                Math.max(0, timestamp - System.currentTimeMillis()),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timers.shutdownNow();
    }
}
