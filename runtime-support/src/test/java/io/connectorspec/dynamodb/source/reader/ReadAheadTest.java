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
import io.connectorspec.dynamodb.source.calls.ShardRead;
import io.connectorspec.dynamodb.source.reader.ReadAhead.Size;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import org.apache.flink.configuration.MemorySize;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.Record;

class ReadAheadTest {

    private static ReadAhead bounds(int records, int mebiBytes) {
        return ReadAhead.of(TestStreamsSettings.from(StartFrom.LATEST)
                .with("readAheadRecords", records)
                .with("readAheadBytes", MemorySize.ofMebiBytes(mebiBytes)));
    }

    private static ShardRead page(int records) {
        return new ShardRead(
                RecordPage.of(Collections.nCopies(records, Record.builder().build())),
                Optional.of("next"),
                10L * records,
                Instant.EPOCH);
    }

    @Test
    void theLargestAnswersOfAllCallsMustFit() {
        ReadAhead readAhead = bounds(3000, 64);
        assertThat(readAhead.hasRoomFor(3)).isTrue();
        assertThat(readAhead.hasRoomFor(4)).isFalse();

        readAhead.take(new Size(1, 100));
        assertThat(readAhead.hasRoomFor(2)).isTrue();
        assertThat(readAhead.hasRoomFor(3)).isFalse();
        readAhead.giveBack(new Size(1, 100));
        assertThat(readAhead.hasRoomFor(3)).isTrue();
    }

    @Test
    void bytesCountLikeRecords() {
        ReadAhead readAhead = bounds(1_000_000, 2);
        assertThat(readAhead.hasRoomFor(2)).isTrue();
        assertThat(readAhead.hasRoomFor(3)).isFalse();
    }

    @Test
    void oneCallIsMadeUnderAnyBounds() {
        ReadAhead readAhead = bounds(1, 0);
        assertThat(readAhead.hasRoomFor(1)).isTrue();

        readAhead.take(new Size(1, 1));
        assertThat(readAhead.hasRoomFor(1)).isFalse();
    }

    @Test
    void aPageIsHeldUntilItsRecordsAreEmitted() {
        ReadAhead readAhead = bounds(10_000, 64);
        FetchedPages pages = new FetchedPages(new CaughtUp(), readAhead::giveBack);
        readAhead.take(pages.add("a", page(2), 2));
        readAhead.take(pages.add("b", page(3), 1));
        readAhead.take(pages.add("c", page(4), 4));
        assertThat(readAhead.held()).isEqualTo(new Size(9, 90));

        assertThat(pages.nextSplit()).isEqualTo("a");
        assertThat(readAhead.held()).isEqualTo(new Size(9, 90));
        assertThat(pages.nextSplit()).isEqualTo("b");
        assertThat(readAhead.held()).isEqualTo(new Size(7, 70));
        pages.recycle();
        pages.recycle();
        assertThat(readAhead.held()).isEqualTo(new Size(0, 0));
    }

    @Test
    void aPageOfWhichNothingIsWantedIsNotHeld() {
        ReadAhead readAhead = bounds(10_000, 64);
        FetchedPages pages = new FetchedPages(new CaughtUp(), readAhead::giveBack);
        readAhead.take(pages.add("a", page(2), 0));

        assertThat(readAhead.held()).isEqualTo(new Size(0, 0));
        assertThat(pages.nextSplit()).isNull();
    }
}
