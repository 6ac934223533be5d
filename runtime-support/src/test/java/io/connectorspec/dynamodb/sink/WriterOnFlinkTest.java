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

import io.connectorspec.dynamodb.sink.table.FailureKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import org.apache.flink.connector.dynamodb.sink.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the code of Flink's writer asks of one that keeps order by key. The simulated task fails a test whose
 * writer spins, hangs, or holds the task thread in a mail.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WriterOnFlinkTest {

    private final TestSinkSettings settings = new TestSinkSettings();

    @Test
    void endOfInputWaitsForPausesWithoutSpinningAndLosesNothing() throws Exception {
        WriterUnderTest test = new WriterUnderTest(settings).next(6, throttles());
        test.write(put("a", 1), put("a", 2), put("b", 1));

        test.writer.flush(true);

        assertThat(test.applied).containsExactlyInAnyOrder(put("a", 1), put("a", 2), put("b", 1));
        assertThat(test.applied.indexOf(put("a", 1))).isLessThan(test.applied.indexOf(put("a", 2)));
    }

    @Test
    void endOfInputWithEmptyBufferAndRequestsUnderWayEnds() throws Exception {
        WriterUnderTest test = new WriterUnderTest(settings);
        test.write(puts(25));
        assertThat(test.table.inFlight()).isEqualTo(1);

        test.writer.flush(true);

        assertThat(test.applied).hasSize(25);
        assertThat(test.table.inFlight()).isZero();
    }

    @Test
    void endOfInputWithNothingUnderWayWaitsForPauses() throws Exception {
        WriterUnderTest test = new WriterUnderTest(settings.with("maxBatchSize", 1)).next(1, throttles());
        test.write(put("a", 1));
        test.task.passTime(11);
        assertThat(test.table.inFlight()).isZero();
        assertThat(test.applied).isEmpty();

        test.writer.flush(true);

        assertThat(test.applied).containsExactly(put("a", 1));
    }

    @Test
    void fullBufferOfPausingWritesHoldsBackTheStreamUntilThereIsRoom() throws Exception {
        settings.with("maxBatchSize", 2).with("maxBufferedRequests", 4).with("retryMinDelay", Duration.ofSeconds(30));
        settings.with("retryMaxDelay", Duration.ofSeconds(30));
        WriterUnderTest test = new WriterUnderTest(settings).next(2, throttles());
        test.write(puts(4));
        test.task.passTime(20);
        assertThat(test.context.gauge("waitingWrites")).isEqualTo(4);

        long before = test.task.relativeTimeMillis();
        test.write(put("one more", 0));

        assertThat(test.task.relativeTimeMillis()).isGreaterThan(before);
        assertThat(test.table.batchSizes()).hasSizeGreaterThan(2);
    }

    @Test
    void fullBufferOfOneKeyWaitsForThatKey() throws Exception {
        settings.with("maxBatchSize", 1).with("maxBufferedRequests", 2);
        WriterUnderTest test = new WriterUnderTest(settings);

        test.write(put("a", 1), put("a", 2), put("a", 3), put("a", 4), put("a", 5));
        test.writer.flush(true);

        assertThat(test.applied).containsExactly(put("a", 1), put("a", 2), put("a", 3), put("a", 4), put("a", 5));
    }

    @Test
    void newerWriteWaitsUntilTheRetriedOneIsWritten() throws Exception {
        WriterUnderTest test = new WriterUnderTest(settings.with("maxBatchSize", 1)).next(3, throttles());
        test.write(put("a", 1), put("a", 2));

        test.task.passTime(60_000);

        assertThat(test.applied).containsExactly(put("a", 1), put("a", 2));
        assertThat(test.table.mostInFlight()).isEqualTo(1);
    }

    @Test
    void checkpointDoesNotWaitForPausesAndStoresThem() throws Exception {
        settings.with("maxBatchSize", 1)
                .with("retryMinDelay", Duration.ofHours(1))
                .with("retryMaxDelay", Duration.ofHours(1));
        WriterUnderTest test = new WriterUnderTest(settings).next(1, throttles());
        test.write(put("a", 1), put("a", 2));
        long before = test.task.relativeTimeMillis();

        assertThat(test.snapshot()).containsExactly(put("a", 1), put("a", 2));

        assertThat(test.task.relativeTimeMillis() - before).isLessThan(1_000);
    }

    @Test
    void checkpointWaitsForRequestsUnderWayAndStartsNoOthers() throws Exception {
        settings.with("maxInFlightRequests", 2);
        WriterUnderTest test = new WriterUnderTest(settings);
        test.write(puts(200));
        assertThat(test.table.batchSizes()).hasSize(2);

        test.writer.flush(false);
        assertThat(test.table.inFlight()).isZero();
        assertThat(test.applied).hasSize(50);
        test.task.passTime(100_000);

        assertThat(test.writer.snapshotState(1).get(0).getBufferedRequestEntries())
                .hasSize(150);
        assertThat(test.applied).hasSize(50);
    }

    @Test
    void whatACheckpointFrozeIsSentAfterItWithoutAnyNewRecord() throws Exception {
        settings.with("maxInFlightRequests", 2);
        WriterUnderTest test = new WriterUnderTest(settings);
        test.write(puts(200));
        test.snapshot();

        test.task.passTime(10_000);

        assertThat(test.applied).hasSize(200);
    }

    @Test
    void checkpointOfAFullBufferOnAThrottledTableTakesTheDrainTimeAndOneRequest() throws Exception {
        settings.with("checkpointDrainTime", Duration.ofSeconds(3)).with("maxBufferedRequests", 200);
        long request = 700;
        WriterUnderTest test =
                new WriterUnderTest(settings).otherwise(batch -> failed(FailureKind.THROTTLED, List.of(), request));
        test.write(puts(200));
        long before = test.task.relativeTimeMillis();

        assertThat(test.snapshot()).hasSize(200);

        assertThat(test.task.relativeTimeMillis() - before).isBetween(3_000L, 3_000 + request);
        assertThat(test.applied).isEmpty();
    }

    @Test
    void checkpointDrainsWhatTheTableTakes() throws Exception {
        settings.with("checkpointDrainTime", Duration.ofSeconds(3)).with("maxInFlightRequests", 2);
        WriterUnderTest test = new WriterUnderTest(settings).next(3, throttles());
        test.write(puts(190));
        long before = test.task.relativeTimeMillis();

        assertThat(test.snapshot()).isEmpty();

        assertThat(test.task.relativeTimeMillis() - before).isLessThan(3_000);
        assertThat(test.applied).hasSize(190);
    }

    @Test
    void checkpointStoresWhatCouldNotBeDrainedInTime() throws Exception {
        settings.with("checkpointDrainTime", Duration.ofMillis(25)).with("maxInFlightRequests", 1);
        WriterUnderTest test = new WriterUnderTest(settings);
        test.write(puts(200));

        assertThat(test.snapshot()).hasSize(200 - test.applied.size());

        assertThat(test.applied).hasSize(75);
        test.task.passTime(10_000);
        assertThat(test.applied).hasSize(200);
    }

    @Test
    void recordThatFindsNoRoomHoldsTheBarrierNoLongerThanARequestMayTake() throws Exception {
        WriterUnderTest test = fullOfPausingWrites(20_000);
        long before = test.task.relativeTimeMillis();

        test.write(put("one more", 0));

        assertThat(test.task.relativeTimeMillis() - before).isBetween(20_000L, 20_020L);
        assertThat(test.snapshot()).hasSize(5);
        assertThat(test.applied).isEmpty();
    }

    @Test
    void bufferNeverHoldsMoreThanTwiceWhatItMay() throws Exception {
        WriterUnderTest test = fullOfPausingWrites(20_000);
        for (int i = 0; i < 20; i++) {
            test.write(put("more " + i, 0));

            assertThat((Integer) test.context.gauge("waitingWrites")).isLessThanOrEqualTo(8);
        }

        assertThat(test.applied).isNotEmpty();
    }

    /** Gives a writer whose buffer is full of writes that pause for hours, as after a long throttle. */
    private WriterUnderTest fullOfPausingWrites(long requestTimeout) throws Exception {
        settings.with("maxBatchSize", 2).with("maxBufferedRequests", 4).with("requestTimeoutMS", requestTimeout);
        settings.with("retryMinDelay", Duration.ofHours(10)).with("retryMaxDelay", Duration.ofHours(10));
        WriterUnderTest test = new WriterUnderTest(settings).next(6, throttles());
        test.write(puts(4));
        test.task.passTime(20);
        assertThat(test.context.gauge("waitingWrites")).isEqualTo(4);
        return test;
    }

    @Test
    void throttledTableDoesNotKeepBarriersFromTheTaskThread() throws Exception {
        settings.with("maxTimeInBufferMS", 10L).with("retryMinDelay", Duration.ofSeconds(5));
        WriterUnderTest test = new WriterUnderTest(settings).otherwise(throttles());
        test.write(puts(100));

        test.task.passTime(60_000);

        assertThat(test.applied).isEmpty();
        assertThat(test.snapshot()).hasSize(100);
    }

    @Test
    void whatWasDueDuringACheckpointIsSentRightAfterIt() throws Exception {
        settings.with("maxInFlightRequests", 2);
        WriterUnderTest test = new WriterUnderTest(settings).next(2, batch -> written(batch, batch, 8_000));
        test.write(puts(200));
        test.task.passTime(6_000);
        test.snapshot();
        assertThat(test.table.batchSizes()).hasSize(2);

        test.task.passTime(200);

        assertThat(test.applied).hasSize(200);
    }

    @Test
    void fullBufferBehindASlowRequestDoesNotHoldTheTaskThread() throws Exception {
        settings.with("maxInFlightRequests", 1).with("maxBatchSize", 2).with("maxBufferedRequests", 4);
        WriterUnderTest test = new WriterUnderTest(settings).next(1, batch -> written(batch, batch, 50_000));
        test.write(puts(6));
        assertThat(test.context.gauge("waitingWrites")).isEqualTo(4);

        test.task.passTime(20_000);

        assertThat(test.applied).isEmpty();
        test.task.passTime(40_000);
        assertThat(test.applied).hasSize(6);
    }

    @Test
    void closedWriterSendsNothingMore() throws Exception {
        WriterUnderTest test = new WriterUnderTest(settings);
        test.write(put("a", 1));
        test.writer.close();

        test.task.passTime(20_000);

        assertThat(test.table.batchSizes()).isEmpty();
    }

    @Test
    void requestThatNeverEndsFailsTheJobInsteadOfBeingSentTwice() throws Exception {
        WriterUnderTest test = new WriterUnderTest(settings)
                .next(1, batch -> written(batch, batch, Duration.ofDays(1).toMillis()));
        test.write(puts(25));

        assertThatThrownBy(() -> test.task.passTime(Duration.ofHours(1).toMillis()))
                .isInstanceOf(TimeoutException.class);

        assertThat(test.table.batchSizes()).hasSize(1);
    }

    @Test
    void requestThatTakesAsLongAsItMayIsSentOnce() throws Exception {
        WriterUnderTest test = new WriterUnderTest(settings).next(1, batch -> written(batch, batch, 60_000));
        test.write(puts(25));

        test.task.passTime(120_000);

        assertThat(test.table.batchSizes()).hasSize(1);
        assertThat(test.applied).hasSize(25);
    }

    @Test
    void congestionCountsWhatWasSentAndNotTheLimit() throws Exception {
        settings.with("maxInFlightRequests", 4).with("maxTimeInBufferMS", 1L);
        WriterUnderTest test = new WriterUnderTest(settings).next(1, throttles());
        test.write(put("a", 1));

        test.task.passTime(15);

        assertThat(test.context.gauge("writesInFlightLimit")).isEqualTo(99);
    }

    @Test
    void throttlingMakesRequestsFewerAndSmaller() throws Exception {
        settings.with("maxInFlightRequests", 8).with("retryMaxDelay", Duration.ofMillis(50));
        WriterUnderTest test = new WriterUnderTest(settings).next(200, throttles());
        test.write(puts(200));

        test.task.passTime(30_000);

        assertThat(test.table.batchSizes().subList(150, 200)).allMatch(size -> size == 1);
        assertThat(test.applied).hasSize(200);
    }

    @Test
    void restoredWritesAreMeasuredAndKeptInOrder() throws Exception {
        WriterUnderTest test = new WriterUnderTest(
                settings.with("maxBatchSizeInBytes", 160L),
                ordered(),
                List.of(state(put("a", 1), put("a", 2), put("b", 1), put("c", 1))));
        test.task.passTime(20_000);

        assertThat(test.applied).hasSize(4);
        assertThat(test.applied.indexOf(put("a", 1))).isLessThan(test.applied.indexOf(put("a", 2)));
        assertThat(test.table.batchSizes()).allMatch(size -> size <= 2);
    }

    @Test
    void statesOfSeveralWritersRestoreInOne() throws Exception {
        WriterUnderTest test = new WriterUnderTest(
                settings, ordered(), List.of(state(put("a", 1), put("b", 1)), state(), state(put("c", 1))));

        test.writer.flush(true);

        assertThat(test.applied).containsExactlyInAnyOrder(put("a", 1), put("b", 1), put("c", 1));
    }

    @Test
    void itemOverTheLimitIsRefusedWhenItIsWrittenWithoutItsContent() {
        WriterUnderTest test = new WriterUnderTest(settings.with("maxRecordSizeInBytes", 1_000L));
        DynamoDbWriteRequest tooLarge = DynamoDbWriteRequest.builder()
                .setType(DynamoDbWriteRequestType.PUT)
                .setItem(Map.of(
                        "id", AttributeValue.fromS("secret-id"), "text", AttributeValue.fromS("secret".repeat(200))))
                .build();

        assertThatThrownBy(() -> test.write(tooLarge))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("table 'orders' has 1215 bytes")
                .hasMessageContaining("'setMaxRecordSizeInBytes'")
                .hasMessageNotContaining("secret");
        assertThat(test.context.gauge("waitingWrites")).isEqualTo(0);
    }

    @Test
    void nullFromAConverterIsRefusedWithAWordOnWhatToDo() {
        WriterUnderTest test = new WriterUnderTest(settings);

        assertThatThrownBy(() -> test.write((DynamoDbWriteRequest) null))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("returned null")
                .hasMessageContaining("filter");
    }

    @Test
    void itemWithoutItsKeyIsRefusedWhenItIsWritten() {
        WriterUnderTest test = new WriterUnderTest(settings);
        DynamoDbWriteRequest withoutKey = DynamoDbWriteRequest.builder()
                .setType(DynamoDbWriteRequestType.PUT)
                .setItem(Map.of("version", AttributeValue.fromN("1")))
                .build();

        assertThatThrownBy(() -> test.write(withoutKey))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Attribute id: is missing");
    }

    private static SimulatedTable.Script throttles() {
        return batch -> failed(FailureKind.THROTTLED, List.of(), 10);
    }
}
