/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.codec;

import java.time.LocalDate;

/** Writes dates as ISO 8601 text, such as {@code 2026-11-22}. */
public final class DateTextCodec extends IsoTextCodec<LocalDate> {

    private static final long serialVersionUID = 1L;

    @Override
    protected LocalDate parse(String text) {
        return LocalDate.parse(text);
    }

    @Override
    protected String expected() {
        return "a date in ISO 8601, such as 2026-11-22";
    }
}
