/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.codec;

import java.time.Instant;

/** Writes points in time as seconds since 1970, as time to live asks for. */
public final class InstantSecondsCodec extends WholeUnitsCodec<Instant> {

    private static final long serialVersionUID = 1L;

    /** Cuts off what is finer than a second. */
    public static Instant canonical(Instant value) {
        return Instant.ofEpochSecond(value.getEpochSecond());
    }

    @Override
    protected long units(Instant value) {
        return value.getEpochSecond();
    }

    @Override
    protected Instant ofUnits(long units) {
        return Instant.ofEpochSecond(units);
    }
}
