/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.table;

import io.connectorspec.dynamodb.attribute.KeySchema;
import io.connectorspec.dynamodb.aws.OwnedClient;
import io.connectorspec.dynamodb.sink.table.CallOutcome.Answer;
import io.connectorspec.dynamodb.sink.table.CallOutcome.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The sink's calls over the AWS SDK. Nothing else of the sink builds or reads the SDK's requests. */
public final class SdkTableWrites implements TableWrites {

    private final OwnedClient<DynamoDbAsyncClient> client;
    private final String tableName;
    private final AwsRequestOverrideConfiguration perRequest;
    private final ReturnConsumedCapacity report;

    /**
     * Takes what is needed for the calls.
     *
     * @param client makes one attempt per call; it is closed with this object
     * @param tableName the table's name or ARN
     * @param requestTimeout the longest that a call may take, after which its connection is closed
     * @param reportsUnits whether the service is asked how many write units a request used
     */
    public SdkTableWrites(
            OwnedClient<DynamoDbAsyncClient> client, String tableName, Duration requestTimeout, boolean reportsUnits) {
        this.client = client;
        this.tableName = tableName;
        this.perRequest = AwsRequestOverrideConfiguration.builder()
                .apiCallTimeout(requestTimeout)
                .build();
        // Nothing is asked by not asking, which makes the request shorter than asking for nothing.
        this.report = reportsUnits ? ReturnConsumedCapacity.TOTAL : null;
    }

    @Override
    public CompletableFuture<CallOutcome<WriteAnswer>> batchWrite(List<DynamoDbWriteRequest> writes) {
        return outcome(
                () -> client.client()
                        .batchWriteItem(BatchWriteItemRequest.builder()
                                .requestItems(Map.of(tableName, toSdk(writes)))
                                .returnConsumedCapacity(report)
                                .overrideConfiguration(perRequest)
                                .build()),
                this::answer);
    }

    @Override
    public CompletableFuture<CallOutcome<KeySchema>> describeKey() {
        return outcome(
                () -> client.client()
                        .describeTable(DescribeTableRequest.builder()
                                .tableName(tableName)
                                .overrideConfiguration(perRequest)
                                .build()),
                SdkTableWrites::keySchema);
    }

    @Override
    public void close() {
        client.close();
    }

    private static <R, T> CompletableFuture<CallOutcome<T>> outcome(
            Supplier<CompletableFuture<R>> call, Function<R, T> reader) {
        CompletableFuture<R> response;
        try {
            response = call.get();
        } catch (RuntimeException problem) {
            return CompletableFuture.completedFuture(FailureClassifier.classify(problem));
        }
        return response.handle((answer, problem) -> {
            if (problem != null) {
                return FailureClassifier.classify(problem);
            }
            if (answer == null) {
                return new Failure<>(FailureKind.OTHER, "the AWS client gave neither an answer nor an error", null);
            }
            try {
                return new Answer<>(reader.apply(answer));
            } catch (RuntimeException unreadable) {
                return FailureClassifier.classify(unreadable);
            }
        });
    }

    private static List<WriteRequest> toSdk(List<DynamoDbWriteRequest> writes) {
        List<WriteRequest> requests = new ArrayList<>(writes.size());
        for (DynamoDbWriteRequest write : writes) {
            requests.add(
                    switch (write.getType()) {
                        case PUT ->
                            WriteRequest.builder()
                                    .putRequest(put -> put.item(write.getItem()))
                                    .build();
                        case DELETE ->
                            WriteRequest.builder()
                                    .deleteRequest(delete -> delete.key(write.getItem()))
                                    .build();
                    });
        }
        return requests;
    }

    private WriteAnswer answer(BatchWriteItemResponse response) {
        return new WriteAnswer(
                unprocessed(response),
                report == null
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(response.consumedCapacity().stream()
                                .mapToDouble(capacity -> Objects.requireNonNullElse(capacity.capacityUnits(), 0.0))
                                .sum()));
    }

    /**
     * Gives what was left undone. The map counts, not {@code hasUnprocessedItems()}: that one is also true
     * for an empty map. The request names one table, so all that comes back is of that table, by whichever
     * name the service calls it.
     */
    private static List<DynamoDbWriteRequest> unprocessed(BatchWriteItemResponse response) {
        return response.unprocessedItems().values().stream()
                .flatMap(Collection::stream)
                .map(SdkTableWrites::fromSdk)
                .toList();
    }

    private static DynamoDbWriteRequest fromSdk(WriteRequest request) {
        boolean put = request.putRequest() != null;
        return DynamoDbWriteRequest.builder()
                .setType(put ? DynamoDbWriteRequestType.PUT : DynamoDbWriteRequestType.DELETE)
                .setItem(
                        put
                                ? request.putRequest().item()
                                : request.deleteRequest().key())
                .build();
    }

    private static KeySchema keySchema(DescribeTableResponse response) {
        return new KeySchema(response.table().keySchema().stream()
                .sorted(Comparator.comparing(element -> element.keyType() != KeyType.HASH))
                .map(KeySchemaElement::attributeName)
                .toList());
    }
}
