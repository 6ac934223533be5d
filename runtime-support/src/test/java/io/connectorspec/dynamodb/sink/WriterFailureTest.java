/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import static io.connectorspec.dynamodb.sink.SimulatedTable.failed;
import static io.connectorspec.dynamodb.sink.SimulatedTable.written;
import static io.connectorspec.dynamodb.sink.WriterUnderTest.delete;
import static io.connectorspec.dynamodb.sink.WriterUnderTest.ordered;
import static io.connectorspec.dynamodb.sink.WriterUnderTest.put;
import static io.connectorspec.dynamodb.sink.WriterUnderTest.puts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.attribute.KeySchema;
import io.connectorspec.dynamodb.sink.SimulatedTable.Reply;
import io.connectorspec.dynamodb.sink.table.FailureKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.connector.dynamodb.sink.DynamoDbSinkException;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the writer makes of each kind of failure. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WriterFailureTest {

    private static final long LONG_TIME = 600_000;

    private final TestSinkSettings settings = new TestSinkSettings();

    @ParameterizedTest
    @EnumSource(names = {"THROTTLED", "TRANSIENT", "TIMED_OUT", "CREDENTIALS"})
    void passingFailuresAreTriedAgainUntilAllIsWritten(FailureKind kind) throws Exception {
        WriterUnderTest test = new WriterUnderTest(settings).next(4, batch -> failed(kind, List.of(), 10));
        test.write(puts(25));

        test.task.passTime(LONG_TIME);

        assertThat(test.applied).containsExactlyInAnyOrder(puts(25));
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCESS_DENIED", "TABLE_MISSING", "OTHER"})
    void lastingFailuresFailTheJobAtOnceAndNameTheTable(FailureKind kind) throws Exception {
        WriterUnderTest test = new WriterUnderTest(settings).next(1, batch -> failed(kind, List.of(), 10));
        test.write(puts(25));

        assertThatThrownBy(() -> test.task.passTime(LONG_TIME))
                .isInstanceOf(DynamoDbSinkException.class)
                .hasMessageContaining("Could not write to table 'orders'")
                .hasMessageContaining("simulated " + kind);
        assertThat(test.table.batchSizes()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"THROTTLED"})
    void failOnErrorFailsOnEverythingButThrottling(FailureKind kind) throws Exception {
        settings.with("failOnError", true);
        WriterUnderTest test = new WriterUnderTest(settings).next(1, batch -> failed(kind, List.of(), 10));
        test.write(puts(25));

        assertThatThrownBy(() -> test.task.passTime(LONG_TIME)).isInstanceOf(DynamoDbSinkException.class);
    }

    @Test
    void failOnErrorStillWaitsOutThrottling() throws Exception {
        settings.with("failOnError", true);
        WriterUnderTest test = new WriterUnderTest(settings)
                .next(3, batch -> failed(FailureKind.THROTTLED, List.of(), 10))
                .next(3, batch -> written(batch, batch.subList(0, batch.size() / 2), 10));
        test.write(puts(25));

        test.task.passTime(LONG_TIME);

        assertThat(test.applied).containsExactlyInAnyOrder(puts(25));
    }

    @Test
    void failOnTimeoutFailsOnTimeouts() throws Exception {
        settings.with("failOnTimeout", true);
        WriterUnderTest test =
                new WriterUnderTest(settings).next(1, batch -> failed(FailureKind.TIMED_OUT, List.of(), 10));
        test.write(puts(25));

        assertThatThrownBy(() -> test.task.passTime(LONG_TIME))
                .isInstanceOf(DynamoDbSinkException.class)
                .hasMessageContaining("'setRequestTimeoutMS'")
                .hasMessageContaining("'setFailOnTimeout'");
    }

    @Test
    void credentialsThatStayBadFailTheJobAfterAFewAttempts() throws Exception {
        WriterUnderTest test =
                new WriterUnderTest(settings).otherwise(batch -> failed(FailureKind.CREDENTIALS, List.of(), 10));
        test.write(puts(25));

        assertThatThrownBy(() -> test.task.passTime(LONG_TIME))
                .isInstanceOf(DynamoDbSinkException.class)
                .hasMessageContaining("credentials");
        assertThat(test.table.batchSizes()).hasSize(RetryPolicy.MAX_REJECTIONS);
    }

    @Test
    void oneBadItemFailsTheJobAfterTheGoodOnesAreWritten() throws Exception {
        DynamoDbWriteRequest bad = put("bad", 13);
        WriterUnderTest test = new WriterUnderTest(settings)
                .otherwise(batch -> batch.contains(bad)
                        ? failed(FailureKind.INVALID, List.of(), batch.size() == 1 ? 1_000 : 10)
                        : written(batch, batch, 10));
        test.write(puts(24));
        test.write(bad);

        assertThatThrownBy(() -> test.task.passTime(LONG_TIME))
                .isInstanceOf(DynamoDbSinkException.class)
                .hasMessageContaining("refuses the item itself")
                .hasMessageNotContaining("bad");
        assertThat(test.applied).containsExactlyInAnyOrder(puts(24));
    }

    @Test
    void callThatEndsWithAnExceptionOfItsOwnFailsTheJob() throws Exception {
        WriterUnderTest test =
                new WriterUnderTest(settings).next(1, batch -> new Reply(List.of(), Optional.empty(), 10));
        test.write(puts(25));

        assertThatThrownBy(() -> test.task.passTime(LONG_TIME))
                .isInstanceOf(DynamoDbSinkException.class)
                .hasMessageContaining("IllegalStateException");
    }

    @Test
    void callThatThrowsAtOnceFailsTheJob() throws Exception {
        WriterUnderTest test = new WriterUnderTest(settings).next(1, batch -> {
            throw new IllegalStateException("strange, on purpose");
        });
        test.write(puts(25));

        assertThatThrownBy(() -> test.task.passTime(LONG_TIME)).isInstanceOf(DynamoDbSinkException.class);
    }

    @Test
    void onlyWhatWasLeftUndoneIsSentAgain() throws Exception {
        WriterUnderTest test = new WriterUnderTest(settings).next(1, batch -> written(batch, batch.subList(0, 20), 10));
        test.write(puts(25));

        test.task.passTime(LONG_TIME);

        assertThat(test.applied).containsExactlyInAnyOrder(puts(25));
        assertThat(test.context.count("numRecordsSendErrors")).isEqualTo(5);
        assertThat(test.context.count("numRecordsSendPartialFailure")).isEqualTo(5);
        assertThat(test.context.count("retriedWrites")).isEqualTo(5);
        assertThat(test.context.count("throttledRequests")).isEqualTo(1);
    }

    @Test
    void fullBatchGoesAtOnceAndAPartOfOneWhenItsTimeHasCome() throws Exception {
        WriterUnderTest test = new WriterUnderTest(settings.with("maxTimeInBufferMS", 500L));
        test.write(puts(26));
        test.task.passTime(400);
        assertThat(test.table.batchSizes()).containsExactly(25);

        test.task.passTime(200);

        assertThat(test.table.batchSizes()).containsExactly(25, 1);
    }

    @Test
    void batchThatIsFullByBytesGoesAtOnce() throws Exception {
        WriterUnderTest test = new WriterUnderTest(settings.with("maxBatchSizeInBytes", 700L));
        test.write(puts(15));

        test.task.passTime(100);

        assertThat(test.table.batchSizes()).containsExactly(10);
    }

    @Test
    void deletesAreCutToTheKey() throws Exception {
        WriterUnderTest test = new WriterUnderTest(settings);
        test.write(DynamoDbWriteRequest.builder()
                .setType(DynamoDbWriteRequestType.DELETE)
                .setItem(Map.of("id", AttributeValue.fromS("a"), "version", AttributeValue.fromN("1")))
                .build());

        test.writer.flush(true);

        assertThat(test.applied).containsExactly(delete("a"));
    }

    @Test
    void mergingSendsOnlyTheLastWaitingWriteOfAKey() throws Exception {
        Optional<KeySchema> key = ordered().order();
        WriterUnderTest test = new WriterUnderTest(settings, new KeyRules(key, key, true), List.of());
        test.write(put("a", 1), put("a", 2), delete("a"), put("a", 3));

        test.writer.flush(true);

        assertThat(test.applied).containsExactly(put("a", 3));
        assertThat(test.context.gauge("mergedWrites")).isEqualTo(3L);
    }

    @Test
    void withoutMergingEveryVersionIsWrittenInOrder() throws Exception {
        WriterUnderTest test = new WriterUnderTest(settings);
        test.write(put("a", 1), put("a", 2), delete("a"), put("a", 3));

        test.writer.flush(true);

        assertThat(test.applied).containsExactly(put("a", 1), put("a", 2), delete("a"), put("a", 3));
    }

    @Test
    void closingClosesTheClient() {
        WriterUnderTest test = new WriterUnderTest(settings);

        test.writer.close();

        assertThat(test.table.isClosed()).isTrue();
    }
}
