/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit;

import static io.connectorspec.dynamodb.testkit.SdkClients.item;
import static io.connectorspec.dynamodb.testkit.SdkClients.number;
import static io.connectorspec.dynamodb.testkit.SdkClients.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.testkit.stream.StreamRecord;
import io.connectorspec.dynamodb.testkit.table.StreamViewType;
import io.connectorspec.dynamodb.testkit.table.WriteOrigin;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What a stream says of the writes to its table. */
class StreamRecordsTest {
    @Test
    void tellsInsertsChangesAndRemovals() {
        try (StreamedTable table = new StreamedTable();
                DynamoDbClient tables = SdkClients.sync(table.endpoint)) {
            tables.putItem(request -> request.tableName("orders").item(item("id", text("a"), "v", number("1"))));
            table.time.advance(Duration.ofMillis(300));
            tables.batchWriteItem(request -> request.requestItems(Map.of(
                    "orders",
                    List.of(WriteRequest.builder()
                            .putRequest(put -> put.item(item("id", text("a"), "v", number("2"))))
                            .build()))));
            tables.deleteItem(request -> request.tableName("orders").key(item("id", text("a"))));

            List<Record> records = table.readAll(table.onlyShard());

            assertThat(records)
                    .extracting(Record::eventName)
                    .containsExactly(OperationType.INSERT, OperationType.MODIFY, OperationType.REMOVE);
            assertThat(records).extracting(Record::eventID).doesNotHaveDuplicates();
            assertThat(records.get(0).dynamodb().hasOldImage()).isFalse();
            Record change = records.get(1);
            assertThat(change.eventSource()).isEqualTo("aws:dynamodb");
            assertThat(change.awsRegion()).isEqualTo("us-east-1");
            assertThat(change.userIdentity()).isNull();
            assertThat(change.dynamodb().keys()).isEqualTo(item("id", text("a")));
            assertThat(change.dynamodb().oldImage()).isEqualTo(item("id", text("a"), "v", number("1")));
            assertThat(change.dynamodb().newImage()).isEqualTo(item("id", text("a"), "v", number("2")));
            assertThat(change.dynamodb().sizeBytes()).isEqualTo(3 + 6 + 6);
            assertThat(change.dynamodb().streamViewTypeAsString()).isEqualTo("NEW_AND_OLD_IMAGES");
            assertThat(records.get(2).dynamodb().hasNewImage()).isFalse();
            assertThat(records.get(2).dynamodb().oldImage()).isEqualTo(item("id", text("a"), "v", number("2")));
        }
    }

    @Test
    void roundsTimesDownToASecond() {
        try (StreamedTable table = new StreamedTable()) {
            table.put("a", 1);
            table.time.advance(Duration.ofMillis(249));
            table.put("a", 2);
            table.time.advance(Duration.ofMillis(1));
            table.put("a", 3);

            assertThat(table.readAll(table.onlyShard()))
                    .extracting(record -> record.dynamodb().approximateCreationDateTime())
                    .containsExactly(
                            Instant.parse("2026-03-01T12:00:00Z"),
                            Instant.parse("2026-03-01T12:00:00Z"),
                            Instant.parse("2026-03-01T12:00:01Z"));
            assertThat(table.stream().records().get(0).time()).isEqualTo(StreamedTable.START);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "KEYS_ONLY,false,false,3",
        "NEW_IMAGE,false,true,15",
        "OLD_IMAGE,true,false,15",
        "NEW_AND_OLD_IMAGES,true,true,27"
    })
    void showsWhatTheViewTypeSays(StreamViewType view, boolean before, boolean after, long bytes) {
        try (StreamedTable table = new StreamedTable(view)) {
            table.put("a", 1);
            table.put("a", 2);

            Record change = table.readAll(table.onlyShard()).get(1);

            assertThat(change.dynamodb().streamViewTypeAsString()).isEqualTo(view.name());
            assertThat(change.dynamodb().hasOldImage()).isEqualTo(before);
            assertThat(change.dynamodb().hasNewImage()).isEqualTo(after);
            assertThat(change.dynamodb().keys()).isEqualTo(item("id", text("a")));
            assertThat(change.dynamodb().sizeBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void tellsNothingOfWritesThatChangeNothing() {
        try (StreamedTable table = new StreamedTable()) {
            table.orders.put(Item.of("id", "a").with("n", new ItemValue.NumberValue(new BigDecimal("1"))));
            table.orders.put(Item.of("id", "a").with("n", new ItemValue.NumberValue(new BigDecimal("1.0"))));
            table.orders.delete(Item.of("id", "nobody"));

            assertThat(table.readAll(table.onlyShard())).hasSize(1);
        }
    }

    @Test
    void namesTheServiceForDeletionsByTimeToLive() {
        try (StreamedTable table = new StreamedTable()) {
            table.put("a", 1);
            table.orders.expire(Item.of("id", "a"));

            Record deletion = table.readAll(table.onlyShard()).get(1);

            assertThat(deletion.eventName()).isEqualTo(OperationType.REMOVE);
            assertThat(deletion.userIdentity().type()).isEqualTo("Service");
            assertThat(deletion.userIdentity().principalId()).isEqualTo("dynamodb.amazonaws.com");
            assertThat(table.orders.items()).isEmpty();
            assertThat(table.stream().records())
                    .extracting(StreamRecord::origin)
                    .containsExactly(WriteOrigin.CALLER, WriteOrigin.TIME_TO_LIVE);
        }
    }

    @Test
    void numbersRecordsUpwardsBeyondTheLengthOfTheFirstNumber() {
        try (StreamedTable table = new StreamedTable()) {
            for (int i = 0; i < 40; i++) {
                table.put("a", i);
            }

            List<String> numbers = table.readAll(table.onlyShard()).stream()
                    .map(StreamedTable::number)
                    .toList();

            assertThat(numbers).extracting(BigInteger::new).isSorted().doesNotHaveDuplicates();
            assertThat(numbers.get(0)).hasSize(21);
            assertThat(numbers.get(39)).hasSize(22);
        }
    }
}
