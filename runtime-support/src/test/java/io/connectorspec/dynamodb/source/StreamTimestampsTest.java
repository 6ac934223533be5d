/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.config.InvalidSettingException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StreamTimestampsTest {

    private static final TestStreamsSettings FROM_START = TestStreamsSettings.from(StartFrom.TRIM_HORIZON);
    private static final TestStreamsSettings UP_TO_A_TIME = FROM_START.endingAt(EndAt.AT_TIMESTAMP, Duration.ZERO);

    @Test
    void readsATimeWithItsOffset() {
        TestStreamsSettings settings = UP_TO_A_TIME
                .with("initialPosition", StartFrom.AT_TIMESTAMP)
                .with("initialTimestamp", "2024-01-31T13:00:00+01:00")
                .with("endTimestamp", " 2024-01-31T12:00:01Z ");

        StreamTimestamps.check(settings);
        assertThat(StreamTimestamps.start(settings)).isEqualTo(Instant.parse("2024-01-31T12:00:00Z"));
        assertThat(StreamTimestamps.end(settings)).isEqualTo(Instant.parse("2024-01-31T12:00:01Z"));
    }

    @Test
    void refusesATimeWithoutOffsetAndSaysWhatToWrite() {
        assertThatThrownBy(() -> StreamTimestamps.check(UP_TO_A_TIME.with("endTimestamp", "2024-01-31 12:00")))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("'endTimestamp'")
                .hasMessageContaining("2024-01-31T12:00:00Z")
                .hasMessageContaining("but is '2024-01-31 12:00'");
    }

    @Test
    void refusesAStartOrAnEndByTimeWithoutTheTime() {
        assertThatThrownBy(() -> StreamTimestamps.check(UP_TO_A_TIME))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("endTimestamp")
                .hasMessageContaining("because 'endPosition' is AT_TIMESTAMP");
        assertThatThrownBy(() -> StreamTimestamps.check(FROM_START.with("initialPosition", StartFrom.AT_TIMESTAMP)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("initialTimestamp");
    }

    @Test
    void refusesAnEndBeforeTheStart() {
        TestStreamsSettings settings = UP_TO_A_TIME
                .startingAt(Instant.parse("2024-01-31T12:00:01Z"))
                .with("endTimestamp", "2024-01-31T12:00:00Z");

        assertThatThrownBy(() -> StreamTimestamps.check(settings))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("'endTimestamp' must not be before 'initialTimestamp'");
    }

    @Test
    void readsNoTimeThatIsNotAskedFor() {
        StreamTimestamps.check(FROM_START.with("initialTimestamp", "nonsense").with("endTimestamp", "nonsense"));

        assertThat(FROM_START.endPosition().value()).isEqualTo(EndAt.NEVER);
    }
}
