/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.codec;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes points in time as nanoseconds since 1970. */
public final class InstantNanosCodec extends WholeUnitsCodec<Instant> {

    private static final long serialVersionUID = 1L;

    @Override
    protected long units(Instant value) {
        return Math.addExact(Math.multiplyExact(value.getEpochSecond(), 1_000_000_000L), value.getNano());
    }

    @Override
    protected Instant ofUnits(long units) {
        return Instant.EPOCH.plus(units, ChronoUnit.NANOS);
    }
}
