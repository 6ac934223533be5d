/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit;

import static io.connectorspec.dynamodb.testkit.SdkClients.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.testkit.error.ServiceErrorException;
import io.connectorspec.dynamodb.testkit.fault.Fault;
import io.connectorspec.dynamodb.testkit.table.Table;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbEndpointTest {
    private static final String THREAD_NAME = "dynamodb-endpoint";

    @Test
    void runsManyEndpointsSideBySide() {
        List<DynamoDbEndpoint> endpoints =
                IntStream.range(0, 5).mapToObj(i -> DynamoDbEndpoint.start()).toList();
        for (int i = 0; i < endpoints.size(); i++) {
            endpoints.get(i).createTable(TableDefinition.withKey("table-" + i, "id", ItemType.S));
        }

        for (int i = 0; i < endpoints.size(); i++) {
            try (DynamoDbClient client = SdkClients.sync(endpoints.get(i))) {
                assertThat(client.listTables().tableNames()).containsExactly("table-" + i);
            }
        }
        endpoints.forEach(DynamoDbEndpoint::close);
    }

    @Test
    void freesPortAndThreadsWhenClosed() throws InterruptedException {
        DynamoDbEndpoint endpoint = DynamoDbEndpoint.start();
        int port = endpoint.uri().getPort();
        try (DynamoDbClient client = SdkClients.sync(endpoint)) {
            client.listTables();
        }
        List<Thread> threads = endpointThreads();
        assertThat(threads).isNotEmpty().allMatch(Thread::isDaemon);

        endpoint.close();
        endpoint.close();

        for (Thread thread : threads) {
            thread.join(PATIENCE.toMillis());
        }
        assertThat(threads).noneMatch(Thread::isAlive);
        assertThatThrownBy(() -> connect(port)).isInstanceOf(ConnectException.class);
    }

    private static List<Thread> endpointThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(THREAD_NAME))
                .toList();
    }

    private static void connect(int port) throws IOException {
        new Socket("127.0.0.1", port).close();
    }

    @Test
    void forgetsEverythingOnReset() {
        try (DynamoDbEndpoint endpoint = DynamoDbEndpoint.start();
                DynamoDbClient client = SdkClients.sync(endpoint)) {
            endpoint.createTable(TableDefinition.withKey("orders", "id", ItemType.S));
            client.listTables();
            endpoint.faults().onAny().always().inject(Fault.throttling());

            endpoint.reset();

            assertThat(endpoint.requests().all()).isEmpty();
            assertThat(client.listTables().tableNames()).isEmpty();
        }
    }

    @Test
    void waitsUntilATableIsAsItShouldBe() {
        try (DynamoDbEndpoint endpoint = DynamoDbEndpoint.start();
                DynamoDbClient client = SdkClients.sync(endpoint)) {
            Table orders = endpoint.createTable(TableDefinition.withKey("orders", "id", ItemType.S));
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 20; i++) {
                    String id = "id-" + i;
                    client.putItem(request -> request.tableName("orders").item(Map.of("id", SdkClients.text(id))));
                    orders.put(Item.of("id", id + "-past-requests"));
                }
            });

            orders.await(table -> table.itemCount() == 40, PATIENCE);

            writer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
            assertThat(orders.itemCount()).isEqualTo(40);
            assertThatThrownBy(() -> orders.await(table -> table.itemCount() == 41, Duration.ofMillis(1)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("in table 'orders'; it has 40 items");
        }
    }

    @Test
    void looksIntoTablesDirectly() {
        try (DynamoDbEndpoint endpoint = DynamoDbEndpoint.start()) {
            Table orders = endpoint.createTable(TableDefinition.withKey("orders", "id", ItemType.S));
            orders.put(Item.of("id", "1").with("n", 5));

            assertThat(endpoint.table("orders").item(Item.of("id", "1")))
                    .hasValue(Item.of("id", "1").with("n", 5));
            assertThat(orders.delete(Item.of("id", "1")).before()).isPresent();
            assertThat(orders.itemCount()).isZero();
            assertThat(orders.sizeInBytes()).isZero();
            assertThatThrownBy(() -> orders.put(Item.of("other", "1"))).isInstanceOf(ServiceErrorException.class);
            assertThatThrownBy(() -> endpoint.table("nowhere"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("[orders]");
        }
    }
}
