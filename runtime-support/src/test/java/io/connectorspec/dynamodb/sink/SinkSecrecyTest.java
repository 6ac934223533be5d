/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.aws.TestClientSettings;
import io.connectorspec.dynamodb.sink.buffer.PendingWrite;
import io.connectorspec.dynamodb.testkit.DynamoDbEndpoint;
import io.connectorspec.dynamodb.testkit.DynamoDbEndpointExtension;
import io.connectorspec.dynamodb.testkit.fault.Fault;
import io.connectorspec.dynamodb.testkit.fault.Moment;
import io.connectorspec.dynamodb.testkit.operation.Operation;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import org.apache.flink.connector.dynamodb.sink.FailedRecordHandler;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Plants the word {@value #CANARY} in every secret and in every part of every item, lets everything go wrong
 * that can, and looks for it in all that anybody might read: logs with their stack traces, exceptions with
 * their causes, and what objects say of themselves.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SinkSecrecyTest {

    private static final String CANARY = "canary";

    @RegisterExtension
    static final DynamoDbEndpointExtension EXTENSION = new DynamoDbEndpointExtension();

    private final ThreadedTask task = new ThreadedTask();
    private final TestWriterContext context = new TestWriterContext(task, task);
    private final List<String> texts = new ArrayList<>();
    private DynamoDbEndpoint endpoint;
    private TestSinkSettings settings;

    @BeforeEach
    void createTable() {
        endpoint = EXTENSION.endpoint();
        endpoint.createTable(TableDefinition.withKey("orders", "id", ItemType.S));
        Map<String, String> client = new HashMap<>(
                TestClientSettings.forEndpoint(endpoint.uri().toString()).values());
        client.put("credentials.accessKeyId", CANARY + "AccessKeyId");
        client.put("credentials.secretAccessKey", CANARY + "SecretAccessKey");
        client.put("credentials.sessionToken", CANARY + "SessionToken");
        client.put("raw.my.own.property", CANARY);
        settings = new TestSinkSettings()
                .with("client", new TestClientSettings(client))
                .with("maxTimeInBufferMS", 10L)
                .with("requestTimeoutMS", 300L)
                .with("retryMinDelay", Duration.ofMillis(1))
                .with("retryMaxDelay", Duration.ofMillis(5));
    }

    @AfterEach
    void stopTimers() {
        task.close();
    }

    private static DynamoDbWriteRequest put(String key) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("id", AttributeValue.fromS(CANARY + key));
        item.put("text", AttributeValue.fromS(CANARY));
        item.put("binary", AttributeValue.fromB(SdkBytes.fromUtf8String(CANARY)));
        item.put(
                "map",
                AttributeValue.fromM(Map.of(CANARY, AttributeValue.fromL(List.of(AttributeValue.fromS(CANARY))))));
        return request(item);
    }

    private static DynamoDbWriteRequest request(Map<String, AttributeValue> item) {
        return DynamoDbWriteRequest.builder()
                .setType(DynamoDbWriteRequestType.PUT)
                .setItem(item)
                .build();
    }

    static Stream<Fault> faults() {
        String quoting = "One or more parameter values were invalid: " + CANARY;
        return Stream.of(
                Fault.unprocessed(),
                Fault.provisionedThroughputExceeded(),
                Fault.throttling(),
                Fault.requestLimitExceeded(),
                Fault.internalServerError(Moment.AFTER_APPLYING),
                Fault.serviceUnavailable(),
                Fault.errorWithoutDetails(),
                Fault.reset(Moment.AFTER_APPLYING),
                Fault.silence(Moment.AFTER_APPLYING),
                Fault.truncatedBody(),
                Fault.wrongChecksum(),
                Fault.malformedJson(),
                Fault.accessDenied(),
                Fault.expiredToken(),
                Fault.unrecognizedClient(),
                Fault.signatureExpired(),
                Fault.resourceNotFound(),
                Fault.refused(400, "ValidationException", quoting),
                Fault.answer(400, "text/html", "<html>" + CANARY + "</html>"),
                Fault.answer(200, "application/x-amz-json-1.0", "{\"UnprocessedItems\":\"" + CANARY + "\"}"),
                Fault.answer(503, "application/x-amz-json-1.0", "{\"" + CANARY),
                Fault.redirect("http://127.0.0.1:1/"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void noFaultOfTheServiceBringsContentOrSecretsToLight(Fault fault) throws Exception {
        for (Optional<FailedRecordHandler> handler :
                List.of(Optional.<FailedRecordHandler>empty(), Optional.of(FailedRecordHandler.drop()))) {
            endpoint.faults().on(Operation.BATCH_WRITE_ITEM).times(7).inject(fault);
            settings.with("failedRecordHandler", handler.orElse(null)).with("maxAttempts", 3);
            listenWhile(() -> {
                StatefulSinkWriter<DynamoDbWriteRequest, ?> writer = runtime().createWriter(context);
                try {
                    writer.write(put("1"), null);
                    writer.write(put("2"), null);
                    writer.write(put("1"), null);
                    writer.flush(true);
                } finally {
                    writer.close();
                }
                texts.add(writer.toString());
            });
            endpoint.faults().clear();
        }

        assertSilence();
    }

    static Stream<Map<String, AttributeValue>> invalidItems() {
        AttributeValue text = AttributeValue.fromS(CANARY);
        AttributeValue deep = text;
        for (int i = 0; i < 40; i++) {
            deep = AttributeValue.fromM(Map.of(CANARY, deep));
        }
        return Stream.of(
                Map.of("other", text),
                Map.of("id", AttributeValue.fromL(List.of(text))),
                Map.of("id", AttributeValue.fromS(CANARY.repeat(1_000))),
                Map.of("id", AttributeValue.fromN(CANARY)),
                Map.of("id", text, "text", AttributeValue.fromS(CANARY.repeat(100_000))),
                Map.of("id", text, "text", AttributeValue.fromS(CANARY + "\ud800")),
                Map.of("id", text, "deep", deep),
                Map.of("id", text, "none", AttributeValue.builder().build()),
                Map.of("id", text, "number", AttributeValue.fromN(CANARY)),
                Map.of("id", text, "set", AttributeValue.fromSs(List.of(CANARY, CANARY))));
    }

    @ParameterizedTest
    @MethodSource("invalidItems")
    void noInvalidItemComesToLight(Map<String, AttributeValue> item) {
        for (Optional<FailedRecordHandler> handler :
                List.of(Optional.<FailedRecordHandler>empty(), Optional.of(FailedRecordHandler.drop()))) {
            settings.with("failedRecordHandler", handler.orElse(null));
            listenWhile(() -> {
                StatefulSinkWriter<DynamoDbWriteRequest, ?> writer = runtime().createWriter(context);
                try {
                    writer.write(request(item), null);
                    writer.flush(true);
                } finally {
                    writer.close();
                }
            });
        }

        assertSilence();
    }

    @Test
    void stateThatIsDamagedDoesNotTellWhatItHolds() throws Exception {
        SimpleVersionedSerializer<BufferedRequestState<DynamoDbWriteRequest>> serializer =
                runtime().getWriterStateSerializer();
        byte[] bytes = serializer.serialize(WriterUnderTest.state(put("1"), put("2")));
        for (int i = 0; i < bytes.length; i += 7) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 1;
            listenWhile(() -> serializer.deserialize(serializer.getVersion(), damaged));
            listenWhile(() -> serializer.deserialize(1, damaged));
        }

        assertSilence();
    }

    @Test
    void objectsTellNothingOfWhatTheyHold() {
        PendingWrite write = new WriteJudge(settings, WriterUnderTest.ordered(), task()).accept(put("1"));
        texts.add(write.toString());
        texts.add(write.keys().order().toString());
        texts.add(settings.client().credentials().secretAccessKey().toString());
        texts.add(settings.client().credentials().accessKeyId().toString());
        texts.add(put("1").toString());
        texts.add(DynamoDbWriteRequest.ofEncoded(DynamoDbWriteRequestType.PUT, put("1").encodedItem())
                .toString());

        assertSilence();
    }

    private static SimulatedTask task() {
        return new SimulatedTask();
    }

    private DynamoDbSinkRuntime<DynamoDbWriteRequest> runtime() {
        return new DynamoDbSinkRuntime<>((request, unused) -> request, settings);
    }

    /** Something that may fail. */
    private interface Attempt {
        void run() throws Exception;
    }

    private void listenWhile(Attempt attempt) {
        try (CapturedLog log = new CapturedLog()) {
            try {
                attempt.run();
                texts.add("it went well");
            } catch (Exception problem) {
                texts.add(CapturedLog.text(problem));
            }
            texts.addAll(log.lines());
        }
    }

    private void assertSilence() {
        assertThat(texts).isNotEmpty().allSatisfy(text -> assertThat(text).doesNotContainIgnoringCase(CANARY));
    }
}
