/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.codec;

import java.time.Duration;

/** Writes amounts of time as ISO 8601 text, such as {@code PT1M30S}. */
public final class DurationTextCodec extends IsoTextCodec<Duration> {

    private static final long serialVersionUID = 1L;

    @Override
    protected Duration parse(String text) {
        return Duration.parse(text);
    }

    @Override
    protected String expected() {
        return "an amount of time in ISO 8601, such as PT1M30S";
    }
}
