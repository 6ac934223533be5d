/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit;

import static io.connectorspec.dynamodb.testkit.SdkClients.item;
import static io.connectorspec.dynamodb.testkit.SdkClients.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.testkit.table.Table;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.time.DrivenTime;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class WriteCapacityTest {
    private final DrivenTime time = new DrivenTime(Instant.EPOCH);
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

    private int unprocessedOf(int writes) {
        var requests = IntStream.range(0, writes)
                .mapToObj(i -> WriteRequest.builder()
                        .putRequest(put -> put.item(item("id", text("id-" + i))))
                        .build())
                .toList();
        return client
                .batchWriteItem(request -> request.requestItems(Map.of("orders", requests)))
                .unprocessedItems()
                .values()
                .stream()
                .mapToInt(List::size)
                .sum();
    }

    @Test
    void givesBackWhatIsBeyondTheUnitsOfTheSecond() {
        orders.capacity().limitTo(10);

        assertThat(unprocessedOf(25)).isEqualTo(15);
        assertThatThrownBy(() -> unprocessedOf(25))
                .isInstanceOfSatisfying(
                        ProvisionedThroughputExceededException.class,
                        e -> assertThat(e.throttlingReasons().get(0).resource())
                                .isEqualTo(orders.identity().arn()));
        time.advance(Duration.ofMillis(500));
        assertThat(unprocessedOf(25)).isEqualTo(20);
        time.advance(Duration.ofHours(1));
        assertThat(unprocessedOf(25)).isEqualTo(15);
    }

    @Test
    void refusesSingleWritesBeyondTheUnits() {
        orders.capacity().limitTo(1);
        client.putItem(request -> request.tableName("orders").item(item("id", text("a"))));

        assertThatThrownBy(() ->
                        client.putItem(request -> request.tableName("orders").item(item("id", text("b")))))
                .isInstanceOf(ProvisionedThroughputExceededException.class);
        assertThatThrownBy(() ->
                        client.deleteItem(request -> request.tableName("orders").key(item("id", text("a")))))
                .isInstanceOf(ProvisionedThroughputExceededException.class);
        assertThat(orders.itemCount()).isEqualTo(1);
    }

    @Test
    void writesAnItemThatIsLargerThanASecondsUnitsAndThenWaits() {
        orders.capacity().limitTo(2);
        client.putItem(request -> request.tableName("orders").item(item("id", text("a"), "v", text("x".repeat(5000)))));

        time.advance(Duration.ofMillis(1500));
        assertThatThrownBy(() -> unprocessedOf(1)).isInstanceOf(ProvisionedThroughputExceededException.class);
        time.advance(Duration.ofMillis(500));
        assertThat(unprocessedOf(1)).isZero();
    }

    @Test
    void letsNothingThroughAtZeroAndEverythingWithoutLimit() {
        orders.capacity().limitTo(0);
        assertThatThrownBy(() -> unprocessedOf(1)).isInstanceOf(ProvisionedThroughputExceededException.class);

        orders.capacity().unlimited();
        assertThat(unprocessedOf(25)).isZero();
        assertThatThrownBy(() -> orders.capacity().limitTo(-1)).hasMessageContaining("0 or more");
    }
}
