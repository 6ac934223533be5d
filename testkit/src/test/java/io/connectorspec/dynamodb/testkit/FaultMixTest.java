/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.testkit.fault.Ending;
import io.connectorspec.dynamodb.testkit.fault.Fault;
import io.connectorspec.dynamodb.testkit.fault.FaultMix;
import io.connectorspec.dynamodb.testkit.fault.FaultRule;
import io.connectorspec.dynamodb.testkit.fault.Gate;
import io.connectorspec.dynamodb.testkit.fault.InjectedFault;
import io.connectorspec.dynamodb.testkit.fault.Moment;
import io.connectorspec.dynamodb.testkit.operation.Operation;
import io.connectorspec.dynamodb.testkit.table.Table;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.time.DrivenTime;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class FaultMixTest {
    private static final FaultMix EVERY_KIND = FaultMix.throttling(1)
            .and(FaultMix.errors(2))
            .and(FaultMix.brokenAnswers())
            .and(FaultMix.credentials());

    private final DrivenTime time = new DrivenTime(Instant.parse("2026-03-01T12:00:00Z"));
    private DynamoDbEndpoint endpoint;
    private DynamoDbClient client;
    private Table orders;

    @BeforeEach
    void start() {
        endpoint = DynamoDbEndpoint.start(time);
        client = SdkClients.sync(endpoint);
        orders = endpoint.createTable(TableDefinition.withKey("orders", "id", ItemType.S));
    }

    @AfterEach
    void close() {
        client.close();
        endpoint.close();
    }

    /** One attempt to write; gives back what is not known to be done. */
    private List<WriteRequest> attempt(List<WriteRequest> writes) {
        try {
            return client.batchWriteItem(request -> request.requestItems(Map.of("orders", writes)))
                    .unprocessedItems()
                    .getOrDefault("orders", List.of());
        } catch (SdkException e) {
            return writes;
        }
    }

    private static List<WriteRequest> writes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> WriteRequest.builder()
                        .putRequest(put -> put.item(SdkClients.item("id", SdkClients.text("id-" + i))))
                        .build())
                .toList();
    }

    private void writeUntilDone(int count) {
        List<WriteRequest> left = writes(count);
        for (int attempts = 0; !left.isEmpty(); attempts++) {
            assertThat(attempts).as("attempts").isLessThan(1000);
            left = attempt(left);
        }
    }

    @Test
    void leavesNoTraceForWritersThatTryAgain() {
        SeededRuns.forSeeds(5, random -> {
            orders.items().forEach(orders::delete);
            FaultRule rule = endpoint.faults()
                    .on(Operation.BATCH_WRITE_ITEM)
                    .withProbability(0.7, random.nextLong())
                    .inject(EVERY_KIND);
            for (int i = 0; i < 10; i++) {
                writeUntilDone(25);
            }
            rule.remove();

            assertThat(rule.timesApplied()).isPositive();
            assertThat(orders.items())
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 25)
                            .mapToObj(i -> Item.of("id", "id-" + i))
                            .toList());
        });
    }

    static List<FaultMix> mixes() {
        return List.of(FaultMix.throttling(1), FaultMix.errors(2), FaultMix.brokenAnswers(), FaultMix.credentials());
    }

    /** Whatever a mix is called, each of its faults is one that a writer notices or that gives items back. */
    @ParameterizedTest
    @MethodSource("mixes")
    void strikesNoticeablyWithEachOfItsFaults(FaultMix mix) {
        for (Fault fault : mix.faults()) {
            endpoint.faults().clear();
            endpoint.faults().on(Operation.BATCH_WRITE_ITEM).inject(fault);

            assertThat(attempt(writes(20))).as(fault.words()).isNotEmpty();
            assertThat(attempt(writes(20))).as("after " + fault.words()).isEmpty();
        }
    }

    @Test
    void drawsTheSameFaultsForTheSameSeed() {
        List<String> first = faultsOfFiftyWrites(42);
        List<String> second = faultsOfFiftyWrites(42);
        List<String> other = faultsOfFiftyWrites(43);

        assertThat(first).isEqualTo(second).isNotEqualTo(other);
        assertThat(first).hasSizeBetween(10, 40);
        assertThat(new HashSet<>(kindsOf(first))).hasSizeGreaterThan(5);
    }

    private static List<String> kindsOf(List<String> faults) {
        return faults.stream().map(fault -> fault.substring(fault.indexOf(' '))).toList();
    }

    private List<String> faultsOfFiftyWrites(long seed) {
        endpoint.faults().clear();
        endpoint.faults().onAny().withProbability(0.5, seed).inject(EVERY_KIND);
        IntStream.range(0, 50).forEach(i -> attempt(writes(1)));
        long first = endpoint.requests().all().get(0).number();
        endpoint.requests().clear();
        return endpoint.faults().injected().stream()
                .map(injected ->
                        injected.request() - first + " " + injected.fault().words())
                .toList();
    }

    @Test
    void tellsTheSeedByWhichItCanBeReplayed() {
        FaultRule rule = endpoint.faults()
                .onAny()
                .withProbability(0.25, 4711)
                .inject(FaultMix.of(Fault.throttling(), Fault.reset(Moment.AFTER_APPLYING)));

        assertThat(rule)
                .hasToString("with seed 4711 and probability 0.25: error 400 ThrottlingException before applying"
                        + " | connection reset after applying");
    }

    @Test
    void logsInjectedFaultsOfRequestsThatNeverEnd() {
        Gate gate = new Gate();
        endpoint.faults().onAny().skipping(1).inject(Fault.delay(Moment.BEFORE_APPLYING, gate));
        try (DynamoDbClient other = SdkClients.sync(endpoint)) {
            attempt(writes(1));
            CompletableFuture<ListTablesResponse> held = CompletableFuture.supplyAsync(other::listTables);
            endpoint.faults().awaitInjected(1, SdkClients.PATIENCE);

            assertThat(endpoint.requests().all()).hasSize(1);
            assertThat(endpoint.faults().injected())
                    .extracting(InjectedFault::toString)
                    .containsExactly("2026-03-01T12:00:00Z request 2 LIST_TABLES: held up before applying");
            gate.open();
            assertThat(held.orTimeout(SdkClients.PATIENCE.toSeconds(), TimeUnit.SECONDS)
                            .join()
                            .tableNames())
                    .containsExactly("orders");
        }
    }

    @Test
    void agreesWithTheLogOfRequests() {
        endpoint.faults().onAny().withProbability(0.5, 3).inject(EVERY_KIND);
        IntStream.range(0, 40).forEach(i -> attempt(writes(2)));

        List<String> logged = new ArrayList<>();
        endpoint.requests()
                .all()
                .forEach(request -> request.faults().forEach(fault -> logged.add(request.number() + fault.words())));
        List<String> injected = endpoint.faults().injected().stream()
                .flatMap(fault -> (fault.fault() instanceof Fault.Together together
                                ? together.faults()
                                : List.of(fault.fault()))
                        .stream().map(single -> fault.request() + single.words()))
                .toList();
        assertThat(injected).isNotEmpty().isEqualTo(logged);
    }

    @Test
    void endsNoRequestInTwoWays() {
        FaultRule first = endpoint.faults().onAny().always().inject(Fault.throttling());
        FaultRule second = endpoint.faults().onAny().withProbability(0.9, 5).inject(EVERY_KIND);
        IntStream.range(0, 40).forEach(i -> attempt(writes(2)));

        assertThat(endpoint.requests().all())
                .hasSize(40)
                .allSatisfy(request -> assertThat(request.faults())
                        .filteredOn(Ending.class::isInstance)
                        .hasSize(1));
        assertThat(endpoint.faults().injected()).hasSize(first.timesApplied() + second.timesApplied());
        assertThat(second.timesApplied()).isPositive().isLessThan(20);
    }

    @Test
    void refusesMixesAndCombinationsThatMakeNoSense() {
        assertThatThrownBy(FaultMix::of).hasMessageContaining("one fault or more");
        assertThatThrownBy(() -> Fault.together(Fault.throttling(), Fault.truncatedBody()))
                .hasMessageContaining("ends in one way only");
        assertThatThrownBy(() -> Fault.together(Fault.together(Fault.throttling())))
                .hasMessageContaining("single ones");
    }
}
