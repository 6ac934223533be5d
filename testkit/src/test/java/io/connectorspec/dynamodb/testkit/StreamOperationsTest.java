/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit;

import static io.connectorspec.dynamodb.testkit.StreamedTable.assertRefused;
import static io.connectorspec.dynamodb.testkit.table.StreamViewType.KEYS_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.testkit.stream.ShardDescription;
import io.connectorspec.dynamodb.testkit.stream.StreamSettings;
import io.connectorspec.dynamodb.testkit.stream.TableStream;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardFilterType;
import software.amazon.awssdk.services.dynamodb.model.Stream;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.StreamStatus;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Streams of tables from beginning to end: CreateTable, UpdateTable, DeleteTable, ListStreams, DescribeStream. */
class StreamOperationsTest {
    private StreamedTable table;
    private DynamoDbClient tables;

    @BeforeEach
    void start() {
        table = new StreamedTable();
        tables = SdkClients.sync(table.endpoint);
    }

    @AfterEach
    void close() {
        tables.close();
        table.close();
    }

    private TableDescription describeTable(String name) {
        return tables.describeTable(request -> request.tableName(name)).table();
    }

    private TableDescription enable(String name, StreamViewType view) {
        return tables.updateTable(request -> request.tableName(name)
                        .streamSpecification(
                                stream -> stream.streamEnabled(true).streamViewType(view)))
                .tableDescription();
    }

    private TableDescription disable(String name) {
        return tables.updateTable(
                        request -> request.tableName(name).streamSpecification(stream -> stream.streamEnabled(false)))
                .tableDescription();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition attribute(String name, String type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    @Test
    void describesTheStreamOfACreatedTable() {
        tables.createTable(request -> request.tableName("lines")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(List.of(key("id", KeyType.HASH), key("line", KeyType.RANGE)))
                .attributeDefinitions(List.of(attribute("id", "S"), attribute("line", "N")))
                .streamSpecification(stream -> stream.streamEnabled(true).streamViewType(StreamViewType.OLD_IMAGE)));
        TableDescription described = describeTable("lines");
        String arn = described.latestStreamArn();

        StreamDescription stream =
                table.client.describeStream(request -> request.streamArn(arn)).streamDescription();

        assertThat(arn).isEqualTo(described.tableArn() + "/stream/" + described.latestStreamLabel());
        assertThat(described.latestStreamLabel()).isEqualTo("2026-03-01T12:00:00.750");
        assertThat(stream.streamArn()).isEqualTo(arn);
        assertThat(stream.streamLabel()).isEqualTo(described.latestStreamLabel());
        assertThat(stream.tableName()).isEqualTo("lines");
        assertThat(stream.streamStatus()).isEqualTo(StreamStatus.ENABLED);
        assertThat(stream.streamViewType()).isEqualTo(StreamViewType.OLD_IMAGE);
        assertThat(stream.keySchema()).isEqualTo(described.keySchema());
        assertThat(stream.creationRequestDateTime()).isEqualTo(StreamedTable.START);
        assertThat(stream.lastEvaluatedShardId()).isNull();
        assertThat(stream.shards()).singleElement().satisfies(shard -> {
            assertThat(shard.shardId()).matches("shardId-[0-9]{20}-[0-9a-f]{8}").contains("1772366400750");
            assertThat(shard.parentShardId()).isNull();
            assertThat(shard.sequenceNumberRange().startingSequenceNumber()).matches("[0-9]{21,40}");
            assertThat(shard.sequenceNumberRange().endingSequenceNumber()).isNull();
        });
    }

    @Test
    void enablesAndDisablesByUpdateTable() {
        table.endpoint.createTable(TableDefinition.withKey("plain", "id", ItemType.S));
        assertThat(describeTable("plain").latestStreamArn()).isNull();

        TableDescription enabled = enable("plain", StreamViewType.KEYS_ONLY);
        assertThat(enabled.tableStatus()).isEqualTo(TableStatus.UPDATING);
        assertThat(describeTable("plain").tableStatus()).isEqualTo(TableStatus.ACTIVE);
        assertThat(enabled.streamSpecification().streamViewType()).isEqualTo(StreamViewType.KEYS_ONLY);
        assertThat(enabled.latestStreamArn())
                .isEqualTo(table.endpoint.stream("plain").arn());

        TableDescription disabled = disable("plain");
        assertThat(disabled.streamSpecification()).isNull();
        assertThat(disabled.latestStreamArn()).isEqualTo(enabled.latestStreamArn());
        StreamDescription stream = table.client
                .describeStream(request -> request.streamArn(enabled.latestStreamArn()))
                .streamDescription();
        assertThat(stream.streamStatus()).isEqualTo(StreamStatus.DISABLED);
        assertThat(stream.shards())
                .allSatisfy(shard -> assertThat(shard.sequenceNumberRange().endingSequenceNumber())
                        .isNotNull());
    }

    @Test
    void givesANewArnWhenEnabledAgain() {
        String first = table.stream().arn();
        table.put("a", 1);
        disable("orders");
        table.put("a", 2);

        String second = enable("orders", StreamViewType.NEW_IMAGE).latestStreamArn();
        table.put("a", 3);

        assertThat(second).isNotEqualTo(first).isEqualTo(table.stream().arn());
        TableStream old = table.endpoint.streams().require(first);
        assertThat(old.records()).hasSize(1);
        assertThat(table.stream().records())
                .singleElement()
                .satisfies(record -> assertThat(record.images().before()).isEmpty());
        assertThat(table.stream().shards()).extracting(ShardDescription::id).doesNotContainAnyElementsOf(ids(old));
    }

    private static List<String> ids(TableStream stream) {
        return stream.shards().stream().map(ShardDescription::id).toList();
    }

    @Test
    void refusesUpdatesThatMakeNoSense() {
        String validation = "ValidationException";
        table.endpoint.createTable(TableDefinition.withKey("plain", "id", ItemType.S));
        assertRefused(validation, "cannot be changed in place", () -> enable("orders", StreamViewType.KEYS_ONLY));
        assertRefused(validation, "no stream to disable", () -> disable("plain"));
        assertRefused(validation, "StreamViewType must be given", () -> enable("plain", null));
        assertRefused(
                validation, "At least one change", () -> tables.updateTable(request -> request.tableName("plain")));
        assertRefused(
                "NotOfferedByEmbeddedEndpoint",
                "'BillingMode' of UpdateTable",
                () -> tables.updateTable(
                        request -> request.tableName("plain").billingMode(BillingMode.PAY_PER_REQUEST)));
        assertRefused("ResourceNotFoundException", "Table: nowhere not found", () -> disable("nowhere"));
        assertThat(table.stream().isEnabled()).isTrue();
    }

    @Test
    void passesThroughTheStatesInBetweenWhenToldTo() {
        table.endpoint.streams().beginWith(new StreamSettings(1, Duration.ofSeconds(10)));
        table.endpoint.createTable(TableDefinition.withKey("plain", "id", ItemType.S));

        enable("plain", StreamViewType.KEYS_ONLY);
        assertThat(status("plain")).isEqualTo(StreamStatus.ENABLING);
        table.time.advance(Duration.ofSeconds(10));
        assertThat(status("plain")).isEqualTo(StreamStatus.ENABLED);
        disable("plain");
        assertThat(status("plain")).isEqualTo(StreamStatus.DISABLING);
        assertRefused("ResourceInUseException", "disabled", () -> enable("plain", StreamViewType.KEYS_ONLY));
        table.time.advance(Duration.ofSeconds(10));
        assertThat(status("plain")).isEqualTo(StreamStatus.DISABLED);
        enable("plain", StreamViewType.KEYS_ONLY);
        assertThat(status("plain")).isEqualTo(StreamStatus.ENABLING);
    }

    private StreamStatus status(String name) {
        String arn = table.endpoint.stream(name).arn();
        return table.client
                .describeStream(request -> request.streamArn(arn))
                .streamDescription()
                .streamStatus();
    }

    @Test
    void keepsTheStreamOfADeletedTableForADay() {
        table.put("a", 1);
        String arn = table.stream().arn();

        TableDescription deleted =
                tables.deleteTable(request -> request.tableName("orders")).tableDescription();

        assertThat(deleted.latestStreamArn()).isEqualTo(arn);
        assertThat(status("orders")).isEqualTo(StreamStatus.DISABLED);
        assertThat(table.readAll(table.listedIds().get(0))).hasSize(1);
        assertRefused("ResourceNotFoundException", "", () -> disable("orders"));
        assertThatThrownBy(() -> table.endpoint.streams().enable("orders", KEYS_ONLY))
                .hasMessageContaining("deleted");
        table.time.advance(Duration.ofHours(24).minusMillis(1));
        assertThat(table.client.listStreams().streams()).hasSize(1);
        table.time.advance(Duration.ofMillis(1));
        assertThat(table.client.listStreams().streams()).isEmpty();
        assertRefused("ResourceNotFoundException", "Stream: " + arn, () -> status("orders"));
    }

    @Test
    void givesATableOfTheSameNameItsOwnStream() {
        String first = table.stream().arn();
        tables.deleteTable(request -> request.tableName("orders"));

        table.endpoint.createTable(
                TableDefinition.withKey("orders", "id", ItemType.S).withStream(KEYS_ONLY));

        assertThat(table.stream().arn()).isNotEqualTo(first);
        assertThat(table.client.listStreams().streams()).hasSize(2);
    }

    @Test
    void listsStreamsInPages() {
        table.endpoint.createTable(
                TableDefinition.withKey("aaa", "id", ItemType.S).withStream(KEYS_ONLY));
        disable("orders");
        enable("orders", StreamViewType.KEYS_ONLY);

        var first = table.client.listStreams(request -> request.limit(2));
        var second = table.client.listStreams(
                request -> request.limit(2).exclusiveStartStreamArn(first.lastEvaluatedStreamArn()));

        assertThat(first.streams()).extracting(Stream::tableName).containsExactly("aaa", "orders");
        assertThat(second.streams())
                .extracting(Stream::streamArn)
                .containsExactly(table.stream().arn());
        assertThat(second.streams().get(0).streamLabel())
                .isEqualTo(table.stream().origin().arn().label());
        assertThat(second.lastEvaluatedStreamArn()).isNull();
        assertThat(table.client
                        .listStreams(request -> request.tableName("orders"))
                        .streams())
                .extracting(Stream::tableName)
                .containsExactly("orders", "orders");
        assertRefused("ValidationException", "Limit", () -> table.client.listStreams(request -> request.limit(101)));
        assertRefused(
                "ValidationException", "tableName", () -> table.client.listStreams(request -> request.tableName("a")));
    }

    @Test
    void describesMoreThanAHundredShardsInPages() {
        table.endpoint.streams().beginWith(new StreamSettings(205, Duration.ZERO));
        disable("orders");
        enable("orders", StreamViewType.KEYS_ONLY);

        StreamDescription first = table.describe(request -> {});
        assertThat(first.shards()).hasSize(100);
        assertThat(first.lastEvaluatedShardId())
                .isEqualTo(first.shards().get(99).shardId());
        assertThat(table.listAll().keySet()).hasSize(205).containsExactlyInAnyOrderElementsOf(ids(table.stream()));
        assertThat(table.endpoint
                        .requests()
                        .matching(request -> request.operation().wireName().equals("DescribeStream")))
                .hasSize(4);
        assertThat(table.describe(request -> request.limit(7)).shards()).hasSize(7);
    }

    @Test
    void describesTheChildrenOfAShardOnly() {
        String root = table.onlyShard();
        List<ShardDescription> children = table.stream().split(root);
        table.stream().rotate(children.get(0).id());

        StreamDescription answer = table.describe(request -> request.shardFilter(
                filter -> filter.type(ShardFilterType.CHILD_SHARDS).shardId(root)));

        assertThat(answer.shards())
                .extracting(Shard::shardId)
                .containsExactlyInAnyOrder(children.get(0).id(), children.get(1).id());
        assertThat(answer.shards()).extracting(Shard::parentShardId).containsOnly(root);
    }

    @Test
    void pagesThroughChildren() {
        String root = table.onlyShard();
        table.stream().split(root);

        StreamDescription first = table.describe(request -> request.limit(1)
                .shardFilter(filter -> filter.type(ShardFilterType.CHILD_SHARDS).shardId(root)));
        StreamDescription second = table.describe(request -> request.exclusiveStartShardId(first.lastEvaluatedShardId())
                .shardFilter(filter -> filter.type(ShardFilterType.CHILD_SHARDS).shardId(root)));

        assertThat(List.of(
                        first.shards().get(0).shardId(), second.shards().get(0).shardId()))
                .containsExactlyInAnyOrderElementsOf(table.stream().children(root).stream()
                        .map(ShardDescription::id)
                        .toList());
        assertThat(second.lastEvaluatedShardId()).isNull();
    }

    @Test
    void refusesWrongQuestionsForShards() {
        String validation = "ValidationException";
        String unknown = table.stream().arn() + "9";
        assertRefused(validation, "Limit", () -> table.describe(request -> request.limit(101)));
        assertRefused(validation, "Limit", () -> table.describe(request -> request.limit(0)));
        assertRefused(validation, "Invalid StreamArn", () -> table.describe(request -> request.streamArn("orders")));
        assertRefused(
                validation, "ExclusiveStart", () -> table.describe(request -> request.exclusiveStartShardId("short")));
        assertRefused(
                validation,
                "ShardId",
                () -> table.describe(
                        request -> request.shardFilter(filter -> filter.type(ShardFilterType.CHILD_SHARDS))));
        assertRefused(
                validation,
                "CHILD_SHARDS",
                () -> table.describe(request ->
                        request.shardFilter(filter -> filter.type("PARENTS").shardId(table.onlyShard()))));
        assertRefused(
                "ResourceNotFoundException",
                "Stream: " + unknown,
                () -> table.describe(request -> request.streamArn(unknown)));
    }

    @Test
    void saysWhichTablesHaveNoStream() {
        assertThatThrownBy(() -> table.endpoint.stream("nowhere"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no stream of a table 'nowhere'");
    }

    @Test
    void forgetsStreamsAtAReset() {
        table.endpoint.streams().beginWith(new StreamSettings(3, Duration.ZERO));

        table.endpoint.reset();

        assertThat(table.client.listStreams().streams()).isEmpty();
        table.endpoint.createTable(
                TableDefinition.withKey("orders", "id", ItemType.S).withStream(KEYS_ONLY));
        assertThat(table.stream().shards()).hasSize(1);
    }
}
