/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.codec;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes points in time as milliseconds since 1970. */
public final class InstantMillisCodec extends WholeUnitsCodec<Instant> {

    private static final long serialVersionUID = 1L;

    /** Cuts off what is finer than a millisecond. */
    public static Instant canonical(Instant value) {
        return value.truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    protected long units(Instant value) {
        return value.toEpochMilli();
    }

    @Override
    protected Instant ofUnits(long units) {
        return Instant.ofEpochMilli(units);
    }
}
