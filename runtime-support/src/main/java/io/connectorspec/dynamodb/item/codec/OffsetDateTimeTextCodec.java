/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.codec;

import java.time.OffsetDateTime;

/** Writes dates with a time and an offset from UTC as ISO 8601 text, such as {@code 2026-11-22T10:15:30+01:00}. */
public final class OffsetDateTimeTextCodec extends IsoTextCodec<OffsetDateTime> {

    private static final long serialVersionUID = 1L;

    @Override
    protected OffsetDateTime parse(String text) {
        return OffsetDateTime.parse(text);
    }

    @Override
    protected String expected() {
        return "a date with a time and an offset in ISO 8601, such as 2026-11-22T10:15:30+01:00";
    }
}
