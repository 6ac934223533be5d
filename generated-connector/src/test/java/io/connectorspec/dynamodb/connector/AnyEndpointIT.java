/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.connector.dynamodb.sink.DynamoDbSink;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** The sink and the source in a cluster, against whichever endpoint {@link AnyEndpoint} reaches: the service, too. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class AnyEndpointIT {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER =
            new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                    .setNumberTaskManagers(1)
                    .setNumberSlotsPerTaskManager(2)
                    .build());

    private static final long WRITES = 1_000;
    private static final int KEYS = 10;
    private static final long VERSIONS = 100;

    private final AnyEndpoint endpoint = new AnyEndpoint();

    @AfterEach
    void deleteTables() {
        endpoint.close();
    }

    @Test
    void endsWithTheLastWriteOfEveryKey() throws Exception {
        String table = endpoint.createTable(
                "sink",
                CreateTableRequest.builder()
                        .attributeDefinitions(attribute("pk", "S"), attribute("sk", "N"))
                        .keySchema(key("pk", "HASH"), key("sk", "RANGE"))
                        .build());
        Properties properties = new Properties();
        properties.putAll(endpoint.settings());
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(2);
        GeneratorFunction<Long, SinkIT.Write> generator = SinkIT.Write::numbered;
        env.fromSource(
                        new DataGeneratorSource<>(generator, WRITES, TypeInformation.of(SinkIT.Write.class)),
                        WatermarkStrategy.noWatermarks(),
                        "writes")
                .setParallelism(1)
                .keyBy(SinkIT.Write::key)
                .sinkTo(DynamoDbSink.<SinkIT.Write>builder()
                        .setTableName(table)
                        .setElementConverter(new SinkIT.WriteConverter())
                        .setDynamoDbProperties(properties)
                        .build());
        env.execute();

        assertThat(versions(table)).isEqualTo(SinkIT.lastVersions(WRITES));
    }

    private Map<String, Long> versions(String table) throws Exception {
        Map<String, Long> versions = new TreeMap<>();
        endpoint.client()
                .scanPaginator(request -> request.tableName(table).consistentRead(true))
                .items()
                .subscribe(item -> versions.put(
                        item.get("key").s(), Long.parseLong(item.get("version").n())))
                .get(1, TimeUnit.MINUTES);
        return versions;
    }

    @Test
    void readsEveryChangeInOrderPerKey() throws Exception {
        String table = endpoint.createTable(
                "source",
                CreateTableRequest.builder()
                        .attributeDefinitions(attribute("pk", "S"))
                        .keySchema(key("pk", "HASH"))
                        .streamSpecification(
                                stream -> stream.streamEnabled(true).streamViewType("NEW_IMAGE"))
                        .build());
        for (long version = 0; version < VERSIONS; version++) {
            Map<String, AttributeValue> item = Map.of(
                    "pk", AttributeValue.fromS(key(version)), "version", AttributeValue.fromN(Long.toString(version)));
            endpoint.client()
                    .putItem(request -> request.tableName(table).item(item))
                    .get(1, TimeUnit.MINUTES);
        }
        String stream = endpoint.client()
                .describeTable(request -> request.tableName(table))
                .get(1, TimeUnit.MINUTES)
                .table()
                .latestStreamArn();

        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(2);
        List<Change> changes = env.fromSource(
                        Change.source(Configuration.fromMap(endpoint.settings()), stream),
                        WatermarkStrategy.noWatermarks(),
                        "changes")
                .executeAndCollect((int) VERSIONS);

        assertThat(changes.stream()
                        .collect(Collectors.groupingBy(
                                Change::key, Collectors.mapping(Change::version, Collectors.toList()))))
                .isEqualTo(LongStream.range(0, VERSIONS).boxed().collect(Collectors.groupingBy(AnyEndpointIT::key)));
    }

    private static String key(long version) {
        return "key-" + version % KEYS;
    }

    private static AttributeDefinition attribute(String name, String type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    private static KeySchemaElement key(String name, String type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
