/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.source.StartFrom;
import io.connectorspec.dynamodb.source.TestStreamsSettings;
import io.connectorspec.dynamodb.source.calls.RecordPage;
import java.time.Instant;
import java.util.List;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit.Mark;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.Record;

class ShardProgressTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final DynamoDbStreamsShardSplit SPLIT =
            new DynamoDbStreamsShardSplit("arn", "s", StartingPosition.fromStart(), null).needed(NOW);

    private final ShardNotes notes = new ShardNotes(ReadingEnd.of(TestStreamsSettings.from(StartFrom.LATEST)));

    private static ShardRecord record(String sequenceNumber, Instant time) {
        return new ShardRecord(
                RecordPage.of(List.of(Record.builder()
                        .dynamodb(
                                change -> change.sequenceNumber(sequenceNumber).approximateCreationDateTime(time))
                        .build())),
                0);
    }

    @Test
    void isWhereItStartedUntilARecordPassed() {
        assertThat(notes.progress(SPLIT).split()).isEqualTo(SPLIT);
    }

    @Test
    void goesOnBehindTheLastRecord() {
        ShardProgress progress = notes.progress(SPLIT);
        progress.passed(record("7", NOW.plusSeconds(5)));

        assertThat(progress.split())
                .isEqualTo(SPLIT.at(StartingPosition.continueFromSequenceNumber("7"))
                        .needed(NOW.plusSeconds(5)));
    }

    @Test
    void dropsRecordsOfBeforeTheStartUntilOneIsNot() {
        ShardProgress progress = notes.progress(SPLIT.since(NOW));

        assertThat(progress.isTooOld(record("1", NOW.minusSeconds(1)))).isTrue();
        assertThat(progress.split().recordsSince()).contains(NOW);
        assertThat(progress.isTooOld(record("2", NOW))).isFalse();
        assertThat(progress.split().recordsSince()).isEmpty();
    }

    @Test
    void startsSinceTheServiceOpenedItAtLatest() {
        ShardProgress progress = notes.progress(SPLIT.since(NOW));
        notes.latestStarts().opened("s", NOW.plusSeconds(3));

        assertThat(progress.split().recordsSince()).contains(NOW.plusSeconds(2));
    }

    @Test
    void remembersThatItHadNothingToReadUntilARecordComes() {
        ShardProgress progress = notes.progress(SPLIT);
        progress.passed(record("7", NOW));
        FetchedPages idle = new FetchedPages(notes.caughtUp(), size -> {});
        idle.idle("s", NOW.plusSeconds(3600));
        assertThat(progress.split().has(Mark.CAUGHT_UP)).isFalse();
        idle.recycle();

        assertThat(progress.split().neededSince()).contains(NOW.plusSeconds(3600));
        assertThat(progress.split().has(Mark.CAUGHT_UP)).isTrue();
        assertThat(notes.progress(progress.split()).split()).isEqualTo(progress.split());

        progress.passed(record("8", NOW.plusSeconds(4000)));
        assertThat(progress.split().neededSince()).contains(NOW.plusSeconds(4000));
        assertThat(progress.split().has(Mark.CAUGHT_UP)).isFalse();
    }

    @Test
    void aShardThatEndedLeavesNoNote() {
        FetchedPages pages = new FetchedPages(notes.caughtUp(), size -> {});
        pages.idle("s", NOW);
        pages.finish("s");
        pages.recycle();

        assertThat(notes.caughtUp().since("s")).isEmpty();
    }
}
