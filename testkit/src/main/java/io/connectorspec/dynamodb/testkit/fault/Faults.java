/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.fault;

import io.connectorspec.dynamodb.testkit.operation.IncomingRequest;
import io.connectorspec.dynamodb.testkit.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The script of what goes wrong at an endpoint. For example {@code faults.on(Operation.BATCH_WRITE_ITEM).table("orders")
 * .skipping(2).times(3).inject(Fault.throttling())}.
 */
public final class Faults {
    private final List<FaultRule> rules = new CopyOnWriteArrayList<>();

    /** A rule about all requests. */
    public FaultSetup onAny() {
        return new FaultSetup(this, request -> true, 0, 1, FaultSetup.Chance.CERTAIN);
    }

    /** A rule about the requests of one operation. */
    public FaultSetup on(Operation operation) {
        return onAny().operation(operation);
    }

    /** Removes all rules. */
    public void clear() {
        rules.forEach(FaultRule::remove);
        rules.clear();
    }

    FaultRule add(FaultRule rule) {
        rules.add(rule);
        return rule;
    }

    /** The faults that strike a request. Every rule is asked, in the order in which they were made. */
    public FaultPlan plan(IncomingRequest request) {
        if (rules.isEmpty()) {
            return new FaultPlan(List.of());
        }
        List<FaultRule> striking = striking(request);
        striking.forEach(FaultRule::announce);
        return new FaultPlan(striking.stream().map(FaultRule::fault).toList());
    }

    /** One ending is enough: rules with another are not asked any more, so they strike a later request. */
    private synchronized List<FaultRule> striking(IncomingRequest request) {
        List<FaultRule> striking = new ArrayList<>();
        boolean ended = false;
        for (FaultRule rule : rules) {
            boolean ends = rule.fault() instanceof Fault.Ending;
            if (ends && ended) {
                continue;
            }
            if (rule.strikes(request)) {
                striking.add(rule);
                ended |= ends;
            }
        }
        return striking;
    }
}
