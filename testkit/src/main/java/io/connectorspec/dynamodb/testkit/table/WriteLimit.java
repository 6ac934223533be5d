/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.table;

import java.time.Duration;

/**
 * How many write units may be consumed, and how many that were left over are kept for later.
 *
 * @param unitsPerSecond write units per second of the endpoint's clock; 0 lets no write through, 1,000,000 is the most
 * @param burst how many seconds' worth of unused units are kept at most; one second to one hour
 */
public record WriteLimit(int unitsPerSecond, Duration burst) {
    /** More than any quota, and few enough to be counted exactly for an hour. */
    static final int MOST_UNITS = 1_000_000;

    private static final Duration LONGEST_BURST = Duration.ofHours(1);

    /**
     * What the service keeps. Source: developer guide, "Burst and adaptive capacity".
     */
    public static final Duration SERVICE_BURST = Duration.ofSeconds(300);

    /** What one partition of the service takes in a second. Source: developer guide, "Burst and adaptive capacity". */
    public static final WriteLimit SERVICE_PARTITION = perSecond(1000).withoutBurst();

    /** Checks the bounds. */
    public WriteLimit {
        if (unitsPerSecond < 0 || unitsPerSecond > MOST_UNITS) {
            throw new IllegalArgumentException(
                    "Write units per second must be 0 to " + MOST_UNITS + ", not " + unitsPerSecond);
        }
        if (burst.compareTo(Duration.ofSeconds(1)) < 0 || burst.compareTo(LONGEST_BURST) > 0) {
            throw new IllegalArgumentException("Units of one second to one hour can be kept, not of " + burst);
        }
    }

    /** So many units per second, of which up to 300 seconds' worth are kept, as the service does. */
    public static WriteLimit perSecond(int units) {
        return new WriteLimit(units, SERVICE_BURST);
    }

    /** This limit, but nothing kept beyond the units of one second. */
    public WriteLimit withoutBurst() {
        return new WriteLimit(unitsPerSecond, Duration.ofSeconds(1));
    }
}
