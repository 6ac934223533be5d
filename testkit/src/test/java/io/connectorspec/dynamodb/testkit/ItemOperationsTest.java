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

import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

class ItemOperationsTest {
    @RegisterExtension
    static final DynamoDbEndpointExtension EXTENSION = new DynamoDbEndpointExtension();

    private DynamoDbClient client;

    @BeforeEach
    void createTables() {
        client = SdkClients.sync(EXTENSION.endpoint());
        EXTENSION.endpoint().createTable(TableDefinition.withKey("orders", "id", ItemType.S));
        EXTENSION.endpoint().createTable(TableDefinition.withKey("byNumber", "id", ItemType.N));
        EXTENSION
                .endpoint()
                .createTable(TableDefinition.withKey("lines", "id", ItemType.S).withSortKey("line", ItemType.B));
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    private Map<String, AttributeValue> read(String table, Map<String, AttributeValue> key) {
        return client.getItem(request -> request.tableName(table).key(key)).item();
    }

    private void put(String table, Map<String, AttributeValue> item) {
        client.putItem(request -> request.tableName(table).item(item));
    }

    private void assertPutRefused(String table, Map<String, AttributeValue> item, String message) {
        assertThatThrownBy(() -> put(table, item)).isInstanceOfSatisfying(DynamoDbException.class, e -> {
            assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
            assertThat(e.awsErrorDetails().errorMessage()).contains(message);
        });
        assertThat(EXTENSION.endpoint().table(table).items()).isEmpty();
    }

    @Test
    void keepsEveryTypeOfValue() {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("id", text("1"));
        item.put("text", text("Grüße \uD83D\uDE00"));
        item.put("empty", text(""));
        item.put("number", number("-12.5"));
        item.put("bytes", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {0, -1, 127})));
        item.put("bool", AttributeValue.fromBool(false));
        item.put("nothing", AttributeValue.fromNul(true));
        item.put("list", AttributeValue.fromL(List.of(text("a"), number("1"), AttributeValue.fromL(List.of()))));
        item.put("map", AttributeValue.fromM(Map.of("inner", AttributeValue.fromM(Map.of()))));
        item.put("texts", AttributeValue.fromSs(List.of("a", "b", "")));
        item.put("numbers", AttributeValue.fromNs(List.of("1", "2.5")));
        item.put("binaries", AttributeValue.fromBs(List.of(SdkBytes.fromUtf8String("x"))));

        put("orders", item);

        assertThat(read("orders", item("id", text("1")))).isEqualTo(item);
    }

    @ParameterizedTest
    @CsvSource({
        "1.500, 1.5",
        "1E+3, 1000",
        "-0, 0",
        "0.0, 0",
        "+5, 5",
        "007, 7",
        "1e-3, 0.001",
        "123456789012345678901234567890123456780, 123456789012345678901234567890123456780",
        "1E125, 1" + ZEROS_125,
        "-9.9999999999999999999999999999999999999E+125, -" + NINES_38_ZEROS_88
    })
    void normalizesNumbers(String given, String stored) {
        put("orders", item("id", text("1"), "n", number(given)));

        assertThat(read("orders", item("id", text("1"))).get("n").n()).isEqualTo(stored);
    }

    private static final String ZEROS_125 =
            "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
                    + "000000000000000000000000";
    private static final String NINES_38_ZEROS_88 = "99999999999999999999999999999999999999"
            + "0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000";

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1,5", "", " 1", "0x10", "1f", "1d", "\u0661"})
    void refusesWhatIsNoNumber(String text) {
        assertPutRefused("orders", item("id", text("1"), "n", number(text)), "cannot be converted to a numeric value");
    }

    @ParameterizedTest
    @CsvSource({
        "123456789012345678901234567890123456789, significant digits",
        "1E126, overflow",
        "-1E126, overflow",
        "9E-131, underflow",
        "1E999999, overflow"
    })
    void refusesNumbersOutOfRange(String number, String message) {
        assertPutRefused("orders", item("id", text("1"), "n", number(number)), message);
    }

    @Test
    void findsNumberKeysByValue() {
        put("byNumber", item("id", number("1.0"), "v", text("first")));
        put("byNumber", item("id", number("1"), "v", text("second")));

        assertThat(read("byNumber", item("id", number("10e-1")))).containsEntry("v", text("second"));
        assertThat(EXTENSION.endpoint().table("byNumber").itemCount()).isEqualTo(1);
    }

    @Test
    void refusesIllegalSets() {
        assertPutRefused("orders", withValue(AttributeValue.fromSs(List.of())), "may not be empty");
        assertPutRefused("orders", withValue(AttributeValue.fromSs(List.of("a", "a"))), "contains duplicates");
        assertPutRefused("orders", withValue(AttributeValue.fromNs(List.of("1", "1.0"))), "contains duplicates");
        SdkBytes bytes = SdkBytes.fromUtf8String("x");
        assertPutRefused("orders", withValue(AttributeValue.fromBs(List.of(bytes, bytes))), "contains duplicates");
    }

    private static Map<String, AttributeValue> withValue(AttributeValue value) {
        return item("id", text("1"), "v", value);
    }

    @Test
    void allowsThirtyTwoLevels() {
        put("orders", withValue(nested(31)));

        assertThat(EXTENSION.endpoint().table("orders").itemCount()).isEqualTo(1);
    }

    @Test
    void refusesThirtyThreeLevels() {
        assertPutRefused("orders", withValue(nested(32)), "Nesting Levels");
    }

    private static AttributeValue nested(int lists) {
        AttributeValue value = text("x");
        for (int i = 0; i < lists; i++) {
            value = i % 2 == 0 ? AttributeValue.fromL(List.of(value)) : AttributeValue.fromM(Map.of("m", value));
        }
        return value;
    }

    @Test
    void refusesIllegalKeys() {
        assertPutRefused("orders", item("other", text("1")), "Missing the key id in the item");
        assertPutRefused("orders", item("id", number("1")), "Type mismatch for key id expected: S actual: N");
        assertPutRefused("orders", item("id", text("")), "empty string value. Key: id");
        assertPutRefused("orders", item("id", text("é".repeat(1024) + "x")), "2048 bytes");
        assertPutRefused("lines", lineKey(new byte[0]), "empty binary value. Key: line");
        assertPutRefused("lines", lineKey(new byte[1025]), "1024 bytes");
    }

    @Test
    void allowsTheLongestKeys() {
        put("orders", item("id", text("é".repeat(1024))));
        put("lines", lineKey(new byte[1024]));

        assertThat(EXTENSION.endpoint().table("orders").itemCount()).isEqualTo(1);
        assertThat(EXTENSION.endpoint().table("lines").itemCount()).isEqualTo(1);
    }

    private static Map<String, AttributeValue> lineKey(byte[] line) {
        return item("id", text("1"), "line", AttributeValue.fromB(SdkBytes.fromByteArray(line)));
    }

    @Test
    void limitsItemsTo409600Bytes() {
        int rest = 409_600 - "id1v".length();

        assertPutRefused("orders", withValue(text("x".repeat(rest + 1))), "Item size has exceeded");
        put("orders", withValue(text("x".repeat(rest))));

        assertThat(EXTENSION.endpoint().table("orders").sizeInBytes()).isEqualTo(409_600);
    }

    @Test
    void refusesKeysThatDoNotMatchTheTable() {
        List<Map<String, AttributeValue>> keys = List.of(
                item("id", text("1")),
                item("id", text("1"), "line", text("wrong type")),
                item("id", text("1"), "other", text("x")));
        for (Map<String, AttributeValue> key : keys) {
            assertThatThrownBy(() -> read("lines", key)).hasMessageContaining("does not match the schema");
            assertThatThrownBy(() -> client.deleteItem(
                            request -> request.tableName("lines").key(key)))
                    .hasMessageContaining("does not match the schema");
        }
    }

    @Test
    void putReplacesTheWholeItemAndShowsTheOldOne() {
        put("orders", item("id", text("1"), "old", text("x")));

        var answer = client.putItem(request -> request.tableName("orders")
                .item(item("id", text("1"), "new", text("y")))
                .returnValues(ReturnValue.ALL_OLD));

        assertThat(answer.attributes()).isEqualTo(item("id", text("1"), "old", text("x")));
        assertThat(read("orders", item("id", text("1")))).isEqualTo(item("id", text("1"), "new", text("y")));
    }

    @Test
    void deletesItems() {
        put("orders", item("id", text("1"), "v", text("x")));

        var first = client.deleteItem(request ->
                request.tableName("orders").key(item("id", text("1"))).returnValues(ReturnValue.ALL_OLD));
        var second = client.deleteItem(request ->
                request.tableName("orders").key(item("id", text("1"))).returnValues(ReturnValue.ALL_OLD));

        assertThat(first.attributes()).containsEntry("v", text("x"));
        assertThat(second.hasAttributes()).isFalse();
        assertThat(client.getItem(request -> request.tableName("orders").key(item("id", text("1"))))
                        .hasItem())
                .isFalse();
    }

    @Test
    void chargesTheLargerImagePerStartedKilobyte() {
        assertThat(unitsOfPut("x".repeat(1024 - "id1v".length()))).isEqualTo(1.0);
        assertThat(unitsOfPut("x".repeat(3000))).isEqualTo(3.0);
        assertThat(unitsOfPut("x")).isEqualTo(3.0);
        assertThat(unitsOfPut("x")).isEqualTo(1.0);
    }

    private double unitsOfPut(String value) {
        return client.putItem(request -> request.tableName("orders")
                        .item(withValue(text(value)))
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                .consumedCapacity()
                .capacityUnits();
    }

    @Test
    void refusesUnknownTables() {
        assertThatThrownBy(() -> put("nowhere", item("id", text("1")))).isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> read("nowhere", item("id", text("1")))).isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void saysWhichPartsOfTheServiceAreNotOffered() {
        assertThatThrownBy(() -> client.putItem(request -> request.tableName("orders")
                        .item(item("id", text("1")))
                        .conditionExpression("attribute_not_exists(id)")))
                .hasMessageContaining("Field 'ConditionExpression' of PutItem is not offered");
        assertThatThrownBy(() ->
                        client.updateItem(request -> request.tableName("orders").key(item("id", text("1")))))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("Operation UpdateItem is not offered")
                .hasMessageContaining("BatchWriteItem");
        assertThatThrownBy(
                        () -> client.scan(request -> request.tableName("orders").filterExpression("a = b")))
                .hasMessageContaining("Field 'FilterExpression' of Scan is not offered");
        assertThat(EXTENSION.endpoint().table("orders").item(Item.of("id", "1")))
                .isEmpty();
    }
}
