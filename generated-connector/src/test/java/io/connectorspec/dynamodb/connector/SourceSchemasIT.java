/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.item.AttributeChangeDeserializationSchema;
import io.connectorspec.dynamodb.item.ItemChange;
import io.connectorspec.dynamodb.testkit.DynamoDbEndpoint;
import io.connectorspec.dynamodb.testkit.table.StreamViewType;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringSchema;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.dynamodb.source.DynamoDbStreamsSource;
import org.apache.flink.connector.dynamodb.source.DynamoDbStreamsSourceBuilder;
import org.apache.flink.connector.dynamodb.source.serialization.UnreadableRecord;
import org.apache.flink.connector.dynamodb.source.serialization.UnreadableRecordHandler;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a source can make of records, in a cluster. */
@Tag("embedded-endpoint")
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SourceSchemasIT {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER =
            new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                    .setNumberTaskManagers(1)
                    .setNumberSlotsPerTaskManager(1)
                    .build());

    private static final int ITEMS = 10;

    private final DynamoDbEndpoint endpoint = DynamoDbEndpoint.start();

    @BeforeEach
    void writeItems() {
        endpoint.createTable(TableDefinition.withKey("items", "pk", ItemType.S).withStream(StreamViewType.NEW_IMAGE));
        for (int version = 0; version < ITEMS; version++) {
            endpoint.table("items").put(Item.of("pk", "key").with("version", version));
        }
    }

    @AfterEach
    void closeEndpoint() {
        endpoint.close();
        Kept.HANDLED.clear();
    }

    private <T> DynamoDbStreamsSourceBuilder<T> builder() {
        return DynamoDbStreamsSource.<T>builder()
                .setStreamArn(endpoint.stream("items").arn().toString())
                .setSourceConfig(Change.readingAll(Change.reach(endpoint)));
    }

    private static <T> List<T> read(DynamoDbStreamsSource<T> source, int elements) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(1);
        return env.fromSource(source, WatermarkStrategy.noWatermarks(), "items").executeAndCollect(elements);
    }

    /** Reads only odd versions. */
    private static final class OddVersions extends SimpleStringSchema {
        private static final long serialVersionUID = 1L;

        @Override
        public String deserialize(byte[] message) {
            String json = super.deserialize(message);
            String version = json.replaceAll(".*\"version\":\\{\"N\":\"(\\d+)\"}.*", "$1");
            if (Integer.parseInt(version) % 2 == 0) {
                throw new IllegalArgumentException("an even version");
            }
            return version;
        }
    }

    /** Keeps what it is handed where the test finds it: cluster and test are one process. */
    private static final class Kept implements UnreadableRecordHandler {
        private static final long serialVersionUID = 1L;
        private static final Queue<String> HANDLED = new ConcurrentLinkedQueue<>();

        private transient boolean open;

        @Override
        public void open(SourceReaderContext context) {
            open = true;
        }

        @Override
        public void handle(UnreadableRecord unreadable) throws IOException {
            if (!open) {
                throw new IOException("not opened");
            }
            HANDLED.add(unreadable.record().dynamodb().newImage().get("version").n());
        }
    }

    @Test
    void flinksOwnSchemasReadEachRecordAsJson() throws Exception {
        List<String> elements = read(
                this.<String>builder()
                        .setDeserializationSchema(new SimpleStringSchema())
                        .build(),
                ITEMS);

        assertThat(elements).hasSize(ITEMS).allMatch(json -> json.startsWith("{\"eventID\":"));
        assertThat(elements.get(3)).contains("\"NewImage\":{\"pk\":{\"S\":\"key\"},\"version\":{\"N\":\"3\"}}");
    }

    @Test
    void changesOfAnyItemTravelThroughAJob() throws Exception {
        var changes = read(
                this.<ItemChange<Map<String, AttributeValue>, Map<String, AttributeValue>>>builder()
                        .setDeserializationSchema(new AttributeChangeDeserializationSchema())
                        .build(),
                ITEMS);

        assertThat(changes)
                .extracting(
                        change -> change.newImage().orElseThrow().get("version").n())
                .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    }

    @Test
    void recordsThatCannotBeReadGoToTheHandler() throws Exception {
        List<String> elements = read(
                this.<String>builder()
                        .setDeserializationSchema(new OddVersions())
                        .setUnreadableRecordHandler(new Kept())
                        .build(),
                ITEMS / 2);

        assertThat(elements).containsExactly("1", "3", "5", "7", "9");
        assertThat(Kept.HANDLED).containsExactly("0", "2", "4", "6", "8");
    }
}
