/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit;

import static io.connectorspec.dynamodb.testkit.SdkClients.PATIENCE;
import static io.connectorspec.dynamodb.testkit.SdkClients.item;
import static io.connectorspec.dynamodb.testkit.SdkClients.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.connectorspec.dynamodb.testkit.fault.Fault;
import io.connectorspec.dynamodb.testkit.fault.FaultRule;
import io.connectorspec.dynamodb.testkit.log.Outcome;
import io.connectorspec.dynamodb.testkit.operation.Operation;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class FaultsTest {
    @RegisterExtension
    static final DynamoDbEndpointExtension EXTENSION = new DynamoDbEndpointExtension();

    private DynamoDbEndpoint endpoint;
    private DynamoDbClient client;
    private Table orders;

    @BeforeEach
    void createTable() {
        endpoint = EXTENSION.endpoint();
        client = SdkClients.sync(endpoint);
        orders = endpoint.createTable(TableDefinition.withKey("orders", "id", ItemType.S));
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    private BatchWriteItemResponse write(String... ids) {
        List<WriteRequest> writes = new ArrayList<>();
        for (String id : ids) {
            writes.add(WriteRequest.builder()
                    .putRequest(put -> put.item(item("id", text(id))))
                    .build());
        }
        return client.batchWriteItem(request -> request.requestItems(Map.of("orders", writes)));
    }

    private static List<String> unprocessedIds(BatchWriteItemResponse answer) {
        return answer.unprocessedItems().getOrDefault("orders", List.of()).stream()
                .map(request -> request.putRequest().item().get("id").s())
                .toList();
    }

    @Test
    void leavesChosenItemsUnprocessed() {
        endpoint.faults().on(Operation.BATCH_WRITE_ITEM).inject(Fault.unprocessed(0, 2));

        assertThat(unprocessedIds(write("a", "b", "c"))).containsExactly("a", "c");

        assertThat(orders.items()).containsExactly(Item.of("id", "b"));
        assertThat(endpoint.requests().all().get(0).unprocessed()).containsExactly(0, 2);
        assertThat(unprocessedIds(write("a", "b", "c"))).isEmpty();
    }

    @Test
    void leavesAllItemsUnprocessedWithAGoodAnswer() {
        endpoint.faults().onAny().inject(Fault.unprocessed());

        assertThat(unprocessedIds(write("a", "b"))).containsExactly("a", "b");
        assertThat(orders.items()).isEmpty();
    }

    @Test
    void leavesOneItemUnprocessedUntilTheRuleIsRemoved() {
        FaultRule rule = endpoint.faults().onAny().always().inject(Fault.unprocessedItem(Item.of("id", "b")));

        assertThat(unprocessedIds(write("a", "b"))).containsExactly("b");
        assertThat(unprocessedIds(write("b"))).containsExactly("b");
        rule.remove();
        assertThat(unprocessedIds(write("b"))).isEmpty();
        assertThat(rule.timesApplied()).isEqualTo(2);
    }

    @Test
    void addsUpUnprocessedItemsOfSeveralRules() {
        endpoint.faults().onAny().inject(Fault.unprocessed(0));
        endpoint.faults().onAny().inject(Fault.unprocessed(1));

        assertThat(unprocessedIds(write("a", "b", "c"))).containsExactly("a", "b");
    }

    @Test
    void drawsTheSameRandomItemsForTheSameSeed() {
        String[] ids = IntStream.range(0, 25).mapToObj(i -> "id-" + i).toArray(String[]::new);
        endpoint.faults().onAny().inject(Fault.unprocessedAtRandom(0.4, 42));
        endpoint.faults().onAny().skipping(1).inject(Fault.unprocessedAtRandom(0.4, 42));

        List<String> first = unprocessedIds(write(ids));
        List<String> second = unprocessedIds(write(ids));

        assertThat(first).hasSizeBetween(3, 20).isEqualTo(second);
    }

    @Test
    void leavesReadsUnprocessed() {
        orders.put(Item.of("id", "a"));
        endpoint.faults().on(Operation.BATCH_GET_ITEM).inject(Fault.unprocessed());

        var answer = client.batchGetItem(request -> request.requestItems(Map.of(
                "orders",
                KeysAndAttributes.builder()
                        .keys(List.of(item("id", text("a"))))
                        .consistentRead(true)
                        .build())));

        assertThat(answer.responses().get("orders")).isEmpty();
        assertThat(answer.unprocessedKeys().get("orders").keys()).containsExactly(item("id", text("a")));
        assertThat(answer.unprocessedKeys().get("orders").consistentRead()).isTrue();
    }

    @Test
    void throttlesSingleItemsInsteadOfLeavingThemUnprocessed() {
        endpoint.faults().onAny().times(2).inject(Fault.unprocessed());

        assertThatThrownBy(() ->
                        client.putItem(request -> request.tableName("orders").item(item("id", text("a")))))
                .isInstanceOf(ProvisionedThroughputExceededException.class);
        assertThatThrownBy(() ->
                        client.getItem(request -> request.tableName("orders").key(item("id", text("a")))))
                .isInstanceOf(ProvisionedThroughputExceededException.class);
        assertThat(orders.items()).isEmpty();
    }

    static List<Arguments> errors() {
        return List.of(
                Arguments.of(Fault.provisionedThroughputExceeded(), 400, "ProvisionedThroughputExceededException"),
                Arguments.of(Fault.throttling(), 400, "ThrottlingException"),
                Arguments.of(Fault.requestLimitExceeded(), 400, "RequestLimitExceeded"),
                Arguments.of(Fault.internalServerError(), 500, "InternalServerError"),
                Arguments.of(Fault.accessDenied(), 400, "AccessDeniedException"),
                Arguments.of(Fault.expiredToken(), 400, "ExpiredTokenException"),
                Arguments.of(Fault.unrecognizedClient(), 400, "UnrecognizedClientException"),
                Arguments.of(Fault.signatureExpired(), 400, "InvalidSignatureException"),
                Arguments.of(Fault.validationError(), 400, "ValidationException"),
                Arguments.of(Fault.resourceNotFound(), 400, "ResourceNotFoundException"),
                Arguments.of(
                        Fault.refused(400, "ItemCollectionSizeLimitExceededException", "x"),
                        400,
                        "ItemCollectionSizeLimitExceededException"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void answersWithErrorsOfTheService(Fault fault, int status, String code) {
        endpoint.faults().onAny().inject(fault);

        assertThatThrownBy(() -> write("a")).isInstanceOfSatisfying(AwsServiceException.class, e -> {
            assertThat(e.statusCode()).isEqualTo(status);
            assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(e.requestId()).isNotBlank();
        });

        assertThat(orders.items()).isEmpty();
        assertThat(endpoint.requests().all().get(0).outcome()).isEqualTo(new Outcome.Refused(status, code));
        assertThat(endpoint.requests().all().get(0).faults()).containsExactly(fault);
        write("a");
        assertThat(orders.itemCount()).isEqualTo(1);
    }

    @Test
    void tellsBothKindsOfThrottlingApart() {
        endpoint.faults().onAny().inject(Fault.provisionedThroughputExceeded());
        endpoint.faults().onAny().inject(Fault.throttling());

        assertThatThrownBy(() -> write("a"))
                .isInstanceOfSatisfying(
                        ProvisionedThroughputExceededException.class,
                        e -> assertThat(e.throttlingReasons().get(0).reason())
                                .isEqualTo("TableWriteProvisionedThroughputExceeded"));
        assertThatThrownBy(() -> write("a"))
                .isInstanceOfSatisfying(
                        ThrottlingException.class,
                        e -> assertThat(e.throttlingReasons().get(0).reason())
                                .isEqualTo("TableWriteKeyRangeThroughputExceeded"));
    }

    @Test
    void answersWithPagesThatAreNotOfTheService() {
        endpoint.faults().onAny().inject(Fault.serviceUnavailable());
        endpoint.faults().onAny().inject(Fault.errorWithoutDetails());

        assertThatThrownBy(() -> write("a"))
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        e -> assertThat(e.statusCode()).isEqualTo(503));
        assertThatThrownBy(() -> write("a"))
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        e -> assertThat(e.statusCode()).isEqualTo(500));
        assertThat(endpoint.requests().all().get(0).outcome()).isEqualTo(new Outcome.Refused(503, ""));
        assertThat(orders.items()).isEmpty();
    }

    @Test
    void failsAfterApplyingAPart() {
        endpoint.faults().onAny().inject(Fault.internalServerErrorAfterPart(1));

        assertThat(catchThrowable(() -> write("a", "b"))).isInstanceOf(AwsServiceException.class);

        assertThat(orders.items()).containsExactly(Item.of("id", "a"));
        assertThat(endpoint.requests().all().get(0).applied()).hasSize(1);
    }

    @Test
    void strikesTheChosenRequestsOnly() {
        endpoint.createTable(TableDefinition.withKey("other", "id", ItemType.S));
        FaultRule rule = endpoint.faults()
                .on(Operation.PUT_ITEM)
                .table("orders")
                .touching(Item.of("id", "b"))
                .skipping(1)
                .times(2)
                .inject(Fault.throttling());

        assertThat(putSucceeds("orders", "a")).isTrue();
        assertThat(putSucceeds("other", "b")).isTrue();
        assertThat(putSucceeds("orders", "b")).isTrue();
        assertThat(putSucceeds("orders", "b")).isFalse();
        assertThat(write("b").unprocessedItems()).isEmpty();
        assertThat(putSucceeds("orders", "b")).isFalse();
        assertThat(putSucceeds("orders", "b")).isTrue();
        assertThat(rule.timesApplied()).isEqualTo(2);
        rule.awaitApplied(2, PATIENCE);
    }

    private boolean putSucceeds(String table, String id) {
        return catchThrowable(() ->
                        client.putItem(request -> request.tableName(table).item(item("id", text(id)))))
                == null;
    }

    @Test
    void strikesWithASeededProbability() {
        List<Boolean> first = outcomesOfFiftyPuts(7);
        List<Boolean> second = outcomesOfFiftyPuts(7);
        List<Boolean> other = outcomesOfFiftyPuts(8);

        assertThat(first).isEqualTo(second).isNotEqualTo(other).contains(true, false);
    }

    private List<Boolean> outcomesOfFiftyPuts(long seed) {
        FaultRule rule = endpoint.faults().onAny().withProbability(0.5, seed).inject(Fault.throttling());
        List<Boolean> outcomes =
                IntStream.range(0, 50).mapToObj(i -> putSucceeds("orders", "a")).toList();
        rule.remove();
        return outcomes;
    }

    @Test
    void letsTheFirstOfSeveralEndingsStrikeAndKeepsTheOthersForLater() {
        FaultRule first = endpoint.faults().onAny().inject(Fault.throttling());
        FaultRule second = endpoint.faults().onAny().inject(Fault.accessDenied());

        assertThat(putSucceeds("orders", "a")).isFalse();
        assertThat(List.of(first.timesApplied(), second.timesApplied())).containsExactly(1, 0);
        assertThat(putSucceeds("orders", "a")).isFalse();
        assertThat(second.timesApplied()).isEqualTo(1);
    }

    @Test
    void reportsADefectOfAScriptAsError500() {
        endpoint.faults().onAny().inject(Fault.unprocessedWhere(action -> {
            throw new IllegalStateException("a mistake in a test");
        }));

        assertThatThrownBy(() -> write("a")).hasMessageContaining("IllegalStateException");
        assertThat(orders.items()).isEmpty();
    }
}
