/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.codec;

import java.time.LocalDateTime;

/** Writes dates with a time, but without a zone, as ISO 8601 text, such as {@code 2026-11-22T10:15:30}. */
public final class DateTimeTextCodec extends IsoTextCodec<LocalDateTime> {

    private static final long serialVersionUID = 1L;

    @Override
    protected LocalDateTime parse(String text) {
        return LocalDateTime.parse(text);
    }

    @Override
    protected String expected() {
        return "a date with a time in ISO 8601, such as 2026-11-22T10:15:30";
    }
}
