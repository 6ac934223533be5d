/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit;

import static io.connectorspec.dynamodb.testkit.SdkClients.PATIENCE;
import static io.connectorspec.dynamodb.testkit.SdkClients.item;
import static io.connectorspec.dynamodb.testkit.SdkClients.number;
import static io.connectorspec.dynamodb.testkit.SdkClients.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.testkit.log.LoggedRequest;
import io.connectorspec.dynamodb.testkit.log.Outcome;
import io.connectorspec.dynamodb.testkit.operation.ItemAction;
import io.connectorspec.dynamodb.testkit.operation.Operation;
import io.connectorspec.dynamodb.testkit.table.AppliedWrite;
import io.connectorspec.dynamodb.testkit.table.ItemKey;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import io.connectorspec.dynamodb.testkit.value.ItemValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class RequestLogTest {
    @RegisterExtension
    static final DynamoDbEndpointExtension EXTENSION = new DynamoDbEndpointExtension();

    private DynamoDbEndpoint endpoint;

    @BeforeEach
    void createTable() {
        endpoint = EXTENSION.endpoint();
        endpoint.createTable(TableDefinition.withKey("orders", "id", ItemType.S));
    }

    @Test
    void showsWhatARequestAskedForAndDid() {
        endpoint.table("orders").put(Item.of("id", "old").with("v", "x"));
        try (DynamoDbClient client = SdkClients.sync(endpoint)) {
            client.batchWriteItem(request -> request.requestItems(Map.of(
                    "orders",
                    List.of(
                            WriteRequest.builder()
                                    .putRequest(put -> put.item(item("id", text("new"))))
                                    .build(),
                            WriteRequest.builder()
                                    .deleteRequest(delete -> delete.key(item("id", text("old"))))
                                    .build()))));
        }

        LoggedRequest logged =
                endpoint.requests().of(Operation.BATCH_WRITE_ITEM).get(0);
        assertThat(logged.outcome()).isEqualTo(new Outcome.Answered(List.of()));
        assertThat(logged.request().tables()).containsExactly("orders");
        assertThat(logged.actions())
                .containsExactly(
                        new ItemAction(0, "orders", ItemAction.Kind.PUT, Item.of("id", "new")),
                        new ItemAction(1, "orders", ItemAction.Kind.DELETE, Item.of("id", "old")));
        assertThat(logged.applied())
                .containsExactly(
                        applied(2, "new", Optional.empty(), Optional.of(Item.of("id", "new"))),
                        applied(3, "old", Optional.of(Item.of("id", "old").with("v", "x")), Optional.empty()));
        assertThat(logged.faults()).isEmpty();
    }

    private static AppliedWrite applied(long order, String id, Optional<Item> before, Optional<Item> after) {
        return new AppliedWrite(order, "orders", new ItemKey(ItemValue.of(id), Optional.empty()), before, after);
    }

    @Test
    void ordersWritesAsTheyLanded() {
        int rounds = 200;
        try (DynamoDbAsyncClient client = SdkClients.async(endpoint)) {
            List<CompletableFuture<?>> answers = new ArrayList<>();
            for (int i = 0; i < rounds; i++) {
                String version = Integer.toString(i);
                answers.add(client.putItem(request ->
                        request.tableName("orders").item(item("id", text("hot"), "version", number(version)))));
            }
            CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
        }

        List<AppliedWrite> writes = endpoint.requests().appliedWrites("orders");
        assertThat(writes).hasSize(rounds).extracting(AppliedWrite::order).isSorted();
        for (int i = 1; i < rounds; i++) {
            assertThat(writes.get(i).before()).isEqualTo(writes.get(i - 1).after());
        }
        assertThat(endpoint.table("orders").items())
                .containsExactly(writes.get(rounds - 1).after().orElseThrow());
    }

    @Test
    void waitsForRequestsThatAreYetToCome() {
        try (DynamoDbAsyncClient client = SdkClients.async(endpoint)) {
            CompletableFuture<?> answers = CompletableFuture.allOf(client.listTables(), client.listTables());

            endpoint.requests().await(2, request -> request.operation() == Operation.LIST_TABLES, PATIENCE);

            assertThat(endpoint.requests().all()).hasSize(2);
            answers.join();
        }
    }

    @Test
    void saysWhatItWaitedForInVain() {
        assertThatThrownBy(() -> endpoint.requests().await(1, request -> true, Duration.ofMillis(20)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("1 matching requests; there are 0 among 0");
    }

    @Test
    void forgetsAndStopsRecording() {
        try (DynamoDbClient client = SdkClients.sync(endpoint)) {
            client.listTables();
            endpoint.requests().clear();
            assertThat(endpoint.requests().all()).isEmpty();

            endpoint.requests().stopRecording();
            client.listTables();
            assertThat(endpoint.requests().all()).isEmpty();

            endpoint.requests().resumeRecording();
            client.listTables();
            assertThat(endpoint.requests().all()).hasSize(1);
        }
    }
}
