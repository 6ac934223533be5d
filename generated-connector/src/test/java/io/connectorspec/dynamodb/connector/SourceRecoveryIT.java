/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.source.enumerator.ShardStatus;
import io.connectorspec.dynamodb.testkit.DynamoDbEndpoint;
import io.connectorspec.dynamodb.testkit.stream.ShardDescription;
import io.connectorspec.dynamodb.testkit.stream.StreamSettings;
import io.connectorspec.dynamodb.testkit.stream.TableStream;
import io.connectorspec.dynamodb.testkit.table.StreamViewType;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.testutils.CommonTestUtils;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.test.junit5.InjectMiniCluster;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The source in a cluster, when checkpoints fall between what a reader knows and what the enumerator knows. The
 * end of the job keeps every key's versions in state, so that a record that is lost, comes twice or comes in
 * the wrong order shows there.
 */
@Tag("embedded-endpoint")
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SourceRecoveryIT {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER =
            new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                    .setNumberTaskManagers(2)
                    .setNumberSlotsPerTaskManager(2)
                    .build());

    private static final String TABLE = "versions";
    private static final int KEYS = 20;

    private final DynamoDbEndpoint endpoint = DynamoDbEndpoint.start();
    private final Map<String, List<Long>> written = new TreeMap<>();
    private final Stage stage = Stage.fresh();
    private long versions;

    @TempDir
    private Path checkpoints;

    private TableStream stream;

    @BeforeEach
    void createStream() {
        endpoint.streams().beginWith(new StreamSettings(3, Duration.ZERO));
        endpoint.createTable(TableDefinition.withKey(TABLE, "pk", ItemType.S).withStream(StreamViewType.NEW_IMAGE));
        stream = endpoint.stream(TABLE);
    }

    @AfterEach
    void closeEndpoint() {
        endpoint.close();
    }

    @Test
    void restoresUnreadChildrenAtAnyParallelismAfterCrashesBetweenSnapshotAndEndOfShard(
            @InjectMiniCluster MiniCluster cluster) throws Exception {
        write(200);
        JobClient job = start(1, Optional.empty());
        stage.awaitLast(lastVersions());
        endAllShardsBetweenTheParts(cluster, job);
        String checkpoint = checkpoint(cluster, job);
        assertOnlyReadersKnewTheEnds();
        cancel(job);
        splitOne();
        write(200);

        job = start(3, Optional.of(checkpoint));
        stage.awaitLast(lastVersions());
        endAllShardsBetweenTheParts(cluster, job);
        stage.failWhenTheNextCheckpointIsComplete();
        checkpoint(cluster, job);
        assertOnlyReadersKnewTheEnds();
        stage.await("the enumerator's restore", () -> stage.restoredEnumerators() == 2);
        write(200);
        stage.awaitLast(lastVersions());
        endAllShardsBetweenTheParts(cluster, job);
        String savepoint = job.triggerSavepoint(checkpoints.toUri().toString(), SavepointFormatType.CANONICAL)
                .get(30, TimeUnit.SECONDS);
        assertOnlyReadersKnewTheEnds();
        cancel(job);
        stream.rotateAll();
        write(200);

        job = start(2, Optional.of(savepoint));
        stage.awaitLast(lastVersions());
        // What comes twice comes before what a later generation of shards holds.
        stream.rotateAll();
        write(KEYS);
        stage.awaitLast(lastVersions());
        assertThat(stage.histories()).isEqualTo(written);
        cancel(job);
    }

    private void endAllShardsBetweenTheParts(MiniCluster cluster, JobClient job) throws Exception {
        // Flink refuses a checkpoint before all tasks run.
        CommonTestUtils.waitForAllTaskRunning(cluster, job.getJobID(), false);
        stage.beforeReadersWrite(() -> {
            write(50);
            List<String> open =
                    stream.openShards().stream().map(ShardDescription::id).toList();
            stream.rotateAll();
            stage.awaitEnds(open);
        });
    }

    private void assertOnlyReadersKnewTheEnds() {
        List<String> toldOpen = stage.enumeratorState().shards().stream()
                .filter(shard -> shard.status() == ShardStatus.ASSIGNED)
                .map(shard -> shard.shardId())
                .toList();
        assertThat(toldOpen).isNotEmpty();
        assertThat(stage.storedAsFinished()).containsAll(toldOpen);
    }

    private void splitOne() {
        stream.split(stream.openShards().get(0).id());
    }

    private void write(int changes) {
        for (int i = 0; i < changes; i++) {
            long version = versions++;
            String key = "key-" + version % KEYS;
            endpoint.table(TABLE).put(Item.of("pk", key).with("version", version));
            written.computeIfAbsent(key, each -> new ArrayList<>()).add(version);
        }
    }

    private Map<String, Long> lastVersions() {
        Map<String, Long> last = new TreeMap<>();
        written.forEach((key, history) -> last.put(key, history.get(history.size() - 1)));
        return last;
    }

    private JobClient start(int parallelism, Optional<String> from) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 1);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(10));
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
        configuration.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        // The test makes the checkpoints. Without a pause Flink makes one of its own when all tasks run.
        configuration.set(CheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS, Duration.ofDays(1));
        from.ifPresent(path -> configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, path));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        env.setParallelism(parallelism);
        env.enableCheckpointing(Duration.ofDays(1).toMillis());
        env.fromSource(
                        new StagedSource<>(Change.source(endpoint, stream.arn())),
                        WatermarkStrategy.noWatermarks(),
                        "changes",
                        TypeInformation.of(Change.class))
                .uid("changes")
                .keyBy(Change::key)
                .process(new Histories())
                .uid("histories")
                .sinkTo(new DiscardingSink<>());
        return env.executeAsync();
    }

    private static String checkpoint(MiniCluster cluster, JobClient job) throws Exception {
        return cluster.triggerCheckpoint(job.getJobID()).get(60, TimeUnit.SECONDS);
    }

    private void cancel(JobClient job) throws Exception {
        job.cancel().get(30, TimeUnit.SECONDS);
        job.getJobExecutionResult().handle((result, cancelled) -> null).get(30, TimeUnit.SECONDS);
        stage.forgetHistories();
    }

    /** Keeps all versions of a key, in the order in which they came. */
    private static final class Histories extends KeyedProcessFunction<String, Change, String> {
        private static final long serialVersionUID = 1L;

        private transient ListState<Long> history;

        @Override
        public void open(OpenContext context) {
            history = getRuntimeContext().getListState(new ListStateDescriptor<>("history", Types.LONG));
        }

        @Override
        public void processElement(Change change, Context context, Collector<String> output) throws Exception {
            history.add(change.version());
            List<Long> all = new ArrayList<>();
            history.get().forEach(all::add);
            Stage.current().arrived(change.key(), all);
        }
    }
}
