/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.fault;

import io.connectorspec.dynamodb.testkit.operation.IncomingRequest;
import io.connectorspec.dynamodb.testkit.time.ChangeSignal;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** A rule at work: which requests it strikes, with what, and how often it has. */
public final class FaultRule {
    private final FaultSetup setup;
    private final Fault fault;
    private final Random random;
    private final AtomicInteger applied = new AtomicInteger();
    private final ChangeSignal strikes = new ChangeSignal();
    private int matched;
    private volatile boolean removed;

    FaultRule(FaultSetup setup, Fault fault) {
        this.setup = setup;
        this.fault = fault;
        this.random = new Random(setup.chance().seed());
    }

    /** What it does to a request. */
    public Fault fault() {
        return fault;
    }

    /** How many requests it has struck. */
    public int timesApplied() {
        return applied.get();
    }

    /** Ends the rule. Requests that it holds up stay held up. */
    public void remove() {
        removed = true;
    }

    /**
     * Waits until the rule has struck.
     *
     * @param times how often
     * @param atMost how long to wait
     * @throws AssertionError if it has not in time
     */
    public void awaitApplied(int times, Duration atMost) {
        strikes.await(
                () -> timesApplied() >= times,
                atMost,
                () -> "a fault that strikes " + times + " times; it struck " + timesApplied() + " times: " + fault);
    }

    /** Whether the rule strikes this request. Counts the request, so it is asked once for each, and by one thread at a time. */
    boolean strikes(IncomingRequest request) {
        if (removed || applied.get() >= setup.times() || !setup.which().test(request)) {
            return false;
        }
        matched++;
        if (matched <= setup.skipped() || random.nextDouble() >= setup.chance().probability()) {
            return false;
        }
        applied.incrementAndGet();
        return true;
    }

    /** Wakes those who wait for a strike. The caller holds no lock. */
    void announce() {
        strikes.changed();
    }
}
