/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit;

import static io.connectorspec.dynamodb.testkit.RawCalls.headers;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.testkit.operation.Operation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Nothing that the service has is overlooked: the SDK's model tells what that is. */
class ServiceVocabularyTest {
    private static final String NOT_OFFERED = "NotOfferedByEmbeddedEndpoint";

    private DynamoDbEndpoint endpoint;
    private RawCalls calls;

    @BeforeEach
    void start() {
        endpoint = DynamoDbEndpoint.start();
        calls = new RawCalls(endpoint);
    }

    @AfterEach
    void close() {
        endpoint.close();
    }

    private String answer(Operation operation, String body) {
        Map<String, String> headers = headers(operation.wireName());
        if (operation.ordinal() >= Operation.LIST_STREAMS.ordinal()) {
            headers.put(RawCalls.TARGET, "DynamoDBStreams_20120810." + operation.wireName());
        }
        return calls.post(headers, body).body();
    }

    @Test
    void knowsEveryOperationOfTheService() {
        Set<String> unknown = new TreeSet<>();
        for (Method method : DynamoDbClient.class.getMethods()) {
            boolean operation = method.getReturnType().getSimpleName().endsWith("Response");
            String name = method.getName().substring(0, 1).toUpperCase(Locale.ROOT)
                    + method.getName().substring(1);
            if (operation && calls.call(name, "{}").body().contains("UnknownOperationException")) {
                unknown.add(name);
            }
        }

        assertThat(unknown).isEmpty();
    }

    static List<Arguments> offeredFields() {
        return List.of(
                Arguments.of(
                        Operation.CREATE_TABLE,
                        "AttributeDefinitions BillingMode DeletionProtectionEnabled KeySchema ProvisionedThroughput "
                                + "SSESpecification StreamSpecification TableClass TableName Tags"),
                Arguments.of(Operation.DESCRIBE_TABLE, "TableName"),
                Arguments.of(Operation.LIST_TABLES, "ExclusiveStartTableName Limit"),
                Arguments.of(Operation.UPDATE_TABLE, "StreamSpecification TableName"),
                Arguments.of(Operation.DELETE_TABLE, "TableName"),
                Arguments.of(
                        Operation.PUT_ITEM,
                        "Item ReturnConsumedCapacity ReturnItemCollectionMetrics ReturnValues TableName"),
                Arguments.of(Operation.GET_ITEM, "ConsistentRead Key ReturnConsumedCapacity TableName"),
                Arguments.of(
                        Operation.DELETE_ITEM,
                        "Key ReturnConsumedCapacity ReturnItemCollectionMetrics ReturnValues TableName"),
                Arguments.of(
                        Operation.BATCH_WRITE_ITEM, "RequestItems ReturnConsumedCapacity ReturnItemCollectionMetrics"),
                Arguments.of(Operation.BATCH_GET_ITEM, "RequestItems ReturnConsumedCapacity"),
                Arguments.of(
                        Operation.QUERY,
                        "ConsistentRead ExclusiveStartKey ExpressionAttributeNames ExpressionAttributeValues "
                                + "KeyConditionExpression Limit ReturnConsumedCapacity ScanIndexForward Select TableName"),
                Arguments.of(
                        Operation.SCAN,
                        "ConsistentRead ExclusiveStartKey Limit ReturnConsumedCapacity Segment Select TableName "
                                + "TotalSegments"),
                Arguments.of(Operation.LIST_STREAMS, "ExclusiveStartStreamArn Limit TableName"),
                Arguments.of(Operation.DESCRIBE_STREAM, "ExclusiveStartShardId Limit ShardFilter StreamArn"),
                Arguments.of(Operation.GET_SHARD_ITERATOR, "SequenceNumber ShardId ShardIteratorType StreamArn"),
                Arguments.of(Operation.GET_RECORDS, "Limit ShardIterator"));
    }

    @ParameterizedTest
    @MethodSource("offeredFields")
    void refusesEveryFieldOfTheServiceThatItDoesNotOffer(Operation operation, String offered)
            throws ReflectiveOperationException {
        String model = "software.amazon.awssdk.services.dynamodb.model." + operation.wireName() + "Request";
        SdkBuilder<?, ?> request =
                (SdkBuilder<?, ?>) Class.forName(model).getMethod("builder").invoke(null);

        Set<String> notRefused = new TreeSet<>();
        for (SdkField<?> field : ((SdkPojo) request.build()).sdkFields()) {
            if (!answer(operation, "{\"" + field.locationName() + "\":7}").contains(NOT_OFFERED)) {
                notRefused.add(field.locationName());
            }
        }

        assertThat(String.join(" ", notRefused)).isEqualTo(offered);
    }
}
