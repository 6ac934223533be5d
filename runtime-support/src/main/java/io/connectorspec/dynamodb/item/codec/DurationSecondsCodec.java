/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.codec;

import java.time.Duration;

/** Writes amounts of time as seconds. */
public final class DurationSecondsCodec extends WholeUnitsCodec<Duration> {

    private static final long serialVersionUID = 1L;

    /** Cuts off what is finer than a second. */
    public static Duration canonical(Duration value) {
        return Duration.ofSeconds(value.getSeconds());
    }

    @Override
    protected long units(Duration value) {
        return value.getSeconds();
    }

    @Override
    protected Duration ofUnits(long units) {
        return Duration.ofSeconds(units);
    }
}
