/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.testkit.DynamoDbEndpoint;
import io.connectorspec.dynamodb.testkit.stream.TableStream;
import io.connectorspec.dynamodb.testkit.table.StreamViewType;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The source in a cluster, through shards that split and rotate by script, as only the embedded endpoint's do. */
@Tag("embedded-endpoint")
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SourceIT {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER =
            new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                    .setNumberTaskManagers(1)
                    .setNumberSlotsPerTaskManager(2)
                    .build());

    private static final String TABLE = "versions";
    private static final int KEYS = 20;
    private static final long WRITES_PER_GENERATION = 200;

    @Test
    void readsEveryChangeInOrderPerKeyThroughSplitsAndRotation() throws Exception {
        try (DynamoDbEndpoint endpoint = DynamoDbEndpoint.start()) {
            endpoint.createTable(
                    TableDefinition.withKey(TABLE, "pk", ItemType.S).withStream(StreamViewType.NEW_IMAGE));
            TableStream stream = endpoint.stream(TABLE);
            write(endpoint, 0);
            stream.split(stream.openShards().get(0).id());
            write(endpoint, 1);
            stream.rotateAll();
            write(endpoint, 2);

            List<Change> changes = read(endpoint, stream.arn().toString(), (int) (3 * WRITES_PER_GENERATION));

            Map<String, List<Long>> expected = LongStream.range(0, 3 * WRITES_PER_GENERATION)
                    .boxed()
                    .collect(Collectors.groupingBy(SourceIT::key));
            assertThat(changes.stream()
                            .collect(Collectors.groupingBy(
                                    Change::key, Collectors.mapping(Change::version, Collectors.toList()))))
                    .isEqualTo(expected);
        }
    }

    private static String key(long version) {
        return "key-" + version % KEYS;
    }

    private static void write(DynamoDbEndpoint endpoint, int generation) {
        LongStream.range(generation * WRITES_PER_GENERATION, (generation + 1) * WRITES_PER_GENERATION)
                .forEach(version ->
                        endpoint.table(TABLE).put(Item.of("pk", key(version)).with("version", version)));
    }

    private static List<Change> read(DynamoDbEndpoint endpoint, String arn, int changes) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(2);
        return env.fromSource(Change.source(endpoint, arn), WatermarkStrategy.noWatermarks(), "changes")
                .executeAndCollect(changes);
    }
}
