/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import static io.connectorspec.dynamodb.sink.SimulatedTable.failed;
import static io.connectorspec.dynamodb.sink.SimulatedTable.written;
import static io.connectorspec.dynamodb.sink.WriterUnderTest.put;
import static io.connectorspec.dynamodb.sink.WriterUnderTest.puts;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.sink.SimulatedTable.Reply;
import io.connectorspec.dynamodb.sink.table.CallOutcome.Answer;
import io.connectorspec.dynamodb.sink.table.FailureKind;
import io.connectorspec.dynamodb.sink.table.WriteAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import org.apache.flink.metrics.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The cap on write units, and what the writer tells about capacity and requests. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WriterCapacityTest {

    private final TestSinkSettings settings = new TestSinkSettings().with("maxTimeInBufferMS", 10L);

    private static Reply using(List<DynamoDbWriteRequest> batch, double units) {
        return new Reply(batch, Optional.of(new Answer<>(new WriteAnswer(List.of(), OptionalDouble.of(units)))), 10);
    }

    private static DynamoDbWriteRequest large(String id, int kilobytes) {
        return DynamoDbWriteRequest.builder()
                .setType(DynamoDbWriteRequestType.PUT)
                .setItem(Map.of(
                        "id", AttributeValue.fromS(id),
                        "text", AttributeValue.fromS("x".repeat(kilobytes * 1024 - 20))))
                .build();
    }

    @Test
    void sendsNoMoreWriteUnitsThanTheCapAllows() throws Exception {
        WriterUnderTest test = new WriterUnderTest(settings.with("maxWriteUnitsPerSecond", 20L));
        test.write(puts(100));

        test.task.passTime(1_020);
        assertThat(test.applied).hasSizeBetween(35, 40);
        test.task.passTime(4_000);

        assertThat(test.applied).hasSize(100);
    }

    @Test
    void sendsAnItemThatCostsMoreThanASecondBringsAndPaysForItLater() throws Exception {
        WriterUnderTest test = new WriterUnderTest(settings.with("maxWriteUnitsPerSecond", 10L));
        test.write(large("a", 100), large("b", 100));

        test.task.passTime(1_000);
        assertThat(test.applied).hasSize(1);
        test.task.passTime(7_000);
        assertThat(test.applied).hasSize(1);
        test.task.passTime(3_000);

        assertThat(test.applied).hasSize(2);
    }

    @Test
    void countsWhatTheServiceSaysWasUsed() throws Exception {
        WriterUnderTest test = new WriterUnderTest(settings.with("maxWriteUnitsPerSecond", 25L))
                .otherwise(batch -> using(batch, 4.0 * batch.size()));
        test.write(puts(50));

        test.task.passTime(3_000);
        assertThat(test.applied).hasSize(25);
        test.task.passTime(5_000);

        assertThat(test.applied).hasSize(50);
        assertThat(test.context.gauge("consumedWriteUnits")).isEqualTo(200.0);
    }

    @Test
    void writesThatWereThrottledCostNothing() throws Exception {
        settings.with("maxWriteUnitsPerSecond", 25L).with("retryMaxDelay", Duration.ofMillis(60));
        WriterUnderTest test =
                new WriterUnderTest(settings).next(10, batch -> failed(FailureKind.THROTTLED, List.of(), 10));
        test.write(puts(25));

        test.task.passTime(2_000);

        assertThat(test.applied).hasSize(25);
        assertThat(test.context.gauge("consumedWriteUnits")).isEqualTo(25.0);
    }

    @Test
    void endOfInputAndCheckpointsKeepTheCap() throws Exception {
        settings.with("maxWriteUnitsPerSecond", 10L).with("checkpointDrainTime", Duration.ofSeconds(2));
        WriterUnderTest test = new WriterUnderTest(settings);
        test.write(puts(100));
        assertThat(test.snapshot()).hasSizeBetween(70, 80);

        long before = test.task.relativeTimeMillis();
        test.writer.flush(true);

        assertThat(test.task.relativeTimeMillis() - before).isBetween(7_000L, 8_000L);
        assertThat(test.applied).hasSize(100);
    }

    @Test
    void tellsRequestsTheirFillAndHowLongTheyTook() throws Exception {
        WriterUnderTest test = new WriterUnderTest(settings).next(1, batch -> written(batch, batch, 40));
        test.write(puts(26));

        test.writer.flush(true);

        assertThat(test.context.count("requests")).isEqualTo(2);
        Histogram fill = test.context.histogram("writesPerRequest");
        assertThat(fill.getCount()).isEqualTo(2);
        assertThat(fill.getStatistics().getMax()).isEqualTo(25);
        assertThat(fill.getStatistics().getMin()).isEqualTo(1);
        assertThat(fill.getStatistics().getMean()).isEqualTo(13);
        assertThat(fill.getStatistics().getStdDev()).isEqualTo(12);
        assertThat(test.context.histogram("requestMillis").getStatistics().getValues())
                .containsExactly(10, 40);
        assertThat(test.context.histogram("requestMillis").getStatistics().getQuantile(0.5))
                .isEqualTo(10);
    }

    @Test
    void tellsBytesAndRecordsAsTheyAreSent() throws Exception {
        WriterUnderTest test = new WriterUnderTest(settings);
        test.write(put("a", 1));

        test.writer.flush(true);

        String body = "{\"RequestItems\":{\"orders\":[{\"PutRequest\":{\"Item\":{\"id\":{\"S\":\"a\"},"
                + "\"version\":{\"N\":\"1\"}}}}]}}";
        assertThat(test.context.getIOMetricGroup().getNumBytesOutCounter().getCount())
                .isEqualTo(body.length());
        assertThat(test.context.getIOMetricGroup().getNumRecordsOutCounter().getCount())
                .isEqualTo(1);
    }

    @Test
    void tellsThrottlesByReasonAndRetriesByKind() throws Exception {
        WriterUnderTest test = new WriterUnderTest(settings)
                .next(1, batch -> failed(FailureKind.THROTTLED, List.of(), 10))
                .next(1, batch -> failed(FailureKind.TRANSIENT, List.of(), 10))
                .next(1, batch -> written(batch, List.of(), 10));
        test.write(put("a", 1));

        test.writer.flush(true);

        assertThat(test.context.count("throttledRequests")).isEqualTo(2);
        assertThat(test.context.count("throttledRequests.other")).isEqualTo(1);
        assertThat(test.context.count("throttledRequests.unprocessed")).isEqualTo(1);
        assertThat(test.context.count("throttledRequests.keyRange")).isZero();
        assertThat(test.context.count("retriedWrites")).isEqualTo(3);
        assertThat(test.context.count("retriedWrites.throttled")).isEqualTo(2);
        assertThat(test.context.count("retriedWrites.transient")).isEqualTo(1);
    }
}
