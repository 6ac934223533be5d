/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import java.util.concurrent.ScheduledFuture;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.util.clock.RelativeClock;

/**
 * One timer on the task thread, for the earliest time at which there is something to do. Its times are of
 * the writer's clock, which never goes backwards; Flink's timers are asked for the time that remains.
 */
final class WakeUp {

    private static final long NOT_ARMED = Long.MAX_VALUE;

    private final ProcessingTimeService timers;
    private final RelativeClock clock;
    private final Action action;
    private long armedFor = NOT_ARMED;
    private ScheduledFuture<?> timer;

    /** Takes what is to be done; nothing is armed yet. */
    WakeUp(ProcessingTimeService timers, RelativeClock clock, Action action) {
        this.timers = timers;
        this.clock = clock;
        this.action = action;
    }

    /** Sees to it that the action is done at this time, or earlier if that was asked for before. */
    void armFor(long time) {
        if (time >= armedFor) {
            return;
        }
        if (timer != null) {
            timer.cancel(false);
        }
        armedFor = time;
        long remaining = Math.max(0, time - clock.relativeTimeMillis());
        timer = timers.registerTimer(timers.getCurrentProcessingTime() + remaining, now -> {
            if (armedFor == time) {
                armedFor = NOT_ARMED;
                timer = null;
                action.run();
            }
        });
    }

    /** What is done on the task thread. */
    interface Action {
        void run() throws Exception;
    }
}
