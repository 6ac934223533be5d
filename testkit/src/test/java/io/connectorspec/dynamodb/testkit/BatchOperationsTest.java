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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.testkit.table.Table;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class BatchOperationsTest {
    @RegisterExtension
    static final DynamoDbEndpointExtension EXTENSION = new DynamoDbEndpointExtension();

    private DynamoDbClient client;
    private Table orders;
    private Table byNumber;

    @BeforeEach
    void createTables() {
        client = SdkClients.sync(EXTENSION.endpoint());
        orders = EXTENSION.endpoint().createTable(TableDefinition.withKey("orders", "id", ItemType.S));
        byNumber = EXTENSION.endpoint().createTable(TableDefinition.withKey("byNumber", "id", ItemType.N));
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    private static WriteRequest put(Map<String, AttributeValue> item) {
        return WriteRequest.builder().putRequest(put -> put.item(item)).build();
    }

    private static WriteRequest delete(Map<String, AttributeValue> key) {
        return WriteRequest.builder().deleteRequest(delete -> delete.key(key)).build();
    }

    private static List<WriteRequest> puts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> put(item("id", text("id-" + i))))
                .toList();
    }

    private void write(Map<String, List<WriteRequest>> writes) {
        assertThat(client.batchWriteItem(request -> request.requestItems(writes))
                        .unprocessedItems())
                .isEmpty();
    }

    private void assertRefused(Map<String, List<WriteRequest>> writes, String message) {
        assertThatThrownBy(() -> write(writes)).isInstanceOfSatisfying(DynamoDbException.class, e -> {
            assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
            assertThat(e.awsErrorDetails().errorMessage()).contains(message);
        });
        assertThat(orders.items()).isEmpty();
        assertThat(byNumber.items()).isEmpty();
    }

    @Test
    void writesAndDeletesInSeveralTables() {
        orders.put(Item.of("id", "gone"));

        write(Map.of(
                "orders", List.of(put(item("id", text("1"), "v", text("x"))), delete(item("id", text("gone")))),
                "byNumber", List.of(put(item("id", number("7"))))));

        assertThat(orders.items()).containsExactly(Item.of("id", "1").with("v", "x"));
        assertThat(byNumber.items()).containsExactly(Item.of("id", 7));
    }

    @Test
    void takesTwentyFiveWritesAndNoMore() {
        assertRefused(Map.of("orders", puts(26)), "Too many items");
        List<WriteRequest> across = List.of(put(item("id", number("1"))));
        assertRefused(Map.of("orders", puts(25), "byNumber", across), "Too many items");

        write(Map.of("orders", puts(25)));

        assertThat(orders.itemCount()).isEqualTo(25);
    }

    @Test
    void refusesEmptyBatches() {
        assertRefused(Map.of(), "requestItems");
        assertRefused(Map.of("orders", List.of()), "cannot be null or empty: orders");
        assertRefused(Map.of("orders", List.of(WriteRequest.builder().build())), "exactly one of PutRequest");
    }

    @Test
    void refusesOneKeyTwice() {
        String duplicates = "Provided list of item keys contains duplicates";
        assertRefused(
                Map.of("orders", List.of(put(item("id", text("1"))), put(item("id", text("1"), "v", text("x"))))),
                duplicates);
        assertRefused(Map.of("orders", List.of(put(item("id", text("1"))), delete(item("id", text("1"))))), duplicates);
        assertRefused(
                Map.of("byNumber", List.of(put(item("id", number("1"))), put(item("id", number("1.0"))))), duplicates);
    }

    @Test
    void refusesTheWholeBatchForOneBadWrite() {
        WriteRequest good = put(item("id", text("good")));
        String tooLong = "x".repeat(409_600);
        assertRefused(Map.of("orders", List.of(good, put(item("id", text("1"), "v", text(tooLong))))), "Item size");
        assertRefused(Map.of("orders", List.of(good, put(item("id", number("1"))))), "Type mismatch");
        assertRefused(Map.of("orders", List.of(good, put(item("other", text("1"))))), "Missing the key");
        assertRefused(
                Map.of("orders", List.of(good, delete(item("id", text("1"), "v", text("no key"))))),
                "does not match the schema");
    }

    @Test
    void refusesTheWholeBatchForAnUnknownTable() {
        Map<String, List<WriteRequest>> writes =
                Map.of("orders", puts(2), "nowhere", List.of(put(item("id", text("1")))));

        assertThatThrownBy(() -> write(writes)).isInstanceOf(ResourceNotFoundException.class);
        assertThat(orders.items()).isEmpty();
    }

    @Test
    void refusesMoreThanSixteenMegabytesOnTheWire() {
        String manyEscapes = "\u0001".repeat(400_000);
        List<WriteRequest> writes = IntStream.range(0, 8)
                .mapToObj(i -> put(item("id", text("id-" + i), "v", text(manyEscapes))))
                .toList();

        assertThatThrownBy(() -> write(Map.of("orders", writes)))
                .isInstanceOfSatisfying(
                        DynamoDbException.class, e -> assertThat(e.statusCode()).isEqualTo(413));
        assertThat(orders.items()).isEmpty();
    }

    @Test
    void countsUnitsPerTable() {
        var answer = client.batchWriteItem(request -> request.requestItems(Map.of(
                        "orders",
                        List.of(put(item("id", text("1"), "v", text("x".repeat(1500)))), delete(item("id", text("2")))),
                        "byNumber",
                        List.of(put(item("id", number("1"))))))
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));

        assertThat(answer.consumedCapacity())
                .containsExactlyInAnyOrder(
                        ConsumedCapacity.builder()
                                .tableName("orders")
                                .capacityUnits(3.0)
                                .build(),
                        ConsumedCapacity.builder()
                                .tableName("byNumber")
                                .capacityUnits(1.0)
                                .build());
    }

    @Test
    void readsItemsByTheirKeys() {
        orders.put(Item.of("id", "1").with("v", "x"));
        orders.put(Item.of("id", "2"));

        var answer = client.batchGetItem(request -> request.requestItems(Map.of(
                "orders", keys(List.of(item("id", text("1")), item("id", text("missing")))))));

        assertThat(answer.responses().get("orders")).containsExactly(item("id", text("1"), "v", text("x")));
        assertThat(answer.unprocessedKeys()).isEmpty();
    }

    private static KeysAndAttributes keys(List<Map<String, AttributeValue>> keys) {
        return KeysAndAttributes.builder().keys(keys).build();
    }

    @Test
    void refusesIllegalReads() {
        assertReadRefused(Map.of(), "requestItems");
        assertReadRefused(
                Map.of("byNumber", keys(List.of(item("id", number("1")), item("id", number("1.0"))))),
                "contains duplicates");
        assertReadRefused(Map.of("orders", keys(List.of(item("id", number("1"))))), "does not match the schema");
        List<Map<String, AttributeValue>> many = IntStream.range(0, 101)
                .mapToObj(i -> item("id", text("id-" + i)))
                .toList();
        assertReadRefused(Map.of("orders", keys(many)), "Too many items");
    }

    private void assertReadRefused(Map<String, KeysAndAttributes> reads, String message) {
        assertThatThrownBy(() -> client.batchGetItem(request -> request.requestItems(reads)))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining(message);
    }

    @Test
    void givesBackKeysBeyondSixteenMegabytes() {
        List<Map<String, AttributeValue>> keys = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            orders.put(Item.of("id", "id-" + i).with("v", "x".repeat(400_000)));
            keys.add(item("id", text("id-" + i)));
        }

        var answer = client.batchGetItem(request -> request.requestItems(Map.of("orders", keys(keys))));

        int returned = answer.responses().get("orders").size();
        assertThat(returned).isEqualTo(41);
        assertThat(answer.unprocessedKeys().get("orders").keys()).hasSize(50 - returned);
    }
}
