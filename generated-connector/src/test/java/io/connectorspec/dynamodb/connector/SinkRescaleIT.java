/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.connector.SinkIT.Write;
import io.connectorspec.dynamodb.testkit.DynamoDbEndpoint;
import io.connectorspec.dynamodb.testkit.fault.Fault;
import io.connectorspec.dynamodb.testkit.operation.Operation;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.connector.aws.config.AWSConfigConstants;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.connector.dynamodb.sink.DynamoDbSink;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.testutils.CommonTestUtils;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.InjectMiniCluster;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The sink in a cluster, stopped and started again with more and with fewer subtasks. */
@Tag("embedded-endpoint")
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SinkRescaleIT {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER =
            new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                    .setNumberTaskManagers(2)
                    .setNumberSlotsPerTaskManager(2)
                    .build());

    private static final long WRITES = 6_000;
    private static final int WRITES_PER_CHECKPOINT = 200;

    @TempDir
    private Path savepoints;

    @BeforeEach
    void forgetWriters() {
        SinkIT.forgetWriters();
    }

    @Test
    void endsWithTheLastWriteOfEveryKeyThroughSavepointsAtOtherParallelism(@InjectMiniCluster MiniCluster cluster)
            throws Exception {
        try (DynamoDbEndpoint endpoint = DynamoDbEndpoint.start()) {
            endpoint.createTable(
                    TableDefinition.withKey(SinkIT.TABLE, "pk", ItemType.S).withSortKey("sk", ItemType.N));
            endpoint.faults()
                    .on(Operation.BATCH_WRITE_ITEM)
                    .withProbability(0.2, SinkIT.SEED)
                    .always()
                    .inject(Fault.unprocessedAtRandom(0.3, SinkIT.SEED));

            String first = stopWithSavepoint(cluster, start(endpoint, 1, Optional.empty()), endpoint, WRITES / 6);
            String second = stopWithSavepoint(cluster, start(endpoint, 3, Optional.of(first)), endpoint, WRITES / 3);
            start(endpoint, 2, Optional.of(second)).getJobExecutionResult().get(60, TimeUnit.SECONDS);

            assertThat(SinkIT.found(endpoint)).as("table, seed %d", SinkIT.SEED).isEqualTo(SinkIT.lastVersions(WRITES));
            SinkIT.assertNoWriterSendsAnOlderVersionAfterANewerOne(endpoint);
        }
    }

    private String stopWithSavepoint(MiniCluster cluster, JobClient job, DynamoDbEndpoint endpoint, long moreWrites)
            throws Exception {
        CommonTestUtils.waitForAllTaskRunning(cluster, job.getJobID(), false);
        int before = endpoint.requests().appliedWrites(SinkIT.TABLE).size();
        CommonTestUtils.waitUntilCondition(
                () -> endpoint.requests().appliedWrites(SinkIT.TABLE).size() >= before + moreWrites);
        String savepoint = job.triggerSavepoint(savepoints.toUri().toString(), SavepointFormatType.CANONICAL)
                .get(30, TimeUnit.SECONDS);
        job.cancel().get(30, TimeUnit.SECONDS);
        return savepoint;
    }

    private static JobClient start(DynamoDbEndpoint endpoint, int parallelism, Optional<String> savepoint)
            throws Exception {
        Configuration configuration = new Configuration();
        savepoint.ifPresent(path -> configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, path));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        env.setParallelism(parallelism);
        env.enableCheckpointing(50);

        Properties aws = new Properties();
        aws.setProperty(AWSConfigConstants.AWS_REGION, "eu-central-1");
        aws.setProperty(AWSConfigConstants.AWS_ENDPOINT, endpoint.uri().toString());
        aws.setProperty(AWSConfigConstants.AWS_CREDENTIALS_PROVIDER, "CUSTOM");
        aws.setProperty(AWSConfigConstants.CUSTOM_CREDENTIALS_PROVIDER_CLASS, SinkIT.OneKeyPerWriter.class.getName());

        GeneratorFunction<Long, Write> generator = Write::numbered;
        env.fromSource(
                        new DataGeneratorSource<>(
                                generator,
                                WRITES,
                                RateLimiterStrategy.perCheckpoint(WRITES_PER_CHECKPOINT),
                                TypeInformation.of(Write.class)),
                        WatermarkStrategy.noWatermarks(),
                        "writes")
                .setParallelism(1)
                .uid("writes")
                .keyBy(Write::key)
                .sinkTo(DynamoDbSink.<Write>builder()
                        .setTableName(SinkIT.TABLE)
                        .setElementConverter(new SinkIT.WriteConverter())
                        .setDynamoDbProperties(aws)
                        .setMaxTimeInBufferMS(50)
                        .setMaxBufferedRequests(500)
                        // What waits at a savepoint goes to any of the new subtasks, so nothing should.
                        .setCheckpointDrainTime(Duration.ofSeconds(20))
                        .build())
                .uid("table");
        return env.executeAsync();
    }
}
