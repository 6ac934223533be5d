/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.table;

import io.connectorspec.dynamodb.testkit.time.EndpointTime;
import java.time.Duration;
import java.time.Instant;

/**
 * The write units that a table has left. Without a limit there is always enough; with one, units come back evenly over time,
 * and at most those of one second are saved up.
 */
public final class WriteCapacity {
    private static final double NANOS_PER_SECOND = 1e9;

    private final EndpointTime time;
    private double perSecond = Double.POSITIVE_INFINITY;
    private double available = Double.POSITIVE_INFINITY;
    private Instant countedAt;

    WriteCapacity(EndpointTime time) {
        this.time = time;
        this.countedAt = time.now();
    }

    /**
     * Sets the limit, and gives the units of the first second.
     *
     * @param unitsPerSecond write units per second of the endpoint's clock; 0 lets no write through
     */
    public synchronized void limitTo(int unitsPerSecond) {
        if (unitsPerSecond < 0) {
            throw new IllegalArgumentException("Write units per second must be 0 or more, not " + unitsPerSecond);
        }
        perSecond = unitsPerSecond;
        available = unitsPerSecond;
        countedAt = time.now();
    }

    /** Takes the limit away. */
    public synchronized void unlimited() {
        perSecond = Double.POSITIVE_INFINITY;
        available = Double.POSITIVE_INFINITY;
    }

    /**
     * Takes units, or takes none and answers false. A write that is larger than a whole second's units is let through when
     * nothing else has been taken, because it could never be written otherwise.
     */
    synchronized boolean take(int units) {
        if (perSecond == Double.POSITIVE_INFINITY) {
            return true;
        }
        refill();
        if (perSecond == 0 || available < Math.min(units, perSecond)) {
            return false;
        }
        available -= units;
        return true;
    }

    private void refill() {
        Instant now = time.now();
        double passed = Duration.between(countedAt, now).toNanos() / NANOS_PER_SECOND;
        available = Math.min(perSecond, available + Math.max(0, passed) * perSecond);
        countedAt = now;
    }
}
