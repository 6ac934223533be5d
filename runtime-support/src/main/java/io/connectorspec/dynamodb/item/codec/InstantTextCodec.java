/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.codec;

import java.time.Instant;

/** Writes points in time as ISO 8601 text in UTC, such as {@code 2026-11-22T10:15:30.123Z}. */
public final class InstantTextCodec extends IsoTextCodec<Instant> {

    private static final long serialVersionUID = 1L;

    @Override
    protected Instant parse(String text) {
        return Instant.parse(text);
    }

    @Override
    protected String expected() {
        return "a point in time in ISO 8601 and UTC, such as 2026-11-22T10:15:30Z";
    }
}
