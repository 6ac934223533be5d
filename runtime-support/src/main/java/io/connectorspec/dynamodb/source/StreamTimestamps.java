/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source;

import io.connectorspec.dynamodb.config.InvalidSettingException;
import io.connectorspec.dynamodb.config.Setting;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads the times that users give: ISO 8601 with an offset, such as {@code 2024-01-31T12:00:00Z}. */
public final class StreamTimestamps {

    private StreamTimestamps() {}

    /**
     * Checks the times of the settings.
     *
     * @throws InvalidSettingException if one is missing or wrong, or the end is before the start
     */
    public static void check(StreamsSettings settings) {
        boolean startGiven = settings.initialPosition().value() == StartFrom.AT_TIMESTAMP;
        boolean endGiven = settings.endPosition().value() == EndAt.AT_TIMESTAMP;
        if (startGiven && endGiven && end(settings).isBefore(start(settings))) {
            throw new InvalidSettingException("'" + settings.endTimestamp().name() + "' must not be before '"
                    + settings.initialTimestamp().name() + "', but "
                    + settings.endTimestamp().value() + " is before "
                    + settings.initialTimestamp().value() + ".");
        }
        if (startGiven) {
            start(settings);
        }
        if (endGiven) {
            end(settings);
        }
    }

    /** Gives the start of settings that start at a time. */
    public static Instant start(StreamsSettings settings) {
        return parse(
                settings.initialTimestamp(),
                "because '" + settings.initialPosition().name() + "' is AT_TIMESTAMP");
    }

    /** Gives the end of settings that end at a time. */
    public static Instant end(StreamsSettings settings) {
        return parse(
                settings.endTimestamp(), "because '" + settings.endPosition().name() + "' is AT_TIMESTAMP");
    }

    private static Instant parse(Setting<String> setting, String why) {
        String text = setting.require(why);
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException wrong) {
            throw new InvalidSettingException(
                    "'" + setting.name() + "' must be a time with its offset, such as 2024-01-31T12:00:00Z or"
                            + " 2024-01-31T13:00:00+01:00, but is '" + text + "'.");
        }
    }
}
