/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

class TableOperationsTest {
    @RegisterExtension
    static final DynamoDbEndpointExtension EXTENSION = new DynamoDbEndpointExtension();

    private DynamoDbClient client;

    @BeforeEach
    void connect() {
        client = SdkClients.sync(EXTENSION.endpoint());
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    private static CreateTableRequest.Builder orders() {
        return CreateTableRequest.builder()
                .tableName("orders")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key("id", KeyType.HASH), key("line", KeyType.RANGE))
                .attributeDefinitions(attribute("id", ScalarAttributeType.S), attribute("line", ScalarAttributeType.N));
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    @Test
    void describesACreatedTable() {
        client.createTable(orders().build());

        TableDescription table =
                client.describeTable(request -> request.tableName("orders")).table();

        assertThat(table.tableStatus()).isEqualTo(TableStatus.ACTIVE);
        assertThat(table.keySchema()).containsExactly(key("id", KeyType.HASH), key("line", KeyType.RANGE));
        assertThat(table.attributeDefinitions())
                .containsExactlyInAnyOrder(
                        attribute("id", ScalarAttributeType.S), attribute("line", ScalarAttributeType.N));
        assertThat(table.tableArn()).endsWith(":table/orders");
        assertThat(table.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
        assertThat(table.itemCount()).isZero();
        assertThat(table.creationDateTime()).isNotNull();
    }

    @Test
    void remembersStreamAndThroughput() {
        client.createTable(orders().billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(units -> units.readCapacityUnits(3L).writeCapacityUnits(4L))
                .streamSpecification(stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE))
                .build());

        TableDescription table =
                client.describeTable(request -> request.tableName("orders")).table();

        assertThat(table.streamSpecification().streamViewType()).isEqualTo(StreamViewType.NEW_IMAGE);
        assertThat(table.provisionedThroughput().readCapacityUnits()).isEqualTo(3);
        assertThat(table.provisionedThroughput().writeCapacityUnits()).isEqualTo(4);
        assertThat(EXTENSION.endpoint().table("orders").definition().stream()).isPresent();
    }

    @Test
    void refusesATableThatExists() {
        client.createTable(orders().build());

        assertThatThrownBy(() -> client.createTable(orders().build()))
                .isInstanceOf(ResourceInUseException.class)
                .hasMessageContaining("Table already exists: orders");
    }

    @Test
    void refusesWrongDefinitions() {
        assertRefused("HASH key first", table -> table.keySchema(key("id", KeyType.RANGE)));
        assertRefused("RANGE key", table -> table.keySchema(key("id", KeyType.HASH), key("line", KeyType.HASH)));
        assertRefused("not defined", table -> table.keySchema(key("other", KeyType.HASH), key("line", KeyType.RANGE)));
        assertRefused("not defined", table -> table.keySchema(key("id", KeyType.HASH), key("id", KeyType.RANGE)));
        assertRefused("does not exactly match", table -> table.keySchema(key("id", KeyType.HASH)));
        assertRefused("must both be specified", table -> table.billingMode(BillingMode.PROVISIONED));
        assertRefused(
                "PAY_PER_REQUEST",
                table -> table.provisionedThroughput(
                        units -> units.readCapacityUnits(1L).writeCapacityUnits(1L)));
        assertRefused("StreamViewType", table -> table.streamSpecification(stream -> stream.streamEnabled(true)));
        assertRefused("tableName", table -> table.tableName("ab"));
        assertRefused("tableName", table -> table.tableName("orders/2"));
    }

    private void assertRefused(String message, Consumer<CreateTableRequest.Builder> change) {
        CreateTableRequest.Builder request = orders();
        change.accept(request);
        assertThatThrownBy(() -> client.createTable(request.build()))
                .isInstanceOfSatisfying(DynamoDbException.class, e -> {
                    assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
                    assertThat(e.awsErrorDetails().errorMessage()).contains(message);
                });
        assertThat(EXTENSION.endpoint().tableNames()).isEmpty();
    }

    @Test
    void saysThatIndexesAreNotOffered() {
        CreateTableRequest request = orders().globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                        .indexName("by-line")
                        .keySchema(key("line", KeyType.HASH))
                        .projection(projection -> projection.projectionType("ALL"))
                        .build())
                .build();

        assertThatThrownBy(() -> client.createTable(request))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("Field 'GlobalSecondaryIndexes' of CreateTable is not offered");
    }

    @Test
    void deletesATable() {
        client.createTable(orders().build());

        TableDescription deleted =
                client.deleteTable(request -> request.tableName("orders")).tableDescription();

        assertThat(deleted.tableStatus()).isEqualTo(TableStatus.DELETING);
        assertThatThrownBy(() -> client.describeTable(request -> request.tableName("orders")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("Table: orders not found");
        assertThatThrownBy(() -> client.deleteTable(request -> request.tableName("orders")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void listsTablesInPages() {
        for (String name : List.of("ccc", "aaa", "bbb")) {
            client.createTable(orders().tableName(name).build());
        }

        var first = client.listTables(request -> request.limit(2));
        var second =
                client.listTables(request -> request.limit(2).exclusiveStartTableName(first.lastEvaluatedTableName()));

        assertThat(first.tableNames()).containsExactly("aaa", "bbb");
        assertThat(first.lastEvaluatedTableName()).isEqualTo("bbb");
        assertThat(second.tableNames()).containsExactly("ccc");
        assertThat(second.lastEvaluatedTableName()).isNull();
    }
}
