/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.fault;

import io.connectorspec.dynamodb.testkit.operation.IncomingRequest;
import io.connectorspec.dynamodb.testkit.operation.Operation;
import io.connectorspec.dynamodb.testkit.time.ChangeSignal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The script of what goes wrong at an endpoint. For example {@code faults.on(Operation.BATCH_WRITE_ITEM).table("orders")
 * .skipping(2).times(3).inject(Fault.throttling())}.
 */
public final class Faults {
    private final List<FaultRule> rules = new CopyOnWriteArrayList<>();
    private final List<InjectedFault> injected = new ArrayList<>();
    private final ChangeSignal strikes = new ChangeSignal();

    /** A rule about all requests. */
    public FaultSetup onAny() {
        return new FaultSetup(this, request -> true, 0, 1, FaultSetup.Chance.CERTAIN);
    }

    /** A rule about the requests of one operation. */
    public FaultSetup on(Operation operation) {
        return onAny().operation(operation);
    }

    /** Removes all rules, and forgets what they have done. */
    public void clear() {
        rules.forEach(FaultRule::remove);
        rules.clear();
        synchronized (this) {
            injected.clear();
        }
    }

    /**
     * The faults that have struck since the last {@link #clear()}, in the order of the requests' arrival; those of requests that
     * are held up or get no answer too.
     */
    public synchronized List<InjectedFault> injected() {
        return List.copyOf(injected);
    }

    /**
     * Waits until so many faults have struck since the last {@link #clear()}.
     *
     * @param faults how many
     * @param atMost how long to wait
     * @throws AssertionError if there are fewer in time
     */
    public void awaitInjected(int faults, Duration atMost) {
        strikes.await(() -> injected().size() >= faults, atMost, () -> faults + " faults; there were " + injected());
    }

    FaultRule add(FaultRule rule) {
        rules.add(rule);
        return rule;
    }

    /** The faults that strike a request. Every rule is asked, in the order in which they were made. */
    public FaultPlan plan(IncomingRequest request) {
        if (rules.isEmpty()) {
            return FaultPlan.NONE;
        }
        Map<FaultRule, Fault> striking = striking(request);
        striking.keySet().forEach(FaultRule::announce);
        strikes.changed();
        return new FaultPlan(List.copyOf(striking.values()));
    }

    private synchronized Map<FaultRule, Fault> striking(IncomingRequest request) {
        Map<FaultRule, Fault> striking = new LinkedHashMap<>();
        boolean ended = false;
        for (FaultRule rule : rules) {
            Optional<Fault> fault = rule.strike(request, ended);
            if (fault.isPresent()) {
                striking.put(rule, fault.get());
                injected.add(new InjectedFault(request.number(), request.time(), request.operation(), fault.get()));
                ended |= FaultRule.ends(fault.get());
            }
        }
        return striking;
    }
}
