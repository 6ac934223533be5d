/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import io.connectorspec.dynamodb.item.ItemWriter;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.temporal.Temporal;
import java.util.Date;

/**
 * Writes the dates of before {@code java.time} as strings in ISO 8601: a {@link Date} as a point in time in
 * UTC, those of {@code java.sql} as the local date or time that they stand for.
 */
public final class OldDateWriter implements ValueWriter<Date> {

    @Override
    public void write(Date value, ItemWriter out) {
        out.string(temporal(value).toString());
    }

    private static Temporal temporal(Date value) {
        if (value instanceof Timestamp timestamp) {
            return timestamp.toLocalDateTime();
        }
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        return value instanceof Time time ? time.toLocalTime() : value.toInstant();
    }
}
