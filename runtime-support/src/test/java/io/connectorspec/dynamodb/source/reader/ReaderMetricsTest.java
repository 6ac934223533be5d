/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.source.Retention;
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
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
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

    private static DynamoDbStreamsShardSplit split(String shardId) {
        return new DynamoDbStreamsShardSplit(TestStreamsSettings.ARN, shardId, StartingPosition.fromStart(), null);
    }

    private long lag(String shardId) {
        return registry.value(GROUP + "shardId." + shardId + ".millisBehindLatest");
    }

    @Test
    void theLagIsTheAgeOfTheNewestRecordThatWasRead() {
        metrics.shardAdded(split("s"));
        metrics.onRead("s", read(START.minusSeconds(50), START.minusSeconds(40)));

        assertThat(lag("s")).isEqualTo(40_000);
    }

    @Test
    void theLagGrowsWhileNothingComesOfReading() {
        metrics.shardAdded(split("s"));
        assertThat(lag("s")).isZero();
        clock.advanceTime(Duration.ofSeconds(90));

        assertThat(lag("s")).isEqualTo(90_000);
    }

    @Test
    void theLagFallsWhenAShardHasNothingToRead() {
        metrics.shardAdded(split("s"));
        metrics.onRead("s", read(START.minusSeconds(40)));
        clock.advanceTime(Duration.ofSeconds(5));
        metrics.onRead("s", read());

        assertThat(lag("s")).isZero();
    }

    @Test
    void aRecordOfTheFutureIsNoNegativeLag() {
        metrics.shardAdded(split("s"));
        metrics.onRead("s", read(START.plusSeconds(3)));

        assertThat(lag("s")).isZero();
    }

    @Test
    void aShardThatEndsTakesItsMetricsWithIt() {
        metrics.shardAdded(split("s"));
        metrics.shardAdded(split("t"));
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
        metrics.shardAdded(split("s"));
        metrics.shardEnded("s");
        clock.advanceTime(Duration.ofSeconds(60));
        metrics.shardAdded(split("s"));

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
        assertThat(registry.value("reader.failedCalls.iteratorExpired")).isEqualTo(1);
        assertThat(registry.value("reader.failedCalls.trimmed")).isZero();
    }

    @Test
    void aRestoredShardIsBehindFromTheStart() {
        metrics.shardAdded(split("s").needed(START.minusSeconds(3600)));

        assertThat(lag("s")).isEqualTo(3_600_000);
    }

    @Test
    void theReaderTellsItsWorstShard() {
        assertThat(registry.value("reader.retentionHeadroomMillis")).isEqualTo(Retention.PERIOD.toMillis());
        metrics.shardAdded(split("s"));
        metrics.shardAdded(split("t"));
        metrics.onRead("s", read(START.minusSeconds(60)));
        metrics.onRead("t", read(START.minusSeconds(3600)));

        assertThat(registry.value("reader.shards")).isEqualTo(2);
        assertThat(registry.value("reader.maxMillisBehindLatest")).isEqualTo(3_600_000);
        assertThat(registry.value("reader.retentionHeadroomMillis"))
                .isEqualTo(Duration.ofHours(23).toMillis());
        metrics.shardEnded("t");
        assertThat(registry.value("reader.maxMillisBehindLatest")).isEqualTo(60_000);
        assertThat(registry.value("reader.shards")).isEqualTo(1);
    }

    @Test
    void theNumberOfMetricsIsBounded() {
        for (int i = 0; i < 5 * ShardLags.MAX_METRICS; i++) {
            metrics.shardAdded(split("s" + i));
        }
        assertThat(shardMetrics()).isEqualTo(ShardLags.MAX_METRICS);

        for (int i = 0; i < ShardLags.MAX_METRICS; i++) {
            metrics.shardEnded("s" + i);
        }
        metrics.shardAdded(split("later"));
        assertThat(shardMetrics()).as("ended shards make room").isEqualTo(1);
        clock.advanceTime(Duration.ofSeconds(7));
        assertThat(registry.value("reader.maxMillisBehindLatest"))
                .as("shards without a metric count")
                .isEqualTo(7_000);
    }

    private long shardMetrics() {
        return registry.metrics().keySet().stream()
                .filter(name -> name.endsWith("millisBehindLatest"))
                .count();
    }

    @Test
    void theNumberOfMetricsIsBoundedWhereNoneCanBeRemoved() {
        UnremovableGroup group = new UnremovableGroup();
        ShardLags lags = new ShardLags(group, TestStreamsSettings.ARN, new ServiceClock(clock));
        for (int i = 0; i < 5 * ShardLags.MAX_METRICS; i++) {
            lags.add("s" + i, START);
            lags.remove("s" + i);
        }
        lags.add("s0", START);

        assertThat(group.gauges).isEqualTo(ShardLags.MAX_METRICS);
        assertThat(lags.count()).isEqualTo(1);
    }

    /** A group of which Flink's public interface is all there is. */
    private static final class UnremovableGroup extends UnregisteredMetricsGroup {

        private int gauges;

        @Override
        public <T, G extends Gauge<T>> G gauge(String name, G gauge) {
            gauges++;
            return gauge;
        }

        @Override
        public MetricGroup addGroup(String name) {
            return this;
        }

        @Override
        public MetricGroup addGroup(String key, String value) {
            return this;
        }
    }

    @Test
    void tellsHowLongReadsTakeAndHowOldFetchedRecordsAre() {
        assertThat(registry.value("reader.currentFetchEventTimeLag")).isEqualTo(-1);
        metrics.onRead("s", read(START.minusSeconds(40), START.minusSeconds(30)));
        metrics.readTook(10);
        metrics.readTook(30);

        assertThat(registry.value("reader.currentFetchEventTimeLag")).isEqualTo(30_000);
        assertThat(((Histogram) registry.metrics().get("reader.getRecordsMillis"))
                        .getStatistics()
                        .getMax())
                .isEqualTo(30);
    }

    @Test
    void anArnInAnotherFormIsTheNameOfTheStream() {
        ReaderMetrics others = new ReaderMetrics(registry.readerGroup(), "ddblocal-stream", new ServiceClock(clock));
        others.shardAdded(split("s"));

        assertThat(registry.metrics().keySet())
                .anyMatch(name -> name.endsWith(".stream.ddblocal-stream.shardId.s.millisBehindLatest"));
    }
}
