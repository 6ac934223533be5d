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
import io.connectorspec.dynamodb.testkit.table.WriteLimit;
import io.connectorspec.dynamodb.testkit.time.DrivenTime;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingReason;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class WriteCapacityTest {
    private final DrivenTime time = new DrivenTime(Instant.EPOCH);
    private DynamoDbEndpoint endpoint;
    private DynamoDbClient client;
    private Table orders;

    @BeforeEach
    void start() {
        endpoint =
                DynamoDbEndpoint.start(EndpointSettings.standard().onClock(time).throttlingAsTheService());
        client = SdkClients.sync(endpoint);
        orders = endpoint.createTable(TableDefinition.withKey("orders", "id", ItemType.S)
                .withSortKey("n", ItemType.N)
                .provisioned(1, 10));
    }

    @AfterEach
    void close() {
        client.close();
        endpoint.close();
    }

    private static Map<String, AttributeValue> order(String customer, int number) {
        return item("id", text(customer), "n", AttributeValue.fromN(Integer.toString(number)));
    }

    private static WriteRequest put(Map<String, AttributeValue> item) {
        return WriteRequest.builder().putRequest(put -> put.item(item)).build();
    }

    private List<WriteRequest> unprocessed(Map<String, List<WriteRequest>> writes) {
        return client.batchWriteItem(request -> request.requestItems(writes)).unprocessedItems().values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** How many of so many writes of one unit, each to a key of its own, are left unprocessed. */
    private int unprocessedOf(int writes) {
        return unprocessed(Map.of(
                        "orders",
                        IntStream.range(0, writes)
                                .mapToObj(i -> put(order("id-" + i, 1)))
                                .toList()))
                .size();
    }

    private void putOrder(String customer) {
        client.putItem(request -> request.tableName("orders").item(order(customer, 1)));
    }

    private void assertThrottled(
            Class<? extends RuntimeException> type, List<ThrottlingReason> reasons, Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(type, e -> {
            List<ThrottlingReason> told = e instanceof ThrottlingException throttled
                    ? throttled.throttlingReasons()
                    : ((ProvisionedThroughputExceededException) e).throttlingReasons();
            assertThat(told).isEqualTo(reasons);
        });
    }

    private static List<ThrottlingReason> because(String reason, Table table) {
        return List.of(ThrottlingReason.builder()
                .reason(reason)
                .resource(table.identity().arn())
                .build());
    }

    @Test
    void givesBackWhatIsBeyondTheUnitsOfTheSecond() {
        assertThat(unprocessedOf(25)).isEqualTo(15);
        assertThrottled(
                ProvisionedThroughputExceededException.class,
                because("TableWriteProvisionedThroughputExceeded", orders),
                () -> unprocessedOf(25));
        time.advance(Duration.ofMillis(500));
        assertThat(unprocessedOf(25)).isEqualTo(20);
    }

    @Test
    void keepsTheUnusedUnitsOfFiveMinutesAndNoMore() {
        orders.capacity().limitTo(1);
        time.advance(Duration.ofSeconds(24));
        assertThat(unprocessedOf(25)).isZero();
        assertThrottled(
                ProvisionedThroughputExceededException.class,
                because("TableWriteProvisionedThroughputExceeded", orders),
                () -> putOrder("a"));

        time.advance(Duration.ofHours(1));
        for (int batch = 0; batch < 300 / 25; batch++) {
            assertThat(unprocessedOf(25)).isZero();
        }
        assertThrottled(
                ProvisionedThroughputExceededException.class,
                because("TableWriteProvisionedThroughputExceeded", orders),
                () -> putOrder("a"));
    }

    @Test
    void beginsWithAllThatCanBeKeptIfATestSaysSo() {
        orders.capacity().limitTo(1);
        orders.capacity().saveUp();

        for (int batch = 0; batch < 300 / 25; batch++) {
            assertThat(unprocessedOf(25)).isZero();
        }
        assertThatThrownBy(() -> putOrder("a")).isInstanceOf(ProvisionedThroughputExceededException.class);
    }

    @Test
    void keepsNothingWithoutBurst() {
        orders.capacity().limitTo(WriteLimit.perSecond(10).withoutBurst());
        time.advance(Duration.ofHours(1));

        assertThat(unprocessedOf(25)).isEqualTo(15);
    }

    @Test
    void limitsEachPartitionKeyOnItsOwn() {
        orders.capacity().unlimited();
        orders.capacity().limitKeysTo(WriteLimit.perSecond(2).withoutBurst());
        List<WriteRequest> hotAndCold = Stream.concat(
                        IntStream.range(0, 5).mapToObj(i -> put(order("hot", i))), Stream.of(put(order("cold", 1))))
                .toList();

        assertThat(unprocessed(Map.of("orders", hotAndCold)))
                .containsExactly(put(order("hot", 2)), put(order("hot", 3)), put(order("hot", 4)));
        assertThrottled(
                ThrottlingException.class,
                because("TableWriteKeyRangeThroughputExceeded", orders),
                () -> unprocessed(Map.of("orders", List.of(put(order("hot", 5))))));
        putOrder("cold");
        time.advance(Duration.ofMillis(500));
        assertThat(unprocessed(Map.of("orders", hotAndCold.subList(0, 2)))).hasSize(1);
    }

    @Test
    void takesNoUnitsOfTheTableForAWriteThatItsKeyHasNoneFor() {
        orders.capacity().limitTo(WriteLimit.perSecond(3).withoutBurst());
        orders.capacity().limitKeysTo(WriteLimit.perSecond(1).withoutBurst());

        assertThat(unprocessed(Map.of(
                        "orders",
                        List.of(
                                put(order("hot", 1)),
                                put(order("hot", 2)),
                                put(order("hot", 3)),
                                put(order("a", 1)),
                                put(order("b", 1)),
                                put(order("c", 1))))))
                .containsExactly(put(order("hot", 2)), put(order("hot", 3)), put(order("c", 1)));
    }

    @Test
    void lets1000UnitsASecondGoToOneKeyAsTheServiceDoes() {
        orders.capacity().limitTo(100_000);
        String kilobytes = "x".repeat(100 * 1024 - 20);
        int units = 0;
        while (units < 2000 && writes("hot", units, kilobytes)) {
            units += 100;
        }

        assertThat(units).isEqualTo(1000);
    }

    private boolean writes(String customer, int number, String text) {
        Map<String, AttributeValue> item = new HashMap<>(order(customer, number));
        item.put("v", text(text));
        try {
            client.putItem(request -> request.tableName("orders").item(item));
            return true;
        } catch (ThrottlingException e) {
            return false;
        }
    }

    @Test
    void tellsEveryReasonOfARequestOfWhichNothingWasProcessed() {
        Table perRequest = endpoint.createTable(TableDefinition.withKey("events", "id", ItemType.S));
        perRequest.capacity().limitTo(0);
        orders.capacity().limitTo(0);
        Map<String, List<WriteRequest>> writes = new LinkedHashMap<>();
        writes.put("orders", List.of(put(order("a", 1)), put(order("b", 1))));
        writes.put("events", List.of(put(item("id", text("a")))));

        assertThrottled(
                ThrottlingException.class,
                Stream.concat(
                                because("TableWriteProvisionedThroughputExceeded", orders).stream(),
                                because("TableWriteMaxOnDemandThroughputExceeded", perRequest).stream())
                        .toList(),
                () -> unprocessed(writes));
    }

    @Test
    void refusesSingleWritesBeyondTheUnits() {
        orders.capacity().limitTo(1);
        putOrder("a");

        assertThatThrownBy(() -> putOrder("b")).isInstanceOf(ProvisionedThroughputExceededException.class);
        assertThatThrownBy(() ->
                        client.deleteItem(request -> request.tableName("orders").key(order("a", 1))))
                .isInstanceOf(ProvisionedThroughputExceededException.class);
        assertThat(orders.itemCount()).isEqualTo(1);
    }

    @Test
    void writesAnItemThatIsLargerThanASecondsUnitsAndThenWaits() {
        orders.capacity().limitTo(2);
        assertThat(writes("a", 1, "x".repeat(5000))).isTrue();

        time.advance(Duration.ofMillis(1500));
        assertThatThrownBy(() -> unprocessedOf(1)).isInstanceOf(ProvisionedThroughputExceededException.class);
        time.advance(Duration.ofMillis(500));
        assertThat(unprocessedOf(1)).isZero();
    }

    @Test
    void letsNothingThroughAtZeroAndEverythingWithoutLimit() {
        orders.capacity().limitTo(0);
        time.advance(Duration.ofHours(1));
        assertThatThrownBy(() -> unprocessedOf(1)).isInstanceOf(ProvisionedThroughputExceededException.class);

        orders.capacity().unlimited();
        for (int batch = 0; batch < 50; batch++) {
            assertThat(unprocessedOf(25)).isZero();
        }
    }

    @Test
    void refusesLimitsThatMakeNoSense() {
        assertThatThrownBy(() -> orders.capacity().limitTo(-1)).hasMessageContaining("0 to 1000000");
        assertThatThrownBy(() -> new WriteLimit(1, Duration.ofMillis(999)))
                .hasMessageContaining("one second to one hour");
    }

    @Test
    void givesWhatTimeHasBroughtAndBurstHasKept() {
        SeededRuns.forSeeds(5, random -> {
            WriteLimit limit = new WriteLimit(1 + random.nextInt(8), Duration.ofSeconds(1 + random.nextInt(5)));
            orders.capacity().limitTo(limit);
            long most = limit.unitsPerSecond() * limit.burst().toMillis();
            long keptThousandths = 1000L * limit.unitsPerSecond();
            for (int step = 0; step < 60; step++) {
                int millis = random.nextInt(1200);
                time.advance(Duration.ofMillis(millis));
                keptThousandths = Math.min(most, keptThousandths + limit.unitsPerSecond() * millis);
                int wanted = 1 + random.nextInt(25);
                int done = written(wanted, random);
                assertThat(done).isEqualTo((int) Math.min(wanted, keptThousandths / 1000));
                keptThousandths -= 1000L * done;
            }
        });
    }

    private int written(int writes, Random random) {
        int salt = random.nextInt();
        try {
            return writes
                    - unprocessed(Map.of(
                                    "orders",
                                    IntStream.range(0, writes)
                                            .mapToObj(i -> put(order(salt + "-" + i, 1)))
                                            .toList()))
                            .size();
        } catch (ProvisionedThroughputExceededException e) {
            return 0;
        }
    }
}
