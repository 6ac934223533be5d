/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import static io.connectorspec.dynamodb.sink.SimulatedTable.failed;
import static io.connectorspec.dynamodb.sink.SimulatedTable.written;
import static io.connectorspec.dynamodb.sink.WriterUnderTest.ordered;
import static io.connectorspec.dynamodb.sink.WriterUnderTest.put;
import static io.connectorspec.dynamodb.sink.WriterUnderTest.puts;
import static io.connectorspec.dynamodb.sink.WriterUnderTest.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.attribute.KeySchema;
import io.connectorspec.dynamodb.sink.table.FailureKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.dynamodb.sink.DynamoDbSinkException;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import org.apache.flink.connector.dynamodb.sink.FailedRecord;
import org.apache.flink.connector.dynamodb.sink.FailedRecord.Reason;
import org.apache.flink.connector.dynamodb.sink.FailedRecordHandler;
import org.apache.flink.connector.dynamodb.sink.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What becomes of single records that cannot be written. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FailedRecordsTest {

    private static final long LONG_TIME = 600_000;
    private static final DynamoDbWriteRequest BAD = put("bad", 13);

    private final Keeping keeping = new Keeping();
    private final TestSinkSettings settings = new TestSinkSettings().with("failedRecordHandler", keeping);

    /** Keeps what it is handed. */
    private static final class Keeping implements FailedRecordHandler {
        private static final long serialVersionUID = 1L;

        private final transient List<FailedRecord> kept = new ArrayList<>();
        private final List<String> calls = new ArrayList<>();

        @Override
        public void open(WriterInitContext context) {
            calls.add("open");
        }

        @Override
        public void handle(FailedRecord failed) {
            kept.add(failed);
        }

        @Override
        public void close() {
            calls.add("close");
        }
    }

    private static WriterUnderTest refusing(WriterUnderTest test) {
        return test.otherwise(
                batch -> batch.contains(BAD) ? failed(FailureKind.INVALID, List.of(), 10) : written(batch, batch, 10));
    }

    private static DynamoDbWriteRequest withoutKey() {
        return DynamoDbWriteRequest.builder()
                .setType(DynamoDbWriteRequestType.PUT)
                .setItem(Map.of("version", AttributeValue.fromN("1")))
                .build();
    }

    @Test
    void recordThatTheServiceRefusesGoesToTheHandlerAndTheOthersAreWritten() throws Exception {
        WriterUnderTest test = refusing(new WriterUnderTest(settings));
        test.write(puts(24));
        test.write(BAD);

        test.writer.flush(true);

        assertThat(test.applied).containsExactlyInAnyOrder(puts(24));
        assertThat(keeping.kept).hasSize(1);
        FailedRecord failed = keeping.kept.get(0);
        assertThat(failed.reason()).isEqualTo(Reason.REFUSED);
        assertThat(failed.request()).contains(BAD);
        assertThat(failed.element()).isEmpty();
        assertThat(failed.message()).contains("refuses the item itself").doesNotContain("bad");
        assertThat(failed.toString()).isEqualTo("FailedRecord{REFUSED}");
        assertThat(test.context.count("failedRecords.refused")).isEqualTo(1);
    }

    @Test
    void newerWritesOfItsKeyGoOnAfterARecordWasTaken() throws Exception {
        WriterUnderTest test = refusing(new WriterUnderTest(settings));
        test.write(BAD, put("bad", 14));

        test.writer.flush(true);

        assertThat(test.applied).containsExactly(put("bad", 14));
    }

    @Test
    void recordThatIsInvalidByItselfGoesToTheHandlerBeforeItIsSent() throws Exception {
        WriterUnderTest test = new WriterUnderTest(settings);
        test.write(withoutKey());
        test.write((DynamoDbWriteRequest) null);
        test.write(put("a", 1));

        test.writer.flush(true);

        assertThat(test.applied).containsExactly(put("a", 1));
        assertThat(keeping.kept).extracting(FailedRecord::reason).containsExactly(Reason.INVALID, Reason.INVALID);
        assertThat(keeping.kept.get(0).element()).contains(withoutKey());
        assertThat(test.context.count("failedRecords.invalid")).isEqualTo(2);
    }

    @Test
    void elementThatTheConverterRefusesGoesToTheHandler() throws Exception {
        WriterUnderTest test = new WriterUnderTest(settings).converting(request -> {
            throw new InvalidRequestException("refused, on purpose");
        });

        test.write(put("a", 1));

        assertThat(keeping.kept).extracting(FailedRecord::reason).containsExactly(Reason.NOT_CONVERTED);
        assertThat(keeping.kept.get(0).element()).contains(put("a", 1));
        assertThat(keeping.kept.get(0).request()).isEmpty();
        assertThat(test.context.count("failedRecords.notConverted")).isEqualTo(1);
    }

    @Test
    void bugInAConverterFailsTheJob() {
        WriterUnderTest test = new WriterUnderTest(settings).converting(request -> {
            throw new IllegalStateException("a bug, on purpose");
        });

        assertThatThrownBy(() -> test.write(put("a", 1))).isInstanceOf(IllegalStateException.class);
        assertThat(keeping.kept).isEmpty();
    }

    @Test
    void restoredRecordThatIsInvalidGoesToTheHandler() throws Exception {
        WriterUnderTest test = new WriterUnderTest(settings, ordered(), List.of(state(withoutKey(), put("a", 1))));

        test.writer.flush(true);

        assertThat(test.applied).containsExactly(put("a", 1));
        assertThat(keeping.kept).extracting(FailedRecord::reason).containsExactly(Reason.INVALID);
    }

    @Test
    void droppingCountsAndGoesOn() throws Exception {
        WriterUnderTest test =
                refusing(new WriterUnderTest(settings.with("failedRecordHandler", FailedRecordHandler.drop())));
        test.write(BAD, withoutKey(), put("a", 1));

        test.writer.flush(true);

        assertThat(test.applied).containsExactly(put("a", 1));
        assertThat(test.context.count("failedRecords.refused")).isEqualTo(1);
        assertThat(test.context.count("failedRecords.invalid")).isEqualTo(1);
    }

    @Test
    void withFailOnErrorNoHandlerIsAsked() {
        WriterUnderTest test = refusing(new WriterUnderTest(settings.with("failOnError", true)));

        assertThatThrownBy(() -> test.write(withoutKey())).isInstanceOf(InvalidRequestException.class);
        assertThat(keeping.kept).isEmpty();
    }

    @Test
    void handlerThatThrowsFailsTheJob() throws Exception {
        FailedRecordHandler throwing = failed -> {
            throw new java.io.IOException("the dead letters cannot be kept");
        };
        WriterUnderTest test = refusing(new WriterUnderTest(settings.with("failedRecordHandler", throwing)));
        test.write(BAD);

        assertThatThrownBy(() -> test.task.passTime(LONG_TIME))
                .isInstanceOf(DynamoDbSinkException.class)
                .hasMessageContaining("The handler of failed records failed")
                .hasRootCauseMessage("the dead letters cannot be kept");
    }

    @Test
    void handlerIsOpenedAndClosedWithTheWriter() {
        WriterUnderTest test = new WriterUnderTest(settings);
        test.writer.close();

        assertThat(keeping.calls).containsExactly("open", "close");
        assertThat(test.table.isClosed()).isTrue();
    }

    @Test
    void writeIsGivenUpAfterAsManyAttemptsAsItMayHave() throws Exception {
        WriterUnderTest test = new WriterUnderTest(settings.with("maxAttempts", 3))
                .next(3, batch -> failed(FailureKind.THROTTLED, List.of(), 10));
        test.write(put("a", 1), put("a", 2));

        test.writer.flush(true);

        assertThat(test.applied).containsExactly(put("a", 2));
        assertThat(keeping.kept).extracting(FailedRecord::reason).containsExactly(Reason.GIVEN_UP);
        assertThat(keeping.kept.get(0).request()).contains(put("a", 1));
        assertThat(keeping.kept.get(0).message())
                .contains("failed 3 times and is given up")
                .contains("'setMaxAttempts'")
                .contains("simulated THROTTLED");
        assertThat(test.table.batchSizes()).hasSize(4);
    }

    @Test
    void onlyWhatWasLeftUndoneAsOftenIsGivenUp() throws Exception {
        WriterUnderTest test = new WriterUnderTest(settings.with("maxAttempts", 2))
                .otherwise(batch -> written(
                        batch,
                        batch.stream().filter(write -> !write.equals(BAD)).toList(),
                        10));
        test.write(BAD);
        test.write(puts(30));

        test.writer.flush(true);

        assertThat(test.applied).containsExactlyInAnyOrder(puts(30));
        assertThat(keeping.kept).hasSize(1);
        assertThat(keeping.kept.get(0).message()).contains("the service left the write unprocessed");
    }

    @Test
    void writeIsGivenUpWhenItsTimeIsOver() throws Exception {
        settings.with("maxRetryTime", Duration.ofSeconds(30))
                .with("retryMinDelay", Duration.ofSeconds(4))
                .with("retryMaxDelay", Duration.ofSeconds(4));
        WriterUnderTest test =
                new WriterUnderTest(settings).otherwise(batch -> failed(FailureKind.TRANSIENT, List.of(), 10));
        test.write(put("a", 1));
        test.task.passTime(29_000);
        assertThat(keeping.kept).isEmpty();

        test.task.passTime(20_000);

        assertThat(keeping.kept).extracting(FailedRecord::reason).containsExactly(Reason.GIVEN_UP);
        assertThat(test.context.gauge("waitingWrites")).isEqualTo(0);
    }

    @Test
    void writeThatTookThePlaceOfAnotherHasAttemptsOfItsOwn() throws Exception {
        Optional<KeySchema> key = ordered().order();
        WriterUnderTest test = new WriterUnderTest(
                        settings.with("maxAttempts", 3), new KeyRules(key, key, true), List.of())
                .next(3, batch -> failed(FailureKind.THROTTLED, List.of(), 10));
        test.write(put("a", 1));
        test.task.passTime(10);
        test.task.passTime(5_015);
        test.write(put("a", 2));

        test.writer.flush(true);

        assertThat(keeping.kept).isEmpty();
        assertThat(test.applied).containsExactly(put("a", 2));
    }

    @Test
    void withoutBoundsALongThrottleGivesNothingUp() throws Exception {
        WriterUnderTest test =
                new WriterUnderTest(settings).next(1_000, batch -> failed(FailureKind.THROTTLED, List.of(), 10));
        test.write(puts(25));

        test.task.passTime(Duration.ofDays(1).toMillis());

        assertThat(keeping.kept).isEmpty();
        assertThat(test.applied).containsExactlyInAnyOrder(puts(25));
    }
}
