/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.codec;

import java.time.Duration;

/** Writes amounts of time as milliseconds. */
public final class DurationMillisCodec extends WholeUnitsCodec<Duration> {

    private static final long serialVersionUID = 1L;

    /** Cuts off what is finer than a millisecond. */
    public static Duration canonical(Duration value) {
        return value.minusNanos(value.getNano() % 1_000_000);
    }

    @Override
    protected long units(Duration value) {
        return value.toMillis();
    }

    @Override
    protected Duration ofUnits(long units) {
        return Duration.ofMillis(units);
    }
}
