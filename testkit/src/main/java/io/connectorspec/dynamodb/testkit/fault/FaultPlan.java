/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.fault;

import io.connectorspec.dynamodb.testkit.operation.Admission;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The faults that strike one request.
 *
 * @param faults in the order of their rules; at most one of them is an ending
 */
public record FaultPlan(List<Fault> faults) {
    /** Nothing goes wrong. */
    public static final FaultPlan NONE = new FaultPlan(List.of());

    /** Copies the list, and takes faults that strike together apart. */
    public FaultPlan {
        faults = faults.stream().flatMap(FaultPlan::single).toList();
    }

    private static Stream<Fault> single(Fault fault) {
        return fault instanceof Fault.Together together ? together.faults().stream() : Stream.of(fault);
    }

    /** What the request waits for at that moment, in order. */
    public List<Hold> holds(Moment moment) {
        return faults.stream()
                .filter(Fault.Delay.class::isInstance)
                .map(Fault.Delay.class::cast)
                .filter(delay -> delay.moment() == moment)
                .map(Fault.Delay::hold)
                .toList();
    }

    /** What the client gets instead of the good answer at that moment; empty if it gets that. */
    public Optional<Ending> ending(Moment moment) {
        return faults.stream()
                .filter(Ending.class::isInstance)
                .map(Ending.class::cast)
                .filter(ending -> ending.moment() == moment)
                .findFirst();
    }

    /** Which items are left unprocessed. Ask once per item, because random faults draw at every question. */
    public Admission admission() {
        List<Fault.Unprocessed> unprocessed = faults.stream()
                .filter(Fault.Unprocessed.class::isInstance)
                .map(Fault.Unprocessed.class::cast)
                .toList();
        return action -> unprocessed.stream().anyMatch(fault -> fault.which().test(action));
    }
}
