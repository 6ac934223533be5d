/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.source.EndAt;
import io.connectorspec.dynamodb.source.StartFrom;
import io.connectorspec.dynamodb.source.TestStreamsSettings;
import io.connectorspec.dynamodb.source.calls.RecordPage;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.Record;

class ReadingEndTest {

    private static final Instant END = Instant.ofEpochSecond(1_700_000_000);
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final TestStreamsSettings SETTINGS = TestStreamsSettings.from(StartFrom.TRIM_HORIZON);

    private static RecordPage page(int... secondsAfterTheEnd) {
        return RecordPage.of(IntStream.of(secondsAfterTheEnd)
                .mapToObj(seconds -> Record.builder()
                        .dynamodb(change -> change.approximateCreationDateTime(END.plusSeconds(seconds)))
                        .build())
                .toList());
    }

    @Test
    void takesTheRecordsUpToTheEndAndItsSecond() {
        ReadingEnd end = ReadingEnd.of(SETTINGS.endingAt(EndAt.AT_TIMESTAMP, GRACE)
                .with("endTimestamp", END.plusMillis(500).toString()));

        assertThat(end.isAwaited()).isFalse();
        assertThat(end.recordsUpToIt(page(-2, -1, 0, 1, 2))).isEqualTo(3);
        assertThat(end.recordsUpToIt(page(-2, -1))).isEqualTo(2);
        assertThat(end.recordsUpToIt(page(1))).isZero();
        assertThat(end.recordsUpToIt(page())).isZero();
    }

    @Test
    void isAwaitedUntilTheStartOfTheJobIsKnown() {
        ReadingEnd end = ReadingEnd.of(SETTINGS.endingAt(EndAt.JOB_START, GRACE));
        assertThat(end.isAwaited()).isTrue();
        assertThat(end.isPast(END.plusSeconds(1_000_000))).isFalse();

        end.started(END);
        assertThat(end.isAwaited()).isFalse();
        assertThat(end.recordsUpToIt(page(0, 1))).isEqualTo(1);
    }

    @Test
    void isPastAfterTheGrace() {
        ReadingEnd end = ReadingEnd.of(SETTINGS.endingAt(EndAt.JOB_START, GRACE));
        end.started(END);

        assertThat(end.isPast(END.plus(GRACE))).isFalse();
        assertThat(end.isPast(END.plus(GRACE).plusMillis(1))).isTrue();
    }

    @Test
    void neverComesWhereNoneWasAskedFor() {
        ReadingEnd end = ReadingEnd.of(SETTINGS);
        end.started(END);

        assertThat(end.isAwaited()).isFalse();
        assertThat(end.isPast(END.plusSeconds(1_000_000))).isFalse();
        assertThat(end.recordsUpToIt(page(1_000_000))).isEqualTo(1);
    }
}
