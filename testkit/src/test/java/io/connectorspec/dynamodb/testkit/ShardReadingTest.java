/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit;

import static io.connectorspec.dynamodb.testkit.StreamedTable.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.ShardIteratorType.AFTER_SEQUENCE_NUMBER;
import static software.amazon.awssdk.services.dynamodb.model.ShardIteratorType.AT_SEQUENCE_NUMBER;
import static software.amazon.awssdk.services.dynamodb.model.ShardIteratorType.LATEST;
import static software.amazon.awssdk.services.dynamodb.model.ShardIteratorType.TRIM_HORIZON;

import io.connectorspec.dynamodb.testkit.stream.ShardDescription;
import io.connectorspec.dynamodb.testkit.value.Item;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;

/** GetShardIterator and GetRecords. */
class ShardReadingTest {
    private static final String VALIDATION = "ValidationException";
    private static final String TRIMMED = "TrimmedDataAccessException";
    private static final String NOT_FOUND = "ResourceNotFoundException";

    private StreamedTable table;
    private String shard;

    @BeforeEach
    void start() {
        table = new StreamedTable();
        shard = table.onlyShard();
    }

    @AfterEach
    void close() {
        table.close();
    }

    private void putVersions(int first, int last) {
        for (int version = first; version <= last; version++) {
            table.put("a", version);
        }
    }

    private List<String> versionsFrom(String iterator) {
        return table.read(iterator).records().stream()
                .map(StreamedTable::version)
                .toList();
    }

    private List<String> numbers() {
        return table.readAll(shard).stream().map(StreamedTable::number).toList();
    }

    private static String plus(String number, int difference) {
        return new BigInteger(number).add(BigInteger.valueOf(difference)).toString();
    }

    @Test
    void beginsWhereTheIteratorTypeSays() {
        putVersions(1, 3);
        String second = numbers().get(1);

        assertThat(versionsFrom(table.iterator(shard, TRIM_HORIZON))).containsExactly("1", "2", "3");
        assertThat(versionsFrom(table.iterator(shard, AT_SEQUENCE_NUMBER, second)))
                .containsExactly("2", "3");
        assertThat(versionsFrom(table.iterator(shard, AFTER_SEQUENCE_NUMBER, second)))
                .containsExactly("3");
        assertThat(versionsFrom(table.iterator(shard, AT_SEQUENCE_NUMBER, plus(second, 1))))
                .containsExactly("3");
        assertThat(versionsFrom(table.iterator(shard, LATEST))).isEmpty();
    }

    @Test
    void latestBeginsWhenTheIteratorIsMadeAndNotWhenItIsUsed() {
        putVersions(1, 1);
        String iterator = table.iterator(shard, LATEST);
        putVersions(2, 3);

        assertThat(versionsFrom(iterator)).containsExactly("2", "3");
        assertThat(versionsFrom(table.iterator(shard, LATEST))).isEmpty();
    }

    @Test
    void goesOnWithTheNextIterator() {
        putVersions(1, 5);
        String iterator = table.iterator(shard, TRIM_HORIZON);
        GetRecordsResponse first = table.client.getRecords(
                request -> request.shardIterator(iterator).limit(2));
        GetRecordsResponse second = table.read(first.nextShardIterator());
        putVersions(6, 6);

        assertThat(first.records()).extracting(StreamedTable::version).containsExactly("1", "2");
        assertThat(second.records()).extracting(StreamedTable::version).containsExactly("3", "4", "5");
        assertThat(versionsFrom(second.nextShardIterator())).containsExactly("6");
        assertThat(versionsFrom(iterator)).as("an iterator can be used again").hasSize(6);
    }

    @Test
    void endsAClosedShardWithoutANextIterator() {
        putVersions(1, 2);
        String open = table.iterator(shard, TRIM_HORIZON);
        assertThat(table.read(open).nextShardIterator()).isNotNull();

        table.stream().rotate(shard);

        GetRecordsResponse part =
                table.client.getRecords(request -> request.shardIterator(open).limit(1));
        assertThat(part.nextShardIterator()).isNotNull();
        GetRecordsResponse rest = table.read(part.nextShardIterator());
        assertThat(rest.records()).hasSize(1);
        assertThat(rest.nextShardIterator()).isNull();
        GetRecordsResponse latest = table.read(table.iterator(shard, LATEST));
        assertThat(latest.records()).isEmpty();
        assertThat(latest.nextShardIterator()).isNull();
    }

    @Test
    void givesUpToAThousandRecords() {
        putVersions(1, 1200);
        String iterator = table.iterator(shard, TRIM_HORIZON);

        GetRecordsResponse first = table.read(iterator);

        assertThat(first.records()).hasSize(1000);
        assertThat(versionsFrom(first.nextShardIterator())).hasSize(200).startsWith("1001");
        assertRefused(
                VALIDATION,
                "Limit",
                () -> table.client.getRecords(
                        request -> request.shardIterator(iterator).limit(1001)));
        assertRefused(
                VALIDATION,
                "Limit",
                () -> table.client.getRecords(
                        request -> request.shardIterator(iterator).limit(0)));
    }

    @Test
    void givesUpToOneMegabyteButAlwaysARecord() {
        String large = "x".repeat(400_000);
        for (int i = 0; i < 4; i++) {
            table.orders.put(Item.of("id", "a").with("version", i).with("text", large + i));
        }

        GetRecordsResponse first = table.read(table.iterator(shard, TRIM_HORIZON));
        GetRecordsResponse second = table.read(first.nextShardIterator());

        assertThat(first.records()).extracting(StreamedTable::version).containsExactly("0");
        assertThat(second.records()).extracting(StreamedTable::version).containsExactly("1");
        assertThat(table.readAll(shard)).hasSize(4);
    }

    @Test
    void refusesNumbersThatAreNotOfTheShard() {
        putVersions(1, 2);
        String last = numbers().get(1);
        ShardDescription child = table.stream().rotate(shard);
        putVersions(3, 3);

        assertRefused(VALIDATION, "21 to 40 digits", () -> at(shard, "123"));
        assertRefused(VALIDATION, "21 to 40 digits", () -> at(shard, "x".repeat(21)));
        assertRefused(VALIDATION, "Invalid SequenceNumber", () -> at(child.id(), last));
        assertRefused(
                VALIDATION,
                "Invalid SequenceNumber",
                () -> at(shard, plus(child.start().text(), 0)));
        assertRefused(
                VALIDATION,
                "Invalid SequenceNumber",
                () -> at(child.id(), plus(child.start().text(), 1000)));
        assertRefused(VALIDATION, "SequenceNumber must be specified", () -> table.iterator(shard, AT_SEQUENCE_NUMBER));
        assertRefused(
                VALIDATION, "SequenceNumber must be specified", () -> table.iterator(shard, AFTER_SEQUENCE_NUMBER));
        assertThat(versionsFrom(at(child.id(), child.start().text()))).containsExactly("3");
    }

    private String at(String shardId, String number) {
        return table.iterator(shardId, AT_SEQUENCE_NUMBER, number);
    }

    @Test
    void refusesShardsIteratorsAndTypesThatDoNotExist() {
        String arn = table.stream().arn();
        assertRefused(
                NOT_FOUND,
                "Shard does not exist",
                () -> table.iterator("shardId-00000001772366400750-00000000", TRIM_HORIZON));
        assertRefused(VALIDATION, "ShardId", () -> table.iterator("shardId-1", TRIM_HORIZON));
        assertRefused(
                VALIDATION,
                "enum value set",
                () -> table.client.getShardIterator(
                        request -> request.streamArn(arn).shardId(shard).shardIteratorType("AT_TIMESTAMP")));
        assertRefused(
                NOT_FOUND,
                "Stream: ",
                () -> table.client.getShardIterator(
                        request -> request.streamArn(arn + "0").shardId(shard).shardIteratorType(TRIM_HORIZON)));
        assertRefused(VALIDATION, "Invalid ShardIterator", () -> table.read("anything"));
        assertRefused(VALIDATION, "Invalid ShardIterator", () -> table.read(arn + "|1|%%%%"));
        assertRefused(VALIDATION, "Invalid ShardIterator", () -> table.read(arn + "|1|YXxi"));
    }

    @Test
    void expiresIteratorsAfterFifteenMinutes() {
        putVersions(1, 1);
        String used = table.iterator(shard, TRIM_HORIZON);
        table.time.advance(Duration.ofMinutes(15).minusMillis(1));
        String next = table.read(used).nextShardIterator();

        table.time.advance(Duration.ofMillis(1));

        assertRefused("ExpiredIteratorException", "expired", () -> table.read(used));
        assertThat(table.read(next).records()).isEmpty();
        table.time.advance(Duration.ofMinutes(15));
        assertRefused("ExpiredIteratorException", "expired", () -> table.read(next));
    }

    @Test
    void keepsRecordsForADay() {
        putVersions(1, 1);
        table.time.advance(Duration.ofHours(1));
        putVersions(2, 2);
        List<String> numbers = numbers();

        table.time.advance(Duration.ofHours(23).minusMillis(1));
        String early = table.iterator(shard, TRIM_HORIZON);
        assertThat(versionsFrom(early)).containsExactly("1", "2");
        table.time.advance(Duration.ofMillis(1));

        assertRefused(TRIMMED, "past the oldest", () -> table.read(early));
        assertRefused(TRIMMED, "past the oldest", () -> at(shard, numbers.get(0)));
        assertRefused(TRIMMED, "past the oldest", () -> table.iterator(shard, AFTER_SEQUENCE_NUMBER, numbers.get(0)));
        assertThat(versionsFrom(table.iterator(shard, TRIM_HORIZON))).containsExactly("2");
        assertThat(versionsFrom(at(shard, numbers.get(1)))).containsExactly("2");
    }

    @Test
    void forgetsAShardADayAfterItsEnd() {
        putVersions(1, 1);
        ShardDescription child = table.stream().rotate(shard);
        putVersions(2, 2);
        table.time.advance(Duration.ofHours(24).minusMinutes(1));
        String iterator = table.iterator(shard, TRIM_HORIZON);
        assertThat(table.listedIds()).containsExactlyInAnyOrder(shard, child.id());

        table.time.advance(Duration.ofMinutes(1));

        assertThat(table.describe(request -> {}).shards()).singleElement().satisfies(only -> {
            assertThat(only.shardId()).isEqualTo(child.id());
            assertThat(only.parentShardId()).isEqualTo(shard);
        });
        assertRefused(NOT_FOUND, "Shard does not exist", () -> table.read(iterator));
        assertRefused(NOT_FOUND, "Shard does not exist", () -> table.iterator(shard, TRIM_HORIZON));
    }

    @Test
    void readsADisabledStreamToItsEnd() {
        putVersions(1, 3);
        String iterator = table.iterator(shard, TRIM_HORIZON);
        table.endpoint.streams().disable("orders");
        putVersions(4, 4);

        GetRecordsResponse page = table.read(iterator);

        assertThat(page.records()).extracting(StreamedTable::version).containsExactly("1", "2", "3");
        assertThat(page.nextShardIterator()).isNull();
        table.time.advance(Duration.ofHours(24));
        assertRefused(NOT_FOUND, "Stream: ", () -> table.read(iterator));
    }

    @Test
    void readsTheSameFromEveryStart() {
        SeededRuns.forSeeds(10, random -> {
            try (StreamedTable fresh = new StreamedTable()) {
                String only = fresh.onlyShard();
                int records = 1 + random.nextInt(20);
                for (int i = 0; i < records; i++) {
                    fresh.put("a", i);
                }
                List<String> numbers =
                        fresh.readAll(only).stream().map(StreamedTable::number).toList();
                int chosen = random.nextInt(records);
                boolean after = random.nextBoolean();
                ShardIteratorType type = after ? AFTER_SEQUENCE_NUMBER : AT_SEQUENCE_NUMBER;

                List<Record> read = fresh.read(fresh.iterator(only, type, numbers.get(chosen)))
                        .records();

                assertThat(read)
                        .extracting(StreamedTable::number)
                        .isEqualTo(numbers.subList(after ? chosen + 1 : chosen, records));
            }
        });
    }
}
