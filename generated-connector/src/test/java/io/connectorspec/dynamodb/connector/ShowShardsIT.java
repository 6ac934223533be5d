/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.source.lineage.ShowShards;
import io.connectorspec.dynamodb.testkit.DynamoDbEndpoint;
import io.connectorspec.dynamodb.testkit.stream.TableStream;
import io.connectorspec.dynamodb.testkit.table.StreamViewType;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.test.junit5.InjectMiniCluster;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The command asks a real cluster how far its job is behind. */
@Tag("embedded-endpoint")
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ShowShardsIT {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER =
            new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                    .setNumberTaskManagers(1)
                    .setNumberSlotsPerTaskManager(1)
                    .setConfiguration(new Configuration()
                            .set(MetricOptions.METRIC_FETCHER_UPDATE_INTERVAL, Duration.ofMillis(100)))
                    .build());

    private static String draw(DynamoDbEndpoint endpoint, TableStream stream, MiniCluster cluster) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> keys = List.of("aws.accessKeyId", "aws.secretAccessKey");
        keys.forEach(key -> System.setProperty(key, "test"));
        try (PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            String[] arguments = {
                "--stream", stream.arn(),
                "--endpoint", endpoint.uri().toString(),
                "--flink", cluster.getRestAddress().get().toString()
            };
            assertThat(ShowShards.run(arguments, print, print))
                    .as("%s", out.toString(StandardCharsets.UTF_8))
                    .isZero();
        } finally {
            keys.forEach(System::clearProperty);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void tellsHowFarARunningJobIsBehind(@InjectMiniCluster MiniCluster cluster) throws Exception {
        try (DynamoDbEndpoint endpoint = DynamoDbEndpoint.start()) {
            endpoint.createTable(
                    TableDefinition.withKey("orders", "pk", ItemType.S).withStream(StreamViewType.NEW_IMAGE));
            TableStream stream = endpoint.stream("orders");
            StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
            env.setParallelism(1);
            env.fromSource(Change.source(endpoint, stream.arn()), WatermarkStrategy.noWatermarks(), "orders")
                    .sinkTo(new DiscardingSink<>());
            JobClient job = env.executeAsync();

            String drawing = draw(endpoint, stream, cluster);
            while (!drawing.contains(" behind")) {
                drawing = draw(endpoint, stream, cluster);
            }
            job.cancel().get();

            assertThat(drawing).containsPattern(stream.openShards().get(0).id() + "  open, \\d+ s old, \\d+ s behind");
        }
    }
}
