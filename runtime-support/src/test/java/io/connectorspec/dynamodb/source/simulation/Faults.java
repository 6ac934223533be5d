/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.simulation;

import io.connectorspec.dynamodb.source.calls.StreamFailure;
import java.util.Optional;
import java.util.OptionalLong;

/** How badly the world behaves in a run. When faults stop, it behaves well. */
final class Faults {

    private final double failedCalls;
    private final double expiredIterators;
    private final double omittedShards;
    private final double lateChildren;
    private final double openParents;
    private double clockErrors;
    private final boolean outages;
    private final boolean disables;
    final boolean wildAssigner;
    /** Nothing goes wrong in such a run, so that it can be asked how fast it is. */
    final boolean calm;
    /** Shard ids have another form than the usual one, so they tell no time. */
    final boolean oddIds;

    final double crashes;
    final double lostCheckpoints;
    private boolean siblingsTogether;
    private boolean stopped;

    /** Draws how bad each fault is; some runs have none of a kind. */
    Faults(SimulatedTime time) {
        failedCalls = drawn(time, 0.2);
        expiredIterators = drawn(time, 0.05);
        omittedShards = drawn(time, 0.05);
        lateChildren = drawn(time, 0.7);
        openParents = drawn(time, 0.7);
        lostCheckpoints = drawn(time, 0.3);
        clockErrors = drawn(time, 0.5);
        outages = time.chance(0.3);
        crashes = outages ? 0.2 : drawn(time, 0.12);
        disables = time.chance(0.1);
        wildAssigner = time.chance(0.3);
        calm = time.chance(0.1);
        oddIds = time.chance(0.1);
    }

    private static double drawn(SimulatedTime time, double worst) {
        return time.chance(0.3) ? 0 : time.random.nextDouble() * worst;
    }

    void stop() {
        stopped = true;
    }

    boolean stopped() {
        return stopped;
    }

    boolean happens(SimulatedTime time, double probability) {
        return !stopped && !calm && time.chance(probability);
    }

    boolean disablesStream(SimulatedTime time) {
        return disables && !stopped && !calm && !oddIds && time.chance(0.8);
    }

    /** Gives for how many hours a job that fails stays down: mostly none, and else about a day. */
    long outageHours(SimulatedTime time) {
        // Where ids tell no time, not every gap can be noticed: that is documented, and not tried.
        return outages && !oddIds && happens(time, 0.8) ? time.between(1, 50) : 0;
    }

    /** In runs whose end depends on the job's clock at its very start, it is right. */
    void keepClockRight() {
        clockErrors = 0;
    }

    /** In runs that end, a description has no hole that nothing tells, such as one of two children. */
    void keepSiblingsTogether() {
        siblingsTogether = true;
    }

    boolean siblingsComeTogether() {
        return siblingsTogether;
    }

    /** Gives by how much the job's clock is wrong from now on, if that changes. */
    OptionalLong clockError(SimulatedTime time) {
        if (!happens(time, clockErrors)) {
            return OptionalLong.empty();
        }
        long most = time.chance(0.5) ? 5_000 : 100_000_000;
        return OptionalLong.of(time.between(-most, most));
    }

    Optional<StreamFailure.Kind> ofCall(SimulatedTime time) {
        if (!happens(time, failedCalls)) {
            return Optional.empty();
        }
        return Optional.of(time.chance(0.5) ? StreamFailure.Kind.THROTTLED : StreamFailure.Kind.TRANSIENT);
    }

    boolean expiresIterator(SimulatedTime time) {
        return happens(time, expiredIterators);
    }

    boolean omitsShard(SimulatedTime time) {
        return happens(time, omittedShards);
    }

    long lateChildUntil(SimulatedTime time) {
        return happens(time, lateChildren) ? time.now() + time.between(0, 20_000) : 0;
    }

    long openParentUntil(SimulatedTime time) {
        return happens(time, openParents) ? time.now() + time.between(0, 20_000) : 0;
    }
}
