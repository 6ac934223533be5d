/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import io.connectorspec.dynamodb.metrics.CountersByKind;
import io.connectorspec.dynamodb.metrics.RecentValues;
import io.connectorspec.dynamodb.source.LostRecords;
import io.connectorspec.dynamodb.source.Retention;
import io.connectorspec.dynamodb.source.ServiceClock;
import io.connectorspec.dynamodb.source.calls.ShardRead;
import io.connectorspec.dynamodb.source.calls.StreamFailure;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.groups.SourceReaderMetricGroup;

/** The metrics of one reader, beside those that Flink's reader has by itself. */
public final class ReaderMetrics implements ReadObserver {

    /** What Flink shows for times of which nothing is known. */
    private static final long UNDEFINED = -1;

    private final ServiceClock clock;
    private final Counter bytesIn;
    private final Counter losses;
    private final Map<StreamFailure.Kind, Counter> failures;
    private final RecentValues getRecordsMillis;
    private final ShardLags lags;
    private volatile long fetchEventTimeLag = UNDEFINED;

    /** Takes the reader's group, and registers everything. */
    public ReaderMetrics(SourceReaderMetricGroup group, String streamArn, ServiceClock clock) {
        this.clock = clock;
        this.bytesIn = group.getIOMetricGroup().getNumBytesInCounter();
        this.losses = group.counter(LostRecords.METRIC);
        this.failures = CountersByKind.of(StreamFailure.Kind.class, "failedCalls", group::counter);
        this.getRecordsMillis = group.histogram("getRecordsMillis", new RecentValues());
        this.lags = new ShardLags(group, streamArn, clock);
        group.gauge("shards", (Gauge<Integer>) lags::count);
        group.gauge("maxMillisBehindLatest", (Gauge<Long>) lags::highest);
        group.gauge("retentionHeadroomMillis", (Gauge<Long>) () -> Retention.PERIOD.toMillis() - lags.highest());
        group.gauge("currentFetchEventTimeLag", (Gauge<Long>) () -> fetchEventTimeLag);
    }

    /** Adds a shard. Where nothing is known of what comes next, everything up to now counts as read at first. */
    public void shardAdded(DynamoDbStreamsShardSplit split) {
        Instant upTo = Stream.of(split.neededSince(), split.recordsSince())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElseGet(clock::now);
        lags.add(split.splitId(), upTo);
    }

    /** Removes a shard that was read to its end. */
    public void shardEnded(String shardId) {
        lags.remove(shardId);
    }

    /** Takes how long a read took. It may be called by any thread. */
    public void readTook(long millis) {
        getRecordsMillis.update(millis);
    }

    @Override
    public void onRead(String shardId, ShardRead read) {
        bytesIn.inc(read.bytes());
        int records = read.page().size();
        Instant now = clock.now();
        Instant upTo = records == 0 ? now : read.page().time(records - 1);
        if (records > 0) {
            fetchEventTimeLag = now.toEpochMilli() - upTo.toEpochMilli();
        }
        lags.readUpTo(shardId, upTo);
    }

    @Override
    public void onLoss(LostRecords lost) {
        losses.inc();
    }

    @Override
    public void onFailure(StreamFailure.Kind kind) {
        failures.get(kind).inc();
    }
}
