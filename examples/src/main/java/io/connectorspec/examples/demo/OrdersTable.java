/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.demo;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * The table of the demo, reached without the connector.
 *
 * @param client reaches it
 * @param name its name
 */
record OrdersTable(DynamoDbAsyncClient client, String name) {

    /** Creates the table, with a stream of its changes, and waits until it can be used. */
    void create() {
        client.createTable(request -> request.tableName(name)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(
                                attribute("customer_id", ScalarAttributeType.S),
                                attribute("order_id", ScalarAttributeType.N))
                        .keySchema(key("customer_id", KeyType.HASH), key("order_id", KeyType.RANGE))
                        .streamSpecification(
                                stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)))
                .join();
        client.waiter().waitUntilTableExists(request -> request.tableName(name)).join();
    }

    /** Gives the ARN of the table's stream. */
    String streamArn() {
        return client.describeTable(request -> request.tableName(name))
                .join()
                .table()
                .latestStreamArn();
    }

    /** Gives every item of the table to a consumer, one at a time. */
    void forEachItem(Consumer<Map<String, AttributeValue>> consumer) {
        CompletableFuture<Void> done = client.scanPaginator(
                        request -> request.tableName(name).consistentRead(true))
                .items()
                .subscribe(consumer);
        done.join();
    }

    private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
