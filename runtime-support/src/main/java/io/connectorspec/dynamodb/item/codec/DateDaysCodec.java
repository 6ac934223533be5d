/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.codec;

import java.time.LocalDate;

/** Writes dates as days since the first of January 1970. */
public final class DateDaysCodec extends WholeUnitsCodec<LocalDate> {

    private static final long serialVersionUID = 1L;

    @Override
    protected long units(LocalDate value) {
        return value.toEpochDay();
    }

    @Override
    protected LocalDate ofUnits(long units) {
        return LocalDate.ofEpochDay(units);
    }
}
