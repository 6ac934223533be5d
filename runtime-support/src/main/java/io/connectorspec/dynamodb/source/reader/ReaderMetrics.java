/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import io.connectorspec.dynamodb.source.ServiceClock;
import io.connectorspec.dynamodb.source.calls.ShardRead;
import io.connectorspec.dynamodb.source.calls.StreamFailure;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.SourceReaderMetricGroup;
import org.apache.flink.runtime.metrics.groups.AbstractMetricGroup;
import software.amazon.awssdk.arns.Arn;

/**
 * The metrics of one reader. Per shard it tells how far reading is behind, in milliseconds: the time since
 * the last moment up to which everything was read. So it grows while nothing comes of reading a shard, and
 * stays near zero on a shard that has nothing to read. The metric of a shard goes when the shard ends.
 */
public final class ReaderMetrics implements ReadObserver {

    private final MetricGroup streamGroup;
    private final Counter bytesIn;
    private final ServiceClock clock;
    private final Map<StreamFailure.Kind, Counter> failures = new EnumMap<>(StreamFailure.Kind.class);
    private final Map<String, ShardLag> lags = new ConcurrentHashMap<>();

    /** Takes the reader's group, below which the groups of the stream are made. */
    public ReaderMetrics(SourceReaderMetricGroup group, String streamArn, ServiceClock clock) {
        this.clock = clock;
        this.bytesIn = group.getIOMetricGroup().getNumBytesInCounter();
        MetricGroup failureGroup = group.addGroup("failedCalls");
        for (StreamFailure.Kind kind : StreamFailure.Kind.values()) {
            failures.put(kind, failureGroup.counter(kind.name().toLowerCase(Locale.ROOT)));
        }
        Arn arn = Arn.tryFromString(streamArn).orElse(null);
        this.streamGroup = group.addGroup("DynamoDbStreamsSource")
                .addGroup("accountId", arn == null ? "" : arn.accountId().orElse(""))
                .addGroup("region", arn == null ? "" : arn.region().orElse(""))
                .addGroup("stream", arn == null ? streamArn : arn.resource().resource());
    }

    private record ShardLag(MetricGroup group, AtomicLong readUpTo) {}

    /** Adds the metric of a shard; everything up to now counts as read until something else is known. */
    public void shardAdded(String shardId) {
        lags.computeIfAbsent(shardId, id -> {
            ShardLag lag = new ShardLag(
                    streamGroup.addGroup("shardId", id),
                    new AtomicLong(clock.now().toEpochMilli()));
            lag.group.gauge("millisBehindLatest", (Gauge<Long>)
                    () -> Math.max(0, clock.now().toEpochMilli() - lag.readUpTo.get()));
            return lag;
        });
    }

    /** Removes the metric of a shard. */
    public void shardEnded(String shardId) {
        ShardLag lag = lags.remove(shardId);
        // The public interface of metric groups has no way to remove one.
        if (lag != null && lag.group instanceof AbstractMetricGroup<?> removable) {
            removable.close();
        }
    }

    @Override
    public void onRead(String shardId, ShardRead read) {
        bytesIn.inc(read.bytes());
        ShardLag lag = lags.get(shardId);
        if (lag != null) {
            int records = read.page().size();
            lag.readUpTo.set(
                    records == 0
                            ? clock.now().toEpochMilli()
                            : read.page().time(records - 1).toEpochMilli());
        }
    }

    @Override
    public void onFailure(StreamFailure.Kind kind) {
        failures.get(kind).inc();
    }
}
