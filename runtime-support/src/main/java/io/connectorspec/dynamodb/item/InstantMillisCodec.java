/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import java.math.BigDecimal;
import java.time.Instant;

/** Writes points in time as milliseconds since 1970; what is finer is cut off. */
public final class InstantMillisCodec implements AttributeCodec<Instant> {

    private static final long serialVersionUID = 1L;

    @Override
    public void write(Instant value, ItemWriter out) {
        out.number(Long.toString(value.toEpochMilli()));
    }

    @Override
    public Instant read(ItemReader in) {
        return Instant.ofEpochMilli(
                Numbers.parse(in.number(), BigDecimal::longValueExact, "a whole number of 64 bits"));
    }
}
