/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.testkit.DynamoDbEndpoint;
import io.connectorspec.dynamodb.testkit.fault.Fault;
import io.connectorspec.dynamodb.testkit.fault.FaultRule;
import io.connectorspec.dynamodb.testkit.fault.Moment;
import io.connectorspec.dynamodb.testkit.log.LoggedRequest;
import io.connectorspec.dynamodb.testkit.operation.Operation;
import io.connectorspec.dynamodb.testkit.table.AppliedWrite;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import io.connectorspec.dynamodb.testkit.value.ItemValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.connector.aws.config.AWSConfigConstants;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.connector.dynamodb.sink.DynamoDbSink;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The sink in a cluster, against an endpoint that misbehaves by script, as only the embedded one can. */
@Tag("embedded-endpoint")
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SinkIT {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER =
            new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                    .setNumberTaskManagers(2)
                    .setNumberSlotsPerTaskManager(2)
                    .build());

    static final String TABLE = "versions";
    private static final int KEYS = 300;
    private static final long WRITES = 6_000;
    private static final int WRITES_PER_CHECKPOINT = 1_000;
    static final long SEED = Long.getLong("test.seed", 20261122L);

    private static final int PARALLELISM = 3;

    private static final AtomicInteger ATTEMPTS = new AtomicInteger();
    private static final AtomicInteger WRITERS = new AtomicInteger();

    @BeforeEach
    void forgetAttempts() {
        ATTEMPTS.set(0);
        forgetWriters();
    }

    static void forgetWriters() {
        WRITERS.set(0);
    }

    @Test
    void endsWithTheLastWriteOfEveryKeyThroughThrottlingPartialAnswersBrokenConnectionsAndARestart() throws Exception {
        try (DynamoDbEndpoint endpoint = DynamoDbEndpoint.start()) {
            endpoint.createTable(
                    TableDefinition.withKey(TABLE, "pk", ItemType.S).withSortKey("sk", ItemType.N));
            List<FaultRule> faults = List.of(
                    always(endpoint, 0.05, Fault.throttling()),
                    always(endpoint, 0.05, Fault.provisionedThroughputExceeded()),
                    always(endpoint, 0.05, Fault.internalServerError(Moment.AFTER_APPLYING)),
                    always(endpoint, 0.02, Fault.reset(Moment.BEFORE_APPLYING)),
                    always(endpoint, 0.02, Fault.reset(Moment.AFTER_APPLYING)),
                    always(endpoint, 0.30, Fault.unprocessedAtRandom(0.3, SEED)));

            run(endpoint);

            assertThat(ATTEMPTS).as("attempts of the job").hasValue(2);
            assertThat(faults)
                    .as("every fault struck")
                    .allSatisfy(rule -> assertThat(rule.timesApplied()).isPositive());
            assertThat(found(endpoint)).as("table, seed %d", SEED).isEqualTo(lastVersions(WRITES));
            assertNoWriterSendsAnOlderVersionAfterANewerOne(endpoint);
        }
    }

    private static FaultRule always(DynamoDbEndpoint endpoint, double probability, Fault fault) {
        return endpoint.faults()
                .on(Operation.BATCH_WRITE_ITEM)
                .withProbability(probability, SEED + fault.hashCode())
                .always()
                .inject(fault);
    }

    private static void run(DynamoDbEndpoint endpoint) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 1);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(10));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        env.setParallelism(PARALLELISM);
        env.enableCheckpointing(100);

        Properties aws = new Properties();
        aws.setProperty(AWSConfigConstants.AWS_REGION, "eu-central-1");
        aws.setProperty(AWSConfigConstants.AWS_ENDPOINT, endpoint.uri().toString());
        aws.setProperty(AWSConfigConstants.AWS_CREDENTIALS_PROVIDER, "CUSTOM");
        aws.setProperty(AWSConfigConstants.CUSTOM_CREDENTIALS_PROVIDER_CLASS, OneKeyPerWriter.class.getName());

        GeneratorFunction<Long, Write> generator = Write::numbered;
        env.fromSource(
                        new DataGeneratorSource<>(
                                generator,
                                WRITES,
                                // So that there are checkpoints on the way, however fast the machine is.
                                RateLimiterStrategy.perCheckpoint(WRITES_PER_CHECKPOINT),
                                TypeInformation.of(Write.class)),
                        WatermarkStrategy.noWatermarks(),
                        "writes")
                .setParallelism(1)
                .map(new FailOnceAfterACheckpoint())
                .setParallelism(1)
                .keyBy(Write::key)
                .sinkTo(DynamoDbSink.<Write>builder()
                        .setTableName(TABLE)
                        .setElementConverter(new WriteConverter())
                        .setDynamoDbProperties(aws)
                        .setMaxTimeInBufferMS(50)
                        .setMaxBufferedRequests(500)
                        .build());
        env.execute();
    }

    /** What the first so many writes leave of each key. */
    static Map<String, Long> lastVersions(long writes) {
        Map<String, Long> versions = new TreeMap<>();
        for (long number = 0; number < writes; number++) {
            Write write = Write.numbered(number);
            if (write.delete()) {
                versions.remove(write.key());
            } else {
                versions.put(write.key(), write.version());
            }
        }
        return versions;
    }

    static Map<String, Long> found(DynamoDbEndpoint endpoint) {
        Map<String, Long> versions = new TreeMap<>();
        endpoint.table(TABLE).items().forEach(item -> versions.put(text(item, "key"), number(item, "version")));
        return versions;
    }

    /**
     * Every writer has an access key id of its own, by which the endpoint tells writers apart. A writer of the
     * next attempt may start again from its checkpoint; each by itself goes forward.
     */
    static void assertNoWriterSendsAnOlderVersionAfterANewerOne(DynamoDbEndpoint endpoint) {
        Map<String, Long> last = new HashMap<>();
        List<String> olderAfterNewer = new ArrayList<>();
        Map<Long, String> writers = new HashMap<>();
        for (LoggedRequest request : endpoint.requests().of(Operation.BATCH_WRITE_ITEM)) {
            request.applied()
                    .forEach(applied ->
                            writers.put(applied.order(), request.request().caller()));
        }
        for (AppliedWrite applied : endpoint.requests().appliedWrites(TABLE)) {
            applied.after().ifPresent(item -> {
                String key = text(item, "key") + " of " + writers.get(applied.order());
                long version = number(item, "version");
                if (last.getOrDefault(key, -1L) > version) {
                    olderAfterNewer.add(key + ": " + version + " after " + last.get(key));
                }
                last.put(key, version);
            });
        }
        assertThat(last).hasSizeGreaterThan(KEYS);
        assertThat(WRITERS).as("writers of two attempts").hasValueGreaterThan(PARALLELISM);
        assertThat(olderAfterNewer).as("seed %d", SEED).isEmpty();
    }

    private static String text(Item item, String attribute) {
        return ((ItemValue.StringValue) item.value(attribute).orElseThrow()).text();
    }

    private static long number(Item item, String attribute) {
        return Long.parseLong(((ItemValue.NumberValue) item.value(attribute).orElseThrow()).text());
    }

    /** Gives every writer that asks an access key id of its own. */
    public static final class OneKeyPerWriter implements AwsCredentialsProvider {
        private final AwsCredentials credentials;

        public OneKeyPerWriter(Properties properties) {
            assertThat(properties).containsKey(AWSConfigConstants.AWS_REGION);
            credentials = AwsBasicCredentials.create("writer-" + WRITERS.incrementAndGet(), "secret");
        }

        @Override
        public AwsCredentials resolveCredentials() {
            return credentials;
        }
    }

    /** One write of a key; the number of the write is its version. */
    public record Write(String key, long version, boolean delete) {

        static Write numbered(long number) {
            SplittableRandom random = new SplittableRandom(SEED + number);
            return new Write("key-" + random.nextInt(KEYS), number, random.nextInt(5) == 0);
        }
    }

    static final class WriteConverter implements ElementConverter<Write, DynamoDbWriteRequest> {
        private static final long serialVersionUID = 1L;

        @Override
        public DynamoDbWriteRequest apply(Write write, SinkWriter.Context context) {
            int number = Integer.parseInt(write.key().substring("key-".length()));
            Map<String, AttributeValue> item = new HashMap<>();
            item.put("pk", AttributeValue.fromS("partition-" + number % 10));
            item.put("sk", AttributeValue.fromN(Integer.toString(number)));
            if (!write.delete()) {
                item.put("key", AttributeValue.fromS(write.key()));
                item.put("version", AttributeValue.fromN(Long.toString(write.version())));
            }
            return DynamoDbWriteRequest.builder()
                    .setType(write.delete() ? DynamoDbWriteRequestType.DELETE : DynamoDbWriteRequestType.PUT)
                    .setItem(item)
                    .build();
        }
    }

    /** Fails the first attempt once a checkpoint has completed and a good part of the writes has passed. */
    private static final class FailOnceAfterACheckpoint extends RichMapFunction<Write, Write>
            implements CheckpointListener {
        private static final long serialVersionUID = 1L;

        private int attempt;
        private boolean checkpointed;

        @Override
        public void open(org.apache.flink.api.common.functions.OpenContext context) {
            attempt = ATTEMPTS.incrementAndGet();
        }

        @Override
        public Write map(Write write) {
            if (attempt == 1 && checkpointed && write.version() > WRITES / 4) {
                throw new IllegalStateException("failing on purpose");
            }
            return write;
        }

        @Override
        public void notifyCheckpointComplete(long checkpointId) {
            checkpointed = true;
        }
    }
}
