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
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A rule at work: which requests it strikes, with what, and how often it has. */
public final class FaultRule {
    private final FaultSetup setup;
    private final FaultMix mix;
    private final Random random;
    private final AtomicInteger applied = new AtomicInteger();
    private final ChangeSignal strikes = new ChangeSignal();
    private int matched;
    private volatile boolean removed;

    FaultRule(FaultSetup setup, FaultMix mix) {
        this.setup = setup;
        this.mix = mix;
        this.random = new Random(setup.chance().seed());
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
                () -> "a fault that strikes " + times + " times; it struck " + timesApplied() + " times: " + this);
    }

    /**
     * What strikes this request; empty if nothing does. Counts the request, so it is asked once for each, and by one thread
     * at a time.
     *
     * @param ended true if the request has an ending already: a rule that would bring another one waits for a later request
     */
    Optional<Fault> strike(IncomingRequest request, boolean ended) {
        if (removed || applied.get() >= setup.times() || ended && alwaysEnds()) {
            return Optional.empty();
        }
        if (!setup.which().test(request) || ++matched <= setup.skipped()) {
            return Optional.empty();
        }
        if (random.nextDouble() >= setup.chance().probability()) {
            return Optional.empty();
        }
        List<Fault> choices = mix.faults();
        Fault chosen = choices.get(choices.size() == 1 ? 0 : random.nextInt(choices.size()));
        if (ended && ends(chosen)) {
            return Optional.empty();
        }
        applied.incrementAndGet();
        return Optional.of(chosen);
    }

    private boolean alwaysEnds() {
        return mix.faults().stream().allMatch(FaultRule::ends);
    }

    static boolean ends(Fault fault) {
        return fault instanceof Ending
                || fault instanceof Fault.Together together
                        && together.faults().stream().anyMatch(FaultRule::ends);
    }

    /** Wakes those who wait for a strike. The caller holds no lock. */
    void announce() {
        strikes.changed();
    }

    /** What it does and how often, with the seed by which it can be done again. */
    @Override
    public String toString() {
        String faults = mix.faults().stream().map(Fault::words).collect(Collectors.joining(" | "));
        FaultSetup.Chance chance = setup.chance();
        return chance.isCertain()
                ? faults
                : "with seed " + chance.seed() + " and probability " + chance.probability() + ": " + faults;
    }
}
