/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.source.ServiceClock;
import io.connectorspec.dynamodb.source.TestStreamsSettings;
import io.connectorspec.dynamodb.source.calls.RecordPage;
import io.connectorspec.dynamodb.source.calls.ShardRead;
import io.connectorspec.dynamodb.source.calls.StreamFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.util.clock.ManualClock;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.Record;

class ReaderMetricsTest {

    private static final Instant START = Instant.ofEpochSecond(1_700_000_000);
    private static final String GROUP =
            "reader.DynamoDbStreamsSource.accountId.123456789012.region.us-east-1.stream.orders.";

    private final ManualClock clock =
            new ManualClock(Duration.ofSeconds(START.getEpochSecond()).toNanos());
    private final RecordingRegistry registry = new RecordingRegistry();
    private final ReaderMetrics metrics =
            new ReaderMetrics(registry.readerGroup(), TestStreamsSettings.ARN, new ServiceClock(clock));

    private static ShardRead read(Instant... times) {
        List<Record> records = Stream.of(times)
                .map(time -> Record.builder()
                        .dynamodb(change -> change.sequenceNumber("1").approximateCreationDateTime(time))
                        .build())
                .toList();
        return new ShardRead(RecordPage.of(records), Optional.of("next"), 100, START);
    }

    private long lag(String shardId) {
        return registry.value(GROUP + "shardId." + shardId + ".millisBehindLatest");
    }

    @Test
    void theLagIsTheAgeOfTheNewestRecordThatWasRead() {
        metrics.shardAdded("s");
        metrics.onRead("s", read(START.minusSeconds(50), START.minusSeconds(40)));

        assertThat(lag("s")).isEqualTo(40_000);
    }

    @Test
    void theLagGrowsWhileNothingComesOfReading() {
        metrics.shardAdded("s");
        assertThat(lag("s")).isZero();
        clock.advanceTime(Duration.ofSeconds(90));

        assertThat(lag("s")).isEqualTo(90_000);
    }

    @Test
    void theLagFallsWhenAShardHasNothingToRead() {
        metrics.shardAdded("s");
        metrics.onRead("s", read(START.minusSeconds(40)));
        clock.advanceTime(Duration.ofSeconds(5));
        metrics.onRead("s", read());

        assertThat(lag("s")).isZero();
    }

    @Test
    void aRecordOfTheFutureIsNoNegativeLag() {
        metrics.shardAdded("s");
        metrics.onRead("s", read(START.plusSeconds(3)));

        assertThat(lag("s")).isZero();
    }

    @Test
    void aShardThatEndsTakesItsMetricsWithIt() {
        metrics.shardAdded("s");
        metrics.shardAdded("t");
        metrics.shardEnded("s");
        metrics.shardEnded("never added");

        assertThat(registry.metrics().keySet())
                .contains(GROUP + "shardId.t.millisBehindLatest")
                .noneMatch(name -> name.contains("shardId.s."));
        metrics.onRead("s", read(START));
        assertThat(registry.metrics().keySet()).noneMatch(name -> name.contains("shardId.s."));
    }

    @Test
    void aShardThatComesBackHasItsMetricAgain() {
        metrics.shardAdded("s");
        metrics.shardEnded("s");
        clock.advanceTime(Duration.ofSeconds(60));
        metrics.shardAdded("s");

        assertThat(lag("s")).isZero();
    }

    @Test
    void countsBytesAndFailuresByKind() {
        metrics.onRead("s", read());
        metrics.onRead("s", read());
        metrics.onFailure(StreamFailure.Kind.THROTTLED);
        metrics.onFailure(StreamFailure.Kind.THROTTLED);
        metrics.onFailure(StreamFailure.Kind.ITERATOR_EXPIRED);

        assertThat(registry.value("reader.numBytesIn")).isEqualTo(200);
        assertThat(registry.value("reader.failedCalls.throttled")).isEqualTo(2);
        assertThat(registry.value("reader.failedCalls.iterator_expired")).isEqualTo(1);
        assertThat(registry.value("reader.failedCalls.trimmed")).isZero();
    }

    @Test
    void anArnInAnotherFormIsTheNameOfTheStream() {
        ReaderMetrics others = new ReaderMetrics(registry.readerGroup(), "ddblocal-stream", new ServiceClock(clock));
        others.shardAdded("s");

        assertThat(registry.metrics().keySet())
                .anyMatch(name -> name.endsWith(".stream.ddblocal-stream.shardId.s.millisBehindLatest"));
    }
}
