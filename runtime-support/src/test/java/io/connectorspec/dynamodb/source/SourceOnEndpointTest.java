/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.sink.CapturedLog;
import io.connectorspec.dynamodb.source.ThreadedSource.Checkpoint;
import io.connectorspec.dynamodb.testkit.DynamoDbEndpoint;
import io.connectorspec.dynamodb.testkit.operation.Operation;
import io.connectorspec.dynamodb.testkit.stream.ShardDescription;
import io.connectorspec.dynamodb.testkit.table.StreamViewType;
import io.connectorspec.dynamodb.testkit.table.Table;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.connector.dynamodb.source.serialization.DynamoDbStreamsDeserializationSchema;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** The whole source over the AWS SDK and a socket, against the embedded endpoint. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SourceOnEndpointTest {

    private static final int KEYS = 10;

    private final DynamoDbEndpoint endpoint = DynamoDbEndpoint.start();
    private final Table orders = endpoint.createTable(
            TableDefinition.withKey("orders", "id", ItemType.S).withStream(StreamViewType.NEW_AND_OLD_IMAGES));
    private final List<String> written = new ArrayList<>();

    @AfterEach
    void closeEndpoint() {
        endpoint.close();
    }

    /** Gives key and version, as in {@code k3@7}. */
    private static final class KeyAndVersion implements DynamoDbStreamsDeserializationSchema<String> {

        private static final long serialVersionUID = 1L;

        @Override
        public void deserialize(Record record, String stream, String shardId, Collector<String> output)
                throws IOException {
            if (record.dynamodb().newImage().containsKey("poison")) {
                throw new IOException("no schema for this");
            }
            output.collect(record.dynamodb().keys().get("id").s() + "@"
                    + record.dynamodb().newImage().get("version").n());
        }

        @Override
        public TypeInformation<String> getProducedType() {
            return Types.STRING;
        }
    }

    private ThreadedSource<String> start(StartFrom startFrom, Optional<Checkpoint> from) throws Exception {
        TestStreamsSettings settings = TestStreamsSettings.from(startFrom)
                .describingEvery(Duration.ofMillis(500))
                .reading(endpoint.stream("orders").arn(), endpoint.uri().toString());
        return new ThreadedSource<>(
                new DynamoDbStreamsSourceRuntime<>(new KeyAndVersion(), null, settings),
                UnregisteredMetricsGroup.createSourceReaderMetricGroup(),
                from);
    }

    private void write(int changes) {
        for (int i = 0; i < changes; i++) {
            String key = "k" + written.size() % KEYS;
            int version = written.size() / KEYS;
            orders.put(Item.of("id", key).with("version", version));
            written.add(key + "@" + version);
        }
    }

    private void assertCompleteAndInOrder(List<String> read) {
        assertThat(read).containsExactlyInAnyOrderElementsOf(written);
        Map<String, Integer> versions = new HashMap<>();
        for (String each : read) {
            String[] parts = each.split("@");
            Integer before = versions.put(parts[0], Integer.valueOf(parts[1]));
            assertThat(before == null || before < Integer.parseInt(parts[1]))
                    .as("order of %s", each)
                    .isTrue();
        }
    }

    @Test
    void readsThroughSplitsAndRotation() throws Exception {
        write(50);
        try (ThreadedSource<String> source = start(StartFrom.TRIM_HORIZON, Optional.empty())) {
            source.runUntil(() -> source.elements.size() == 50);
            endpoint.stream("orders")
                    .split(endpoint.stream("orders").openShards().get(0).id());
            write(50);
            endpoint.stream("orders").rotateAll();
            write(50);
            source.runUntil(() -> source.elements.size() == 150);

            assertCompleteAndInOrder(source.elements);
            assertThat(source.times).allMatch(time -> time > 0 && time % 1000 == 0);
        }
    }

    @Test
    void logsShardsTogetherAndNoPolls() throws Exception {
        try (CapturedLog log = new CapturedLog();
                ThreadedSource<String> source = start(StartFrom.TRIM_HORIZON, Optional.empty())) {
            write(10);
            source.runUntil(() -> source.elements.size() == 10);
            endpoint.stream("orders")
                    .split(endpoint.stream("orders").openShards().get(0).id());
            write(10);
            source.runUntil(() -> source.elements.size() == 20);
            int polls = endpoint.requests().of(Operation.GET_RECORDS).size();
            source.runUntil(() -> endpoint.requests().of(Operation.GET_RECORDS).size() >= polls + 2);

            List<String> lines = log.lines().stream()
                    .filter(line -> line.startsWith("io.connectorspec.dynamodb.source."))
                    .map(line -> line.substring(line.indexOf(' ') + 1))
                    .toList();
            assertThat(lines)
                    .as("in whichever order children are found and their parent's end is told")
                    .containsExactlyInAnyOrder(
                            "Found 1 new shards of " + endpoint.stream("orders").arn(),
                            "Assigned 1 shards to 1 subtasks. 1 are read now, 0 wait for their parents.",
                            "Subtask 0 has read 1 shards to their end. 0 are read now.",
                            "Found 2 new shards of " + endpoint.stream("orders").arn(),
                            "Assigned 2 shards to 1 subtasks. 2 are read now, 0 wait for their parents.");
        }
    }

    @Test
    void restoresBetweenTheEndOfAShardAndItsChildren() throws Exception {
        Checkpoint checkpoint;
        List<String> read = new ArrayList<>();
        try (ThreadedSource<String> source = start(StartFrom.TRIM_HORIZON, Optional.empty())) {
            write(30);
            source.runUntil(() -> source.elements.size() == 30);
            endpoint.stream("orders").rotateAll();
            checkpoint = source.checkpoint(1);
            read.addAll(source.elements);
        }
        write(30);
        endpoint.stream("orders").rotateAll();
        write(30);
        try (ThreadedSource<String> source = start(StartFrom.TRIM_HORIZON, Optional.of(checkpoint))) {
            source.runUntil(() -> source.elements.size() == 60);
            read.addAll(source.elements);
        }
        assertCompleteAndInOrder(read);
    }

    @Test
    void latestReadsWhatIsWrittenFromNowOnAndLosesNothingByARestore() throws Exception {
        orders.put(Item.of("id", "old").with("version", 1));
        endpoint.stream("orders").rotateAll();
        Checkpoint checkpoint;
        try (ThreadedSource<String> source = start(StartFrom.LATEST, Optional.empty())) {
            source.runUntil(() -> !endpoint.requests().of(Operation.GET_RECORDS).isEmpty());
            checkpoint = source.checkpoint(1);
            assertThat(source.elements).isEmpty();
        }
        write(20);
        try (ThreadedSource<String> source = start(StartFrom.LATEST, Optional.of(checkpoint))) {
            source.runUntil(() -> source.elements.size() >= 20);

            source.elements.removeIf(each -> each.startsWith("old"));
            assertCompleteAndInOrder(source.elements);
        }
    }

    @Test
    void recordsThatAreGoneFailTheReader() throws Exception {
        Checkpoint checkpoint;
        write(5);
        try (ThreadedSource<String> source = start(StartFrom.TRIM_HORIZON, Optional.empty())) {
            source.runUntil(() -> source.elements.size() == 5);
            checkpoint = source.checkpoint(1);
        }
        ShardDescription shard = endpoint.stream("orders").shards().get(0);
        write(5);
        endpoint.stream("orders").trim(shard.id());
        try (ThreadedSource<String> source = start(StartFrom.TRIM_HORIZON, Optional.of(checkpoint))) {
            assertThatThrownBy(() -> source.runUntil(() -> false))
                    .hasStackTraceContaining("are gone before they were read")
                    .hasStackTraceContaining(shard.id());
        }
    }

    @Test
    void aRecordThatCannotBeReadIsNamedWithoutItsContent() throws Exception {
        orders.put(Item.of("id", "secret-key").with("poison", "secret-value"));
        try (ThreadedSource<String> source = start(StartFrom.TRIM_HORIZON, Optional.empty())) {
            assertThatThrownBy(() -> source.runUntil(() -> false))
                    .isInstanceOf(StreamReadException.class)
                    .hasMessageContaining("sequence number")
                    .satisfies(problem -> assertThat(problem.getMessage()).doesNotContain("secret"));
        }
    }
}
