/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.source.StartFrom;
import io.connectorspec.dynamodb.source.StreamReadException;
import io.connectorspec.dynamodb.source.TestStreamsSettings;
import io.connectorspec.dynamodb.source.calls.RecordPage;
import io.connectorspec.dynamodb.source.decode.EncodedRecord;
import io.connectorspec.dynamodb.source.decode.RecordDecoder;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.connector.dynamodb.source.serialization.UnreadableRecord;
import org.apache.flink.connector.dynamodb.source.serialization.UnreadableRecordHandler;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.Record;

class ShardRecordEmitterTest {

    private static final DynamoDbStreamsShardSplit SPLIT =
            new DynamoDbStreamsShardSplit(TestStreamsSettings.ARN, "shard-1", StartingPosition.fromStart(), null);

    private final SimpleCounter errors = new SimpleCounter();
    private final List<UnreadableRecord> handled = new ArrayList<>();
    private final ShardProgress progress =
            new ShardProgress(SPLIT, new ShardNotes(ReadingEnd.of(TestStreamsSettings.from(StartFrom.LATEST))));
    private final Sequences output = new Sequences();

    /** Gives the sequence number twice, and fails between the two where it says so. */
    private static final class Numbers implements RecordDecoder<String> {

        private final List<String> broken;

        private Numbers(String... broken) {
            this.broken = List.of(broken);
        }

        @Override
        public void open(DeserializationSchema.InitializationContext context) {}

        @Override
        public void decode(EncodedRecord record, Collector<String> output) throws IOException {
            String number = record.page().sequenceNumber(record.index());
            output.collect(number);
            if (broken.contains(number)) {
                throw new IOException("no schema for this");
            }
            output.collect(number);
        }
    }

    private static final class Sequences implements SourceOutput<String> {

        private final List<String> elements = new ArrayList<>();
        private RuntimeException failure;

        @Override
        public void collect(String element) {
            throw new AssertionError("Every element has a time");
        }

        @Override
        public void collect(String element, long timestamp) {
            if (failure != null) {
                throw failure;
            }
            elements.add(element + "@" + timestamp);
        }

        @Override
        public void emitWatermark(Watermark watermark) {}

        @Override
        public void markIdle() {}

        @Override
        public void markActive() {}
    }

    private ShardRecordEmitter<String> emitter(UnreadableRecordHandler handler, String... broken) {
        return new ShardRecordEmitter<>(new Numbers(broken), new UnreadableRecords(handler, errors));
    }

    private void emit(ShardRecordEmitter<String> emitter, String... numbers) {
        RecordPage page = RecordPage.of(Stream.of(numbers)
                .map(number -> Record.builder()
                        .dynamodb(change -> change.sequenceNumber(number)
                                .approximateCreationDateTime(Instant.ofEpochSecond(Long.parseLong(number))))
                        .build())
                .toList());
        for (int i = 0; i < numbers.length; i++) {
            emitter.emitRecord(new ShardRecord(page, i), output, progress);
        }
    }

    private String position() {
        return (String) progress.split().getStartingPosition().getStartingMarker();
    }

    @Test
    void emitsElementsWithTheirTimeAndMovesThePosition() {
        emit(emitter(UnreadableRecordHandler.fail()), "1", "2");

        assertThat(output.elements).containsExactly("1@1000", "1@1000", "2@2000", "2@2000");
        assertThat(position()).isEqualTo("2");
        assertThat(errors.getCount()).isZero();
    }

    @Test
    void aRecordThatCannotBeReadFailsTheJobAndIsReadAgain() {
        ShardRecordEmitter<String> emitter = emitter(UnreadableRecordHandler.fail(), "2");

        assertThatThrownBy(() -> emit(emitter, "1", "2", "3"))
                .isInstanceOf(StreamReadException.class)
                .hasMessageContaining("sequence number 2 of shard shard-1")
                .hasRootCauseMessage("no schema for this");
        assertThat(position()).isEqualTo("1");
        assertThat(errors.getCount()).isEqualTo(1);
    }

    @Test
    void aHandlerTakesRecordsThatCannotBeReadAndReadingGoesOn() {
        emit(emitter(handled::add, "1", "3"), "1", "2", "3", "4");

        assertThat(output.elements)
                .as("what the schema gave before its error stays")
                .containsExactly("1@1000", "2@2000", "2@2000", "3@3000", "4@4000", "4@4000");
        assertThat(handled)
                .extracting(unreadable -> unreadable.record().dynamodb().sequenceNumber())
                .containsExactly("1", "3");
        assertThat(handled.get(0).stream()).isEqualTo(TestStreamsSettings.ARN);
        assertThat(handled.get(0).shardId()).isEqualTo("shard-1");
        assertThat(handled.get(0)).hasToString("UnreadableRecord{1 of shard-1}");
        assertThat(position()).isEqualTo("4");
        assertThat(errors.getCount()).isEqualTo(2);
    }

    @Test
    void whatFailsBehindTheSourceIsNoMatterOfTheHandler() {
        output.failure = new IllegalStateException("the operator behind the source");

        assertThatThrownBy(() -> emit(emitter(handled::add), "1")).isSameAs(output.failure);
        assertThat(handled).isEmpty();
        assertThat(errors.getCount()).isZero();
        assertThat(position()).isNull();
    }

    @Test
    void aHandlerCanFailTheJobInItsOwnWay() {
        UnreadableRecordHandler broken = unreadable -> {
            throw new IOException("the disk is full");
        };

        assertThatThrownBy(() -> emit(emitter(broken, "1"), "1"))
                .isInstanceOf(StreamReadException.class)
                .hasMessage("The handler of unreadable records failed")
                .hasRootCauseMessage("the disk is full");
    }

    @Test
    void theHandlerIsClosedWithTheEmitter() {
        List<String> closed = new ArrayList<>();
        UnreadableRecordHandler closing = new UnreadableRecordHandler() {
            private static final long serialVersionUID = 1L;

            @Override
            public void handle(UnreadableRecord unreadable) {}

            @Override
            public void close() {
                closed.add("closed");
            }
        };

        emitter(closing).close();

        assertThat(closed).containsExactly("closed");
    }
}
