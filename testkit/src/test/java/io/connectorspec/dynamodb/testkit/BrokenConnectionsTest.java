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
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import io.connectorspec.dynamodb.testkit.fault.Ending;
import io.connectorspec.dynamodb.testkit.fault.Fault;
import io.connectorspec.dynamodb.testkit.fault.Gate;
import io.connectorspec.dynamodb.testkit.fault.Moment;
import io.connectorspec.dynamodb.testkit.log.LoggedRequest;
import io.connectorspec.dynamodb.testkit.log.Outcome;
import io.connectorspec.dynamodb.testkit.operation.Operation;
import io.connectorspec.dynamodb.testkit.table.AppliedWrite;
import io.connectorspec.dynamodb.testkit.table.Table;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.time.DrivenTime;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.Crc32MismatchException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

class BrokenConnectionsTest {
    private final DrivenTime time = new DrivenTime(Instant.EPOCH);
    private DynamoDbEndpoint endpoint;
    private DynamoDbAsyncClient client;
    private Table orders;

    @BeforeEach
    void start() {
        endpoint = DynamoDbEndpoint.start(time);
        client = SdkClients.async(endpoint);
        orders = endpoint.createTable(TableDefinition.withKey("orders", "id", ItemType.S));
    }

    @AfterEach
    void close() {
        client.close();
        endpoint.close();
    }

    private CompletableFuture<PutItemResponse> put(String id) {
        return client.putItem(request -> request.tableName("orders").item(item("id", text(id))))
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private Throwable failureOf(CompletableFuture<?> answer) {
        Throwable failure = catchThrowable(answer::join);
        assertThat(failure).isInstanceOf(CompletionException.class);
        return failure.getCause();
    }

    private Outcome lastOutcome() {
        return endpoint.requests()
                .all()
                .get(endpoint.requests().all().size() - 1)
                .outcome();
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void resetsConnections(Moment moment) {
        Fault reset = Fault.reset(moment);
        endpoint.faults().onAny().inject(reset);

        assertThat(failureOf(put("a"))).isInstanceOf(SdkClientException.class);

        assertThat(orders.itemCount()).isEqualTo(moment == Moment.AFTER_APPLYING ? 1 : 0);
        assertThat(lastOutcome()).isEqualTo(new Outcome.Broken((Ending) reset));
        put("b").join();
        assertThat(orders.item(Item.of("id", "b"))).isPresent();
    }

    @Test
    void resetsWithAResetAndNotWithAnOrderlyEnd() throws IOException {
        endpoint.faults().onAny().inject(Fault.reset(Moment.BEFORE_APPLYING));
        try (Socket socket = new Socket("127.0.0.1", endpoint.uri().getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream()
                    .write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(catchThrowable(() -> socket.getInputStream().read()))
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void neverAnswersOnAnOpenConnection(Moment moment) {
        Fault silence = Fault.silence(moment);
        endpoint.faults().onAny().inject(silence);

        CompletableFuture<PutItemResponse> answer = put("a");
        endpoint.requests().await(1, request -> request.operation() == Operation.PUT_ITEM, PATIENCE);
        put("b").join();

        assertThat(answer).isNotDone();
        assertThat(orders.item(Item.of("id", "a")).isPresent()).isEqualTo(moment == Moment.AFTER_APPLYING);
        assertThat(endpoint.requests().all().get(0).outcome()).isEqualTo(new Outcome.Broken((Ending) silence));
        endpoint.close();
        assertThat(failureOf(answer)).isInstanceOf(SdkClientException.class);
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void endsConnectionsWithoutAnAnswer(Moment moment) throws IOException {
        endpoint.faults().onAny().times(2).inject(Fault.hangUp(moment));

        assertThat(failureOf(put("a"))).isInstanceOf(SdkClientException.class);
        assertThat(orders.itemCount()).isEqualTo(moment == Moment.AFTER_APPLYING ? 1 : 0);
        assertThat(bytesOfAnswer()).isEmpty();
    }

    /** All that comes until the endpoint ends the connection in good order. */
    private byte[] bytesOfAnswer() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", endpoint.uri().getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream()
                    .write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().readAllBytes();
        }
    }

    @Test
    void truncatesBodies() {
        endpoint.faults().onAny().inject(Fault.truncatedBody());

        assertThat(failureOf(client.listTables())).isInstanceOf(SdkClientException.class);

        put("a").join();
        assertThat(orders.itemCount()).isEqualTo(1);
    }

    @Test
    void sendsHalfABodyAndEndsInGoodOrder() throws IOException {
        endpoint.faults().onAny().inject(Fault.truncatedBody());

        String answer = new String(bytesOfAnswer(), StandardCharsets.US_ASCII);

        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        assertThat(body).hasSize(31);
        assertThat(answer).contains("content-length: 63");
    }

    @Test
    void resetsConnectionsInTheMiddleOfABody() {
        endpoint.faults().onAny().inject(Fault.damaged(Ending.Damage.RESET_IN_BODY));

        assertThat(failureOf(put("a"))).isInstanceOf(SdkClientException.class);

        assertThat(orders.itemCount()).isEqualTo(1);
        put("b").join();
    }

    @Test
    void stallsInTheMiddleOfABody() {
        endpoint.faults().onAny().inject(Fault.damaged(Ending.Damage.STALLED_BODY));

        CompletableFuture<PutItemResponse> answer = put("a");
        endpoint.requests().await(1, request -> request.operation() == Operation.PUT_ITEM, PATIENCE);
        put("b").join();

        assertThat(answer).isNotDone();
        endpoint.close();
        assertThat(failureOf(answer)).isInstanceOf(SdkClientException.class);
    }

    @Test
    void sendsJsonOfOtherTypes() {
        endpoint.faults().onAny().inject(Fault.damaged(Ending.Damage.MISTYPED_JSON));

        String body = new RawCalls(endpoint).call("ListTables", "{}").body();

        assertThat(body).isEqualTo("{\"TableNames\":true}");
    }

    @Test
    void tellsAnotherTimeOrNone() {
        endpoint.faults().onAny().inject(Fault.misdated(Duration.ofHours(-2)));
        endpoint.faults().onAny().inject(Fault.damaged(Ending.Damage.NO_DATE));
        RawCalls calls = new RawCalls(endpoint);

        assertThat(calls.call("ListTables", "{}").headers().firstValue("Date"))
                .hasValue("Wed, 31 Dec 1969 22:00:00 GMT");
        assertThat(calls.call("ListTables", "{}").headers().firstValue("Date")).isEmpty();
        assertThat(calls.call("ListTables", "{}").headers().firstValue("Date"))
                .hasValue("Thu, 01 Jan 1970 00:00:00 GMT");
    }

    @Test
    void sendsWrongChecksums() {
        endpoint.faults().onAny().inject(Fault.wrongChecksum());

        Throwable failure = failureOf(put("a"));

        assertThat(failure)
                .satisfiesAnyOf(
                        e -> assertThat(e).isInstanceOf(Crc32MismatchException.class),
                        e -> assertThat(e).hasRootCauseInstanceOf(Crc32MismatchException.class));
        assertThat(orders.itemCount()).isEqualTo(1);
    }

    @Test
    void sendsMalformedJson() {
        endpoint.faults().onAny().inject(Fault.malformedJson());

        assertThat(failureOf(put("a"))).isInstanceOf(SdkClientException.class);

        assertThat(orders.itemCount()).isEqualTo(1);
        assertThat(lastOutcome()).isEqualTo(new Outcome.Broken(new Ending.Damaged(Ending.Damage.MALFORMED_JSON)));
    }

    @Test
    void redirectsElsewhere() {
        endpoint.faults().onAny().inject(Fault.redirect("http://127.0.0.1:9/"));

        assertThat(failureOf(put("a"))).isNotNull();
        assertThat(orders.items()).isEmpty();
        assertThat(lastOutcome()).isEqualTo(new Outcome.Refused(307, ""));
    }

    @Test
    void holdsRequestsAtAGateBeforeApplyingThem() {
        Gate gate = new Gate();
        endpoint.faults().onAny().inject(Fault.delay(Moment.BEFORE_APPLYING, gate));

        CompletableFuture<PutItemResponse> held = put("a");
        gate.awaitArrivals(1, PATIENCE);
        put("b").join();
        assertThat(orders.items()).containsExactly(Item.of("id", "b"));
        assertThat(held).isNotDone();
        gate.open();
        held.join();

        assertThat(endpoint.requests().all())
                .extracting(
                        LoggedRequest::number,
                        request -> request.actions().get(0).item())
                .containsExactly(tuple(1L, Item.of("id", "a")), tuple(2L, Item.of("id", "b")));
        assertThat(endpoint.requests().appliedWrites("orders"))
                .extracting(AppliedWrite::after)
                .extracting(after -> after.orElseThrow())
                .containsExactly(Item.of("id", "b"), Item.of("id", "a"));
    }

    @Test
    void holdsAnswersAtAGateAfterApplyingTheRequest() {
        Gate gate = new Gate();
        endpoint.faults().onAny().inject(Fault.delay(Moment.AFTER_APPLYING, gate));

        CompletableFuture<PutItemResponse> held = put("a");
        gate.awaitArrivals(1, PATIENCE);

        assertThat(orders.itemCount()).isEqualTo(1);
        assertThat(held).isNotDone();
        gate.open();
        held.join();
        assertThat(gate.arrived()).isEqualTo(1);
    }

    @Test
    void letsHeldRequestsGoInTheOrderOfTheirArrival() {
        Gate gate = new Gate();
        endpoint.faults().onAny().times(5).inject(Fault.delay(Moment.BEFORE_APPLYING, gate));
        CompletableFuture<?>[] held = new CompletableFuture<?>[5];
        for (int i = 0; i < held.length; i++) {
            held[i] = put("id-" + i);
            gate.awaitArrivals(i + 1, PATIENCE);
        }

        gate.open();
        CompletableFuture.allOf(held).join();

        assertThat(endpoint.requests().appliedWrites("orders"))
                .extracting(write -> write.after().orElseThrow())
                .containsExactly(
                        Item.of("id", "id-0"),
                        Item.of("id", "id-1"),
                        Item.of("id", "id-2"),
                        Item.of("id", "id-3"),
                        Item.of("id", "id-4"));
    }

    @Test
    void delaysByTheEndpointsClock() {
        var rule = endpoint.faults().onAny().inject(Fault.delay(Moment.BEFORE_APPLYING, Duration.ofMinutes(2)));

        CompletableFuture<PutItemResponse> held = put("a");
        rule.awaitApplied(1, PATIENCE);
        put("b").join();
        time.advance(Duration.ofSeconds(119));
        put("c").join();
        assertThat(orders.item(Item.of("id", "a"))).isEmpty();
        time.advance(Duration.ofSeconds(1));
        held.join();

        assertThat(orders.item(Item.of("id", "a"))).isPresent();
    }

    @Test
    void delaysEachRequestForAnotherTime() {
        endpoint.faults()
                .onAny()
                .times(3)
                .inject(Fault.delayAtRandom(Moment.BEFORE_APPLYING, Duration.ofMinutes(1), 11));
        List<CompletableFuture<PutItemResponse>> held = List.of(put("a"), put("b"), put("c"));
        endpoint.faults().awaitInjected(3, PATIENCE);

        List<Integer> doneBySecond = new ArrayList<>();
        for (int second = 0; second < 60; second++) {
            time.advance(Duration.ofSeconds(1));
            put("after").join();
            doneBySecond.add(orders.itemCount() - 1);
        }

        CompletableFuture.allOf(held.toArray(CompletableFuture[]::new)).join();
        assertThat(doneBySecond).contains(0, 1, 2, 3).isSorted();
    }

    @Test
    void combinesADelayWithAnEnding() {
        Gate gate = new Gate();
        endpoint.faults().onAny().inject(Fault.delay(Moment.BEFORE_APPLYING, gate));
        endpoint.faults().onAny().inject(Fault.internalServerError());

        CompletableFuture<PutItemResponse> held = put("a");
        gate.awaitArrivals(1, PATIENCE);
        gate.open();

        assertThat(failureOf(held)).hasMessageContaining("could not be processed");
        assertThat(lastOutcome()).isEqualTo(new Outcome.Refused(500, "InternalServerError"));
        assertThat(endpoint.requests().all().get(0).faults()).hasSize(2);
    }

    @Test
    void opensGatesOfAClosedEndpointWithoutHarm() {
        Gate gate = new Gate();
        endpoint.faults().onAny().inject(Fault.delay(Moment.BEFORE_APPLYING, gate));
        CompletableFuture<PutItemResponse> held = put("a");
        gate.awaitArrivals(1, PATIENCE);

        endpoint.close();
        gate.open();

        assertThat(failureOf(held)).isInstanceOf(SdkClientException.class);
        assertThat(orders.items()).isEmpty();
    }
}
