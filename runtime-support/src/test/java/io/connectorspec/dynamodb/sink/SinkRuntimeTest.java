/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import static io.connectorspec.dynamodb.sink.WriterUnderTest.delete;
import static io.connectorspec.dynamodb.sink.WriterUnderTest.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.aws.TestClientSettings;
import io.connectorspec.dynamodb.config.InvalidSettingException;
import io.connectorspec.dynamodb.testkit.DynamoDbEndpoint;
import io.connectorspec.dynamodb.testkit.DynamoDbEndpointExtension;
import io.connectorspec.dynamodb.testkit.fault.Fault;
import io.connectorspec.dynamodb.testkit.fault.Moment;
import io.connectorspec.dynamodb.testkit.operation.Operation;
import io.connectorspec.dynamodb.testkit.table.AppliedWrite;
import io.connectorspec.dynamodb.testkit.table.Table;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import io.connectorspec.dynamodb.testkit.value.ItemValue;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.connector.dynamodb.sink.DynamoDbSinkException;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import org.apache.flink.connector.dynamodb.sink.InvalidRequestException;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The whole runtime, real AWS client included, on an embedded endpoint. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SinkRuntimeTest {

    private static final long SEED = Long.getLong("sink.runtime.seed", 7);
    private static final int WRITES = 3_000;
    private static final int KEYS = 40;

    @RegisterExtension
    static final DynamoDbEndpointExtension EXTENSION = new DynamoDbEndpointExtension();

    private final ThreadedTask task = new ThreadedTask();
    private final TestWriterContext context = new TestWriterContext(task, task);
    private DynamoDbEndpoint endpoint;
    private TestSinkSettings settings;
    private Table orders;

    @BeforeEach
    void createTable() {
        endpoint = EXTENSION.endpoint();
        orders = endpoint.createTable(TableDefinition.withKey("orders", "id", ItemType.S));
        settings = new TestSinkSettings()
                .with("client", TestClientSettings.forEndpoint(endpoint.uri().toString()))
                .with("maxTimeInBufferMS", 50L)
                .with("requestTimeoutMS", 2_000L)
                .with("retryMinDelay", Duration.ofMillis(5))
                .with("retryMaxDelay", Duration.ofMillis(200));
    }

    @AfterEach
    void stopTimers() {
        task.close();
    }

    @Test
    void lastWriteOfEveryKeyIsInTheTableThroughEveryKindOfFault() throws Exception {
        injectFaults();
        Map<String, Integer> expected = new HashMap<>();
        Random random = new Random(SEED);
        StatefulSinkWriter<DynamoDbWriteRequest, BufferedRequestState<DynamoDbWriteRequest>> writer =
                runtime().createWriter(context);
        for (int version = 0; version < WRITES; version++) {
            String id = "key " + random.nextInt(KEYS);
            boolean delete = random.nextInt(5) == 0;
            writer.write(delete ? delete(id) : put(id, version), null);
            expected.put(id, delete ? null : version);
        }
        writer.flush(true);
        writer.close();

        expected.forEach(
                (id, version) -> assertThat(orders.item(Item.of("id", id)).map(SinkRuntimeTest::version))
                        .as("seed %d, %s", SEED, id)
                        .isEqualTo(Optional.ofNullable(version)));
        assertThat(context.count("retriedWrites")).isPositive();
        assertNoOlderVersionLandedAfterANewerOne();
    }

    @Test
    void stateOfAThrottledWriterRestoresInAnother() throws Exception {
        endpoint.faults().on(Operation.BATCH_WRITE_ITEM).always().inject(Fault.throttling());
        StatefulSinkWriter<DynamoDbWriteRequest, BufferedRequestState<DynamoDbWriteRequest>> first =
                runtime().createWriter(context);
        for (int version = 0; version < 100; version++) {
            first.write(put("key " + version % 10, version), null);
        }
        first.flush(false);
        SimpleVersionedSerializer<BufferedRequestState<DynamoDbWriteRequest>> serializer =
                runtime().getWriterStateSerializer();
        byte[] bytes = serializer.serialize(first.snapshotState(1).get(0));
        first.close();
        endpoint.faults().clear();

        StatefulSinkWriter<DynamoDbWriteRequest, BufferedRequestState<DynamoDbWriteRequest>> second =
                runtime().restoreWriter(context, List.of(serializer.deserialize(serializer.getVersion(), bytes)));
        second.flush(true);
        second.close();

        assertThat(orders.items()).hasSize(10).allMatch(item -> version(item) >= 90);
        assertNoOlderVersionLandedAfterANewerOne();
    }

    @Test
    void withoutPermissionToAskForTheKeyEverythingIsStillWritten() throws Exception {
        endpoint.faults().on(Operation.DESCRIBE_TABLE).always().inject(Fault.accessDenied());
        StatefulSinkWriter<DynamoDbWriteRequest, BufferedRequestState<DynamoDbWriteRequest>> writer =
                runtime().createWriter(context);
        for (int version = 0; version < 50; version++) {
            writer.write(put("key " + version % 20, version), null);
        }
        writer.flush(true);
        writer.close();

        assertThat(orders.itemCount()).isEqualTo(20);
        assertThat(endpoint.requests().appliedWrites("orders")).hasSize(50);
    }

    @Test
    void missingTableIsToldWhenTheWriterOpens() {
        assertThatThrownBy(() -> new DynamoDbSinkRuntime<>(new Unchanged(), settings.with("tableName", "no-such-table"))
                        .createWriter(context))
                .isInstanceOf(DynamoDbSinkException.class)
                .hasMessageContaining("no-such-table");
    }

    @Test
    void missingCredentialsAreToldWhenTheWriterOpens() {
        Map<String, String> client = new HashMap<>(
                TestClientSettings.forEndpoint(endpoint.uri().toString()).values());
        client.remove("credentials.accessKeyId");
        client.put("credentials.mode", "SYS_PROP");

        assertThatThrownBy(() -> new DynamoDbSinkRuntime<>(
                                new Unchanged(), settings.with("client", new TestClientSettings(client)))
                        .createWriter(context))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("No AWS credentials are found")
                .hasMessageContaining("'credentials.accessKeyId'");
        assertThat(endpoint.requests().all()).isEmpty();
    }

    @Test
    void itemOfTheServicesLimitIsWrittenAndOneByteMoreIsRefusedBeforehand() throws Exception {
        StatefulSinkWriter<DynamoDbWriteRequest, BufferedRequestState<DynamoDbWriteRequest>> writer =
                runtime().createWriter(context);

        writer.write(large(409_600), null);
        writer.flush(true);
        assertThatThrownBy(() -> writer.write(large(409_601), null))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("409601 bytes");
        writer.close();

        assertThat(orders.itemCount()).isEqualTo(1);
    }

    private static DynamoDbWriteRequest large(int bytes) {
        return DynamoDbWriteRequest.builder()
                .setType(DynamoDbWriteRequestType.PUT)
                .setItem(Map.of(
                        "id", AttributeValue.fromS("large"),
                        "text", AttributeValue.fromS("x".repeat(bytes - "idlargetext".length()))))
                .build();
    }

    private void injectFaults() {
        double often = 0.2;
        double seldom = 0.03;
        endpoint.faults()
                .on(Operation.BATCH_WRITE_ITEM)
                .withProbability(often, SEED)
                .inject(Fault.unprocessedAtRandom(0.5, SEED));
        List<Fault> faults = List.of(
                Fault.throttling(),
                Fault.provisionedThroughputExceeded(),
                Fault.internalServerError(),
                Fault.internalServerError(Moment.AFTER_APPLYING),
                Fault.serviceUnavailable(),
                Fault.reset(Moment.BEFORE_APPLYING),
                Fault.reset(Moment.AFTER_APPLYING),
                Fault.truncatedBody(),
                Fault.wrongChecksum());
        for (int i = 0; i < faults.size(); i++) {
            endpoint.faults()
                    .on(Operation.BATCH_WRITE_ITEM)
                    .withProbability(seldom, SEED + i)
                    .inject(faults.get(i));
        }
        endpoint.faults()
                .on(Operation.BATCH_WRITE_ITEM)
                .times(1)
                .skipping(20)
                .inject(Fault.silence(Moment.AFTER_APPLYING));
    }

    private void assertNoOlderVersionLandedAfterANewerOne() {
        Map<Object, Integer> newest = new HashMap<>();
        for (AppliedWrite write : endpoint.requests().appliedWrites("orders")) {
            write.after().map(SinkRuntimeTest::version).ifPresent(version -> {
                Integer before = newest.put(write.key(), version);
                assertThat(before == null ? -1 : before).as("seed %d", SEED).isLessThanOrEqualTo(version);
            });
        }
        assertThat(newest).isNotEmpty();
    }

    private static int version(Item item) {
        return item.value("version")
                .map(value -> ((ItemValue.NumberValue) value).number().intValueExact())
                .orElseThrow();
    }

    /** Gives a runtime as a task manager gets it. */
    private DynamoDbSinkRuntime<DynamoDbWriteRequest> runtime() throws IOException, ClassNotFoundException {
        return InstantiationUtil.clone(new DynamoDbSinkRuntime<>(new Unchanged(), settings));
    }

    /** Converts requests to themselves. */
    private static final class Unchanged implements ElementConverter<DynamoDbWriteRequest, DynamoDbWriteRequest> {

        private static final long serialVersionUID = 1L;

        @Override
        public DynamoDbWriteRequest apply(DynamoDbWriteRequest request, SinkWriter.Context context) {
            return request;
        }
    }
}
