/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Writes points in time as ISO 8601 text in UTC, such as {@code 2026-11-22T10:15:30.123Z}. */
public final class InstantTextCodec implements AttributeCodec<Instant> {

    private static final long serialVersionUID = 1L;

    @Override
    public void write(Instant value, ItemWriter out) {
        out.string(value.toString());
    }

    @Override
    public Instant read(ItemReader in) {
        try {
            return Instant.parse(in.string());
        } catch (DateTimeParseException notAnInstant) {
            throw new AttributeException("the stored text is no point in time in ISO 8601 and UTC");
        }
    }
}
