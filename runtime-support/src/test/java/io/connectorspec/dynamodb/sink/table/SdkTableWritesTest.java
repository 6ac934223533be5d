/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.attribute.KeySchema;
import io.connectorspec.dynamodb.aws.DynamoDbClients;
import io.connectorspec.dynamodb.aws.OwnedClient;
import io.connectorspec.dynamodb.aws.TestClientSettings;
import io.connectorspec.dynamodb.sink.table.CallOutcome.Answer;
import io.connectorspec.dynamodb.sink.table.CallOutcome.Failure;
import io.connectorspec.dynamodb.testkit.DynamoDbEndpoint;
import io.connectorspec.dynamodb.testkit.DynamoDbEndpointExtension;
import io.connectorspec.dynamodb.testkit.fault.Fault;
import io.connectorspec.dynamodb.testkit.fault.Moment;
import io.connectorspec.dynamodb.testkit.table.Table;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The real SDK on an embedded endpoint. */
class SdkTableWritesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension
    static final DynamoDbEndpointExtension EXTENSION = new DynamoDbEndpointExtension();

    /** Closing a client takes seconds, so that all tests but those about closing share one. */
    private static OwnedClient<DynamoDbAsyncClient> client;

    private DynamoDbEndpoint endpoint;
    private Table orders;
    private SdkTableWrites writes;

    @BeforeAll
    static void connect() {
        client = clientOf(EXTENSION.endpoint().uri().toString());
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @BeforeEach
    void createTable() {
        endpoint = EXTENSION.endpoint();
        orders = endpoint.createTable(TableDefinition.withKey("orders", "id", ItemType.S));
        writes = new SdkTableWrites(client, "orders", PATIENCE, false);
    }

    @Test
    void putsAndDeletesInOneRequest() throws Exception {
        orders.put(Item.of("id", "b"));

        assertThat(answer(List.of(put("a"), delete("b")))).isEmpty();

        assertThat(orders.items()).containsExactly(Item.of("id", "a"));
        assertThat(endpoint.requests().all()).hasSize(1);
    }

    @Test
    void givesBackWhatTheServiceLeftUndone() throws Exception {
        endpoint.faults().onAny().inject(Fault.unprocessed(0, 2));

        assertThat(answer(List.of(put("a"), put("b"), delete("c")))).containsExactlyInAnyOrder(put("a"), delete("c"));
    }

    @Test
    void asksForConsumedWriteUnitsOnlyIfItIsToldTo() throws Exception {
        assertThat(wholeAnswer(List.of(put("a"))).consumedUnits()).isEmpty();

        writes = new SdkTableWrites(client, "orders", PATIENCE, true);

        assertThat(wholeAnswer(List.of(put("a"), put("b"), delete("c"))).consumedUnits())
                .hasValue(3.0);
    }

    @Test
    void tellsWhyTheServiceThrottled() throws Exception {
        endpoint.faults().onAny().inject(Fault.provisionedThroughputExceeded());
        assertThat(ThrottleReason.of(failure(writes.batchWrite(List.of(put("a"))))))
                .isEqualTo(ThrottleReason.PROVISIONED_THROUGHPUT);

        endpoint.faults().onAny().inject(Fault.internalServerError());
        assertThat(ThrottleReason.of(failure(writes.batchWrite(List.of(put("a"))))))
                .isEqualTo(ThrottleReason.OTHER);
    }

    static List<Arguments> failures() {
        return List.of(
                Arguments.of(Fault.provisionedThroughputExceeded(), FailureKind.THROTTLED),
                Arguments.of(Fault.throttling(), FailureKind.THROTTLED),
                Arguments.of(Fault.requestLimitExceeded(), FailureKind.THROTTLED),
                Arguments.of(Fault.internalServerError(), FailureKind.TRANSIENT),
                Arguments.of(Fault.internalServerError(Moment.AFTER_APPLYING), FailureKind.TRANSIENT),
                Arguments.of(Fault.serviceUnavailable(), FailureKind.TRANSIENT),
                Arguments.of(Fault.errorWithoutDetails(), FailureKind.TRANSIENT),
                Arguments.of(Fault.reset(Moment.BEFORE_APPLYING), FailureKind.TRANSIENT),
                Arguments.of(Fault.reset(Moment.AFTER_APPLYING), FailureKind.TRANSIENT),
                Arguments.of(Fault.truncatedBody(), FailureKind.TRANSIENT),
                Arguments.of(Fault.wrongChecksum(), FailureKind.TRANSIENT),
                Arguments.of(Fault.malformedJson(), FailureKind.TRANSIENT),
                Arguments.of(Fault.accessDenied(), FailureKind.ACCESS_DENIED),
                Arguments.of(Fault.expiredToken(), FailureKind.CREDENTIALS),
                Arguments.of(Fault.unrecognizedClient(), FailureKind.CREDENTIALS),
                Arguments.of(Fault.signatureExpired(), FailureKind.CREDENTIALS),
                Arguments.of(
                        Fault.refused(400, "ValidationException", "One value is bad: canary"), FailureKind.INVALID),
                Arguments.of(Fault.answer(400, "text/html", "<html>canary</html>"), FailureKind.OTHER),
                Arguments.of(Fault.redirect("http://127.0.0.1:1/"), FailureKind.OTHER));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyFailureComesOutAsOneOfAKindAndIsNotRetriedHere(Fault fault, FailureKind kind) throws Exception {
        endpoint.faults().onAny().inject(fault);

        Failure<?> failure = failure(writes.batchWrite(List.of(put("a"))));

        assertThat(failure.kind()).as(failure.description()).isEqualTo(kind);
        assertThat(failure.description()).doesNotContain("canary");
        assertThat(endpoint.requests().all()).hasSize(1);
    }

    @Test
    void silenceEndsWhenTheRequestHasTakenItsTime() throws Exception {
        writes = new SdkTableWrites(client, "orders", Duration.ofMillis(300), false);
        endpoint.faults().onAny().inject(Fault.silence(Moment.AFTER_APPLYING));

        assertThat(failure(writes.batchWrite(List.of(put("a")))).kind()).isEqualTo(FailureKind.TIMED_OUT);
    }

    @Test
    void endpointThatIsNotThereIsANetworkProblemAndAClosedClientAFailureToo() throws Exception {
        SdkTableWrites nowhere = new SdkTableWrites(clientOf("http://127.0.0.1:1"), "orders", PATIENCE, false);
        assertThat(failure(nowhere.batchWrite(List.of(put("a")))).kind()).isEqualTo(FailureKind.TRANSIENT);

        nowhere.close();
        assertThat(failure(nowhere.batchWrite(List.of(put("a"))))).isNotNull();
    }

    @Test
    void missingTableIsTold() throws Exception {
        writes = new SdkTableWrites(client, "no-such-table", PATIENCE, false);

        assertThat(failure(writes.batchWrite(List.of(put("a")))).kind()).isEqualTo(FailureKind.TABLE_MISSING);
        assertThat(failure(writes.describeKey()).kind()).isEqualTo(FailureKind.TABLE_MISSING);
    }

    @Test
    void tableTellsItsKeyPartitionKeyFirst() throws Exception {
        endpoint.createTable(
                TableDefinition.withKey("lines", "z-order", ItemType.S).withSortKey("a-line", ItemType.N));
        writes = new SdkTableWrites(client, "lines", PATIENCE, false);

        CallOutcome<KeySchema> outcome = writes.describeKey().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

        assertThat(outcome).isEqualTo(new Answer<>(new KeySchema(List.of("z-order", "a-line"))));
    }

    private static OwnedClient<DynamoDbAsyncClient> clientOf(String uri) {
        return DynamoDbClients.tables(TestClientSettings.forEndpoint(uri), SdkTableWritesTest.class.getClassLoader());
    }

    private List<DynamoDbWriteRequest> answer(List<DynamoDbWriteRequest> batch) throws Exception {
        return wholeAnswer(batch).unprocessed();
    }

    private WriteAnswer wholeAnswer(List<DynamoDbWriteRequest> batch) throws Exception {
        CallOutcome<WriteAnswer> outcome = writes.batchWrite(batch).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(outcome).isInstanceOf(Answer.class);
        return ((Answer<WriteAnswer>) outcome).value();
    }

    private static <T> Failure<T> failure(CompletableFuture<CallOutcome<T>> call) throws Exception {
        CallOutcome<T> outcome = call.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(outcome).isInstanceOf(Failure.class);
        return (Failure<T>) outcome;
    }

    private static DynamoDbWriteRequest put(String id) {
        return request(DynamoDbWriteRequestType.PUT, id);
    }

    private static DynamoDbWriteRequest delete(String id) {
        return request(DynamoDbWriteRequestType.DELETE, id);
    }

    private static DynamoDbWriteRequest request(DynamoDbWriteRequestType type, String id) {
        return DynamoDbWriteRequest.builder()
                .setType(type)
                .setItem(Map.of("id", AttributeValue.fromS(id)))
                .build();
    }
}
