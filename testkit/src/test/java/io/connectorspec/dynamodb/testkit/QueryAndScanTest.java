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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

class QueryAndScanTest {
    @RegisterExtension
    static final DynamoDbEndpointExtension EXTENSION = new DynamoDbEndpointExtension();

    private DynamoDbClient client;
    private Table texts;
    private Table numbers;

    @BeforeEach
    void fillTables() {
        client = SdkClients.sync(EXTENSION.endpoint());
        texts = EXTENSION
                .endpoint()
                .createTable(TableDefinition.withKey("texts", "p", ItemType.S).withSortKey("s", ItemType.S));
        numbers = EXTENSION
                .endpoint()
                .createTable(TableDefinition.withKey("numbers", "p", ItemType.S).withSortKey("s", ItemType.N));
        for (String sort : List.of("ab", "b", "a", "aa", "\uFFFD", "\uD83D\uDE00")) {
            texts.put(Item.of("p", "1").with("s", sort));
        }
        texts.put(Item.of("p", "2").with("s", "other"));
        for (int sort : List.of(-3, 20, 100, 3)) {
            numbers.put(Item.of("p", "1").with("s", sort));
        }
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    private static QueryRequest.Builder query(String table, String condition, Map<String, AttributeValue> values) {
        Map<String, AttributeValue> all = new HashMap<>(values);
        all.put(":p", text("1"));
        return QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("p = :p" + condition)
                .expressionAttributeValues(all);
    }

    private List<String> sortKeys(QueryRequest request) {
        return client.query(request).items().stream()
                .map(item -> item.get("s"))
                .map(sort -> sort.n() == null ? sort.s() : sort.n())
                .toList();
    }

    @Test
    void ordersTextsByCodePointsAndNumbersByValue() {
        assertThat(sortKeys(query("texts", "", Map.of()).build()))
                .containsExactly("a", "aa", "ab", "b", "\uFFFD", "\uD83D\uDE00");
        assertThat(sortKeys(query("numbers", "", Map.of()).build())).containsExactly("-3", "3", "20", "100");
        assertThat(sortKeys(
                        query("numbers", "", Map.of()).scanIndexForward(false).build()))
                .containsExactly("100", "20", "3", "-3");
    }

    @Test
    void refusesPlaceholdersOfMoreThanTwoMegabytes() {
        QueryRequest large = query("texts", " AND s = :s", Map.of(":s", text("x".repeat(2 * 1024 * 1024))))
                .build();

        assertThatThrownBy(() -> client.query(large))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("the most is 2097152");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s = :a | 3",
                "s < :a | -3",
                "s <= :a | -3 3",
                "s > :a | 20 100",
                "s >= :a | 3 20 100",
                "s BETWEEN :a AND :b | 3 20",
                "(s between :a and :b) | 3 20",
            })
    void comparesSortKeys(String condition, String expected) {
        Map<String, AttributeValue> values =
                condition.contains(":b") ? Map.of(":a", number("3"), ":b", number("20")) : Map.of(":a", number("3.0"));

        assertThat(sortKeys(query("numbers", " AND " + condition, values).build()))
                .containsExactly(expected.split(" "));
    }

    @Test
    void findsPrefixesInBothDirections() {
        QueryRequest.Builder request = query("texts", " AND begins_with(s, :prefix)", Map.of(":prefix", text("a")));

        assertThat(sortKeys(request.build())).containsExactly("a", "aa", "ab");
        assertThat(sortKeys(request.scanIndexForward(false).build())).containsExactly("ab", "aa", "a");
    }

    @Test
    void takesNamesFromPlaceholdersAndTermsInAnyOrder() {
        QueryRequest request = QueryRequest.builder()
                .tableName("numbers")
                .keyConditionExpression("(#sort > :s) AND (#part = :p)")
                .expressionAttributeNames(Map.of("#sort", "s", "#part", "p"))
                .expressionAttributeValues(Map.of(":s", number("3"), ":p", text("1")))
                .build();

        assertThat(sortKeys(request)).containsExactly("20", "100");
    }

    @Test
    void refusesConditionsThatDoNotFitTheKey() {
        Map<String, AttributeValue> one = Map.of(":s", text("a"));
        assertRefused(query("texts", " AND another = :s", one), "not supported");
        assertRefused(query("texts", " AND s = :s AND s = :s", one), "length 1 or 2");
        assertRefused(query("texts", " AND p = :s", one), "one condition per key");
        assertRefused(query("texts", "", one), "unused in expressions: keys: {:s}");
        assertRefused(query("texts", " AND s = :t", one), "not defined; attribute value: :t");
        assertRefused(query("texts", " AND #t = :s", one), "not defined; attribute name: #t");
        assertRefused(query("texts", " AND s <> :s", one), "Syntax error");
        assertRefused(query("texts", " OR s = :s", one), "Syntax error");
        assertRefused(query("texts", " AND s = ", one), "Syntax error at its end");
        assertRefused(query("texts", " AND s = :s )", one), "Syntax error");
        assertRefused(query("texts", " AND s ~ :s", one), "Syntax error");
        assertRefused(query("numbers", " AND s = :s", one), "does not match schema type");
        assertRefused(query("numbers", " AND begins_with(s, :s)", Map.of(":s", number("1"))), "begins_with");
        assertRefused(
                query("numbers", " AND s BETWEEN :a AND :b", Map.of(":a", number("2"), ":b", number("1"))), "BETWEEN");
        assertRefused(query("texts", "", Map.of()).keyConditionExpression("p > :p"), "missed key schema element: p");
        assertRefused(query("texts", "", Map.of()).limit(0), "'Limit'");
    }

    private void assertRefused(QueryRequest.Builder request, String message) {
        assertThatThrownBy(() -> client.query(request.build())).isInstanceOfSatisfying(DynamoDbException.class, e -> {
            assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
            assertThat(e.awsErrorDetails().errorMessage()).contains(message);
        });
    }

    @Test
    void pagesThroughAQueryInBothDirections() {
        for (boolean forward : List.of(true, false)) {
            List<String> read = new ArrayList<>();
            QueryRequest.Builder request = query("texts", " AND s > :s", Map.of(":s", text("a")))
                    .scanIndexForward(forward)
                    .limit(2);
            QueryResponse page = client.query(request.build());
            page.items().forEach(item -> read.add(item.get("s").s()));
            while (page.hasLastEvaluatedKey()) {
                assertThat(page.count()).isEqualTo(2);
                page = client.query(
                        request.exclusiveStartKey(page.lastEvaluatedKey()).build());
                page.items().forEach(item -> read.add(item.get("s").s()));
            }
            List<String> all = new ArrayList<>(List.of("aa", "ab", "b", "\uFFFD", "\uD83D\uDE00"));
            if (!forward) {
                Collections.reverse(all);
            }
            assertThat(read).isEqualTo(all);
        }
    }

    @Test
    void refusesStartKeysOutsideOfTheQuery() {
        assertRefused(
                query("texts", "", Map.of()).exclusiveStartKey(item("p", text("2"), "s", text("other"))),
                "outside query boundaries");
        assertRefused(query("texts", "", Map.of()).exclusiveStartKey(item("p", text("1"))), "starting key is invalid");
    }

    @Test
    void countsWithoutItems() {
        QueryResponse answer = client.query(query("texts", "", Map.of())
                .select(Select.COUNT)
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                .build());

        assertThat(answer.count()).isEqualTo(6);
        assertThat(answer.hasItems()).isFalse();
        assertThat(answer.consumedCapacity().capacityUnits()).isEqualTo(0.5);
    }

    @Test
    void endsAPageAtOneMegabyte() {
        for (int i = 0; i < 5; i++) {
            numbers.put(Item.of("p", "big").with("s", i).with("v", "x".repeat(300_000)));
        }

        QueryResponse answer = client.query(query("numbers", "", Map.of())
                .expressionAttributeValues(Map.of(":p", text("big")))
                .build());

        assertThat(answer.count()).isEqualTo(4);
        assertThat(answer.lastEvaluatedKey()).isEqualTo(item("p", text("big"), "s", number("3")));
    }

    @Test
    void scansEveryItemExactlyOnceOverAllSegments() {
        for (int i = 0; i < 500; i++) {
            texts.put(Item.of("p", "key-" + i).with("s", "x"));
        }
        for (int total : List.of(1, 2, 7)) {
            List<Map<String, AttributeValue>> read = new ArrayList<>();
            for (int segment = 0; segment < total; segment++) {
                scan(segment, total, page -> read.addAll(page.items()));
            }
            assertThat(read).hasSize(507).doesNotHaveDuplicates();
        }
    }

    private void scan(int segment, int total, Consumer<ScanResponse> pages) {
        ScanRequest.Builder request = ScanRequest.builder()
                .tableName("texts")
                .segment(segment)
                .totalSegments(total)
                .limit(60);
        ScanResponse page = client.scan(request.build());
        pages.accept(page);
        while (page.hasLastEvaluatedKey()) {
            page = client.scan(
                    request.exclusiveStartKey(page.lastEvaluatedKey()).build());
            pages.accept(page);
        }
    }

    @Test
    void spreadsItemsOverSegments() {
        for (int i = 0; i < 1000; i++) {
            texts.put(Item.of("p", "key-" + i).with("s", "x"));
        }
        for (int segment = 0; segment < 4; segment++) {
            List<Map<String, AttributeValue>> read = new ArrayList<>();
            scan(segment, 4, page -> read.addAll(page.items()));
            assertThat(read).hasSizeBetween(180, 320);
        }
    }

    @Test
    void refusesIllegalScans() {
        ScanRequest.Builder request = ScanRequest.builder().tableName("texts");
        assertScanRefused(request.segment(1).build(), "TotalSegments parameter is required");
        assertScanRefused(request.totalSegments(1).build(), "zero-based");
        assertScanRefused(request.segment(null).build(), "Segment parameter is required");
        assertThatThrownBy(() -> client.scan(scan -> scan.tableName("nowhere")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    private void assertScanRefused(ScanRequest request, String message) {
        assertThatThrownBy(() -> client.scan(request))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining(message);
    }
}
