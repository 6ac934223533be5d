/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.codec;

import java.time.LocalTime;

/** Writes times of day as ISO 8601 text, such as {@code 10:15:30.123}. */
public final class TimeTextCodec extends IsoTextCodec<LocalTime> {

    private static final long serialVersionUID = 1L;

    @Override
    protected LocalTime parse(String text) {
        return LocalTime.parse(text);
    }

    @Override
    protected String expected() {
        return "a time of day in ISO 8601, such as 10:15:30";
    }
}
