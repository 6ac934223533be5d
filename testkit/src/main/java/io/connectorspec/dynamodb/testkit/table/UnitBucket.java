/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.table;

import java.time.Duration;
import java.time.Instant;

/**
 * Write units that come back evenly over time, up to what the limit keeps. Counted in billionths of a unit, so that nothing is
 * lost by rounding: so many units per second are as many billionths per nanosecond. Not thread-safe.
 */
final class UnitBucket {
    private static final long BILLIONTHS = 1_000_000_000L;

    private final WriteLimit limit;
    private long available;
    private Instant countedAt;

    /** A bucket with the units of one second. */
    UnitBucket(WriteLimit limit, Instant now) {
        this.limit = limit;
        this.available = BILLIONTHS * limit.unitsPerSecond();
        this.countedAt = now;
    }

    /**
     * True if a write may be done. One that is larger than a whole second's units may when a second's units are there,
     * because it could never be done otherwise; the units that it takes too many are missing afterwards.
     */
    boolean allows(int units, Instant now) {
        refill(now);
        return limit.unitsPerSecond() > 0 && available >= BILLIONTHS * Math.min(units, limit.unitsPerSecond());
    }

    void take(int units) {
        available -= BILLIONTHS * units;
    }

    void fill() {
        available = broughtBy(limit.burst());
    }

    private void refill(Instant now) {
        Duration passed = Duration.between(countedAt, now);
        Duration longest = limit.burst().plusSeconds(owedSeconds());
        Duration counted = passed.compareTo(longest) < 0 ? passed : longest;
        available = Math.min(broughtBy(limit.burst()), available + Math.max(0, broughtBy(counted)));
        countedAt = now;
    }

    /** How long it takes until the units that were taken too many are back; rounded up. */
    private long owedSeconds() {
        return available >= 0 || limit.unitsPerSecond() == 0
                ? 0
                : 1 - available / (BILLIONTHS * limit.unitsPerSecond());
    }

    private long broughtBy(Duration duration) {
        return duration.toNanos() * limit.unitsPerSecond();
    }
}
