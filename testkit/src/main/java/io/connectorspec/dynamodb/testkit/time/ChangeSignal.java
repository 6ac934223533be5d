/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.time;

import java.time.Duration;
import java.util.function.Supplier;

/** Wakes threads that wait until something has changed into what they wait for. */
public final class ChangeSignal {
    /** Tells the waiting threads to look again. Call it after every change. */
    public synchronized void changed() {
        notifyAll();
    }

    /**
     * Waits until a condition holds. The condition is looked at once now and again after each change.
     *
     * @param reached tells whether the wait is over; called with this signal locked, so it must not wait itself
     * @param atMost how long to wait on the machine's clock, because a driven clock does not move by itself
     * @param description says for the error what was waited for
     * @throws AssertionError if it did not happen in time, or the thread was interrupted
     */
    public synchronized void await(Supplier<Boolean> reached, Duration atMost, Supplier<String> description) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!reached.get()) {
            long leftMillis = (deadline - System.nanoTime()) / 1_000_000;
            if (leftMillis <= 0) {
                throw new AssertionError("Did not happen within " + atMost + ": " + description.get());
            }
            try {
                wait(leftMillis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted while waiting: " + description.get(), e);
            }
        }
    }
}
