/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.testkit.DynamoDbEndpoint;
import io.connectorspec.dynamodb.testkit.stream.StreamSettings;
import io.connectorspec.dynamodb.testkit.stream.TableStream;
import io.connectorspec.dynamodb.testkit.table.StreamViewType;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.time.EndpointTime;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.dynamodb.source.config.DynamodbStreamsSourceConfigConstants;
import org.apache.flink.connector.dynamodb.source.config.DynamodbStreamsSourceConfigConstants.ChildPlacement;
import org.apache.flink.connector.dynamodb.source.config.DynamodbStreamsSourceConfigConstants.EndPosition;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A job that reads an hour of a table and ends, with shards whose watermarks are kept together. */
@Tag("embedded-endpoint")
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class SourceEndIT {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER =
            new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                    .setNumberTaskManagers(1)
                    .setNumberSlotsPerTaskManager(2)
                    .build());

    private static final String TABLE = "versions";
    private static final int KEYS = 10;
    private static final Instant START =
            Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES);
    private static final Instant END = START.plus(1, ChronoUnit.HOURS);

    private final AtomicReference<Instant> time = new AtomicReference<>(START);
    private final Map<String, List<Long>> written = new TreeMap<>();
    private long versions;

    /** The machine's time, but for what it says. */
    private EndpointTime clock() {
        EndpointTime machine = EndpointTime.system();
        return new EndpointTime() {
            @Override
            public Instant now() {
                return time.get();
            }

            @Override
            public void runAfter(Duration delay, Runnable task) {
                machine.runAfter(delay, task);
            }
        };
    }

    @Test
    void readsAllUpToItsEndInOrderPerKeyWhileWatermarksAreAligned() throws Exception {
        try (DynamoDbEndpoint endpoint = DynamoDbEndpoint.start(clock())) {
            endpoint.streams().beginWith(new StreamSettings(3, Duration.ZERO));
            endpoint.createTable(
                    TableDefinition.withKey(TABLE, "pk", ItemType.S).withStream(StreamViewType.NEW_IMAGE));
            TableStream stream = endpoint.stream(TABLE);
            for (int minute = 0; minute < 60; minute += 2) {
                time.set(START.plus(minute, ChronoUnit.MINUTES));
                write(endpoint);
                if (minute == 20) {
                    stream.split(stream.openShards().get(0).id());
                } else if (minute == 40) {
                    stream.rotateAll();
                }
            }
            time.set(END.plus(30, ChronoUnit.MINUTES));
            endpoint.table(TABLE).put(Item.of("pk", "key-0").with("version", -1L));

            assertThat(read(endpoint, stream.arn().toString())).isEqualTo(written);
        }
    }

    private void write(DynamoDbEndpoint endpoint) {
        for (int i = 0; i < KEYS; i++) {
            String key = "key-" + i;
            endpoint.table(TABLE).put(Item.of("pk", key).with("version", versions));
            written.computeIfAbsent(key, each -> new ArrayList<>()).add(versions++);
        }
    }

    private static Map<String, List<Long>> read(DynamoDbEndpoint endpoint, String arn) throws Exception {
        Configuration reach = Change.reach(endpoint);
        reach.set(DynamodbStreamsSourceConfigConstants.STREAM_END_POSITION, EndPosition.AT_TIMESTAMP);
        reach.set(DynamodbStreamsSourceConfigConstants.STREAM_END_TIMESTAMP, END.toString());
        reach.set(DynamodbStreamsSourceConfigConstants.CHILD_PLACEMENT, ChildPlacement.BALANCED);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(2);
        env.enableCheckpointing(100);
        WatermarkStrategy<Change> aligned = WatermarkStrategy.<Change>forMonotonousTimestamps()
                .withWatermarkAlignment("shards", Duration.ofMinutes(10), Duration.ofMillis(50));
        List<Change> changes = new ArrayList<>();
        CloseableIterator<Change> all =
                env.fromSource(Change.source(reach, arn), aligned, "changes").executeAndCollect();
        try {
            all.forEachRemaining(changes::add);
        } finally {
            all.close();
        }
        return changes.stream()
                .collect(Collectors.groupingBy(
                        Change::key, TreeMap::new, Collectors.mapping(Change::version, Collectors.toList())));
    }
}
