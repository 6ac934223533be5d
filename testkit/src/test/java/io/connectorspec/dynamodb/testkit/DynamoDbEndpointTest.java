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
import io.connectorspec.dynamodb.testkit.table.ArnScope;
import io.connectorspec.dynamodb.testkit.table.StreamViewType;
import io.connectorspec.dynamodb.testkit.table.Table;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.time.DrivenTime;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

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

    @Test
    void givesOutArnsOfTheAccountRegionAndTimeThatItIsStartedWith() {
        DrivenTime time = new DrivenTime(Instant.parse("2024-04-11T07:14:19.380Z"));
        try (DynamoDbEndpoint endpoint = DynamoDbEndpoint.start(time, new ArnScope("eu-west-1", "1231231230"));
                DynamoDbClient tables = SdkClients.sync(endpoint);
                DynamoDbStreamsClient streams = SdkClients.streams(endpoint)) {
            endpoint.createTable(
                    TableDefinition.withKey("test", "id", ItemType.S).withStream(StreamViewType.KEYS_ONLY));
            String arn = "arn:aws:dynamodb:eu-west-1:1231231230:table/test/stream/2024-04-11T07:14:19.380";

            assertThat(tables.describeTable(request -> request.tableName("test"))
                            .table())
                    .returns("arn:aws:dynamodb:eu-west-1:1231231230:table/test", TableDescription::tableArn)
                    .returns(arn, TableDescription::latestStreamArn);
            assertThat(streams.describeStream(request -> request.streamArn(arn)).streamDescription())
                    .returns(arn, StreamDescription::streamArn)
                    .returns("test", StreamDescription::tableName);
        }
    }

    @ParameterizedTest
    @CsvSource({"eu:west, 1", "eu-west-1, 1/2", "'', 1"})
    void refusesArnPartsThatCouldNotBeReadBack(String region, String account) {
        assertThatThrownBy(() -> new ArnScope(region, account)).isInstanceOf(IllegalArgumentException.class);
    }
}
