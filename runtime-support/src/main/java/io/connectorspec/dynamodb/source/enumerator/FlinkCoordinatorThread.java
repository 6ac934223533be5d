/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;

/** The thread that Flink's coordinator gives, with a timer beside it: the coordinator's own has only periods. */
public final class FlinkCoordinatorThread implements CoordinatorThread {

    private final SplitEnumeratorContext<?> context;
    private final ScheduledExecutorService timer;
    private volatile boolean closed;

    /**
     * Takes the thread and the timer.
     *
     * @param timer tells when a pause is over; it is shut down with this object
     */
    public FlinkCoordinatorThread(SplitEnumeratorContext<?> context, ScheduledExecutorService timer) {
        this.context = context;
        this.timer = timer;
    }

    @Override
    public void run(Runnable task) {
        if (!closed) {
            context.runInCoordinatorThread(() -> {
                if (!closed) {
                    task.run();
                }
            });
        }
    }

    @Override
    public void runAfter(long millis, Runnable task) {
        if (!closed) {
            timer.schedule(() -> run(task), millis, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        closed = true;
        timer.shutdownNow();
    }
}
