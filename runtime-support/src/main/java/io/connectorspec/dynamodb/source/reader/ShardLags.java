/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import io.connectorspec.dynamodb.source.ServiceClock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.groups.AbstractMetricGroup;
import software.amazon.awssdk.arns.Arn;

/**
 * How far reading each shard is behind, in milliseconds: the time since the last moment up to which everything was
 * read. So it grows while nothing comes of reading a shard, and stays near zero on a shard that has nothing to read.
 *
 * <p>Shards have a metric each, in the groups that dashboards know, and not more than {@link #MAX_METRICS} at a time;
 * the highest lag tells of all of them. The metric of a shard goes when the shard ends. Flink's public interface
 * has no way to remove a metric; where its groups cannot do it either, no further ones are made, so that their
 * number stays bounded.
 */
final class ShardLags {

    /** More tell nobody anything, and cost every reporter a round each. */
    static final int MAX_METRICS = 200;

    private final MetricGroup streamGroup;
    private final ServiceClock clock;
    private final Map<String, Instant> readUpTo = new ConcurrentHashMap<>();
    private final Map<String, MetricGroup> groups = new ConcurrentHashMap<>();
    private final Set<String> kept = new HashSet<>();

    /** Takes the reader's group, below which the groups of the stream are made. */
    ShardLags(MetricGroup group, String streamArn, ServiceClock clock) {
        this.clock = clock;
        Arn arn = Arn.tryFromString(streamArn).orElse(null);
        this.streamGroup = group.addGroup("DynamoDbStreamsSource")
                .addGroup("accountId", arn == null ? "" : arn.accountId().orElse(""))
                .addGroup("region", arn == null ? "" : arn.region().orElse(""))
                .addGroup("stream", arn == null ? streamArn : arn.resource().resource());
    }

    /** Adds a shard that was read up to a time. */
    void add(String shardId, Instant upTo) {
        readUpTo.put(shardId, upTo);
        if (!groups.containsKey(shardId) && groups.size() + kept.size() < MAX_METRICS && !kept.contains(shardId)) {
            MetricGroup group = streamGroup.addGroup("shardId", shardId);
            groups.put(shardId, group);
            group.gauge("millisBehindLatest", (Gauge<Long>) () -> of(shardId));
        }
    }

    /** Takes up to when a shard was read now, unless it has ended. */
    void readUpTo(String shardId, Instant upTo) {
        readUpTo.computeIfPresent(shardId, (id, before) -> upTo);
    }

    /** Removes a shard. */
    void remove(String shardId) {
        readUpTo.remove(shardId);
        MetricGroup group = groups.remove(shardId);
        if (group instanceof AbstractMetricGroup<?> removable) {
            removable.close();
        } else if (group != null) {
            kept.add(shardId);
        }
    }

    /** Gives how many shards there are. */
    int count() {
        return readUpTo.size();
    }

    /** Gives the highest lag of all shards, 0 if there are none. */
    long highest() {
        return readUpTo.values().stream().mapToLong(this::since).max().orElse(0);
    }

    private long of(String shardId) {
        Instant upTo = readUpTo.get(shardId);
        return upTo == null ? 0 : since(upTo);
    }

    private long since(Instant upTo) {
        return Math.max(0, clock.now().toEpochMilli() - upTo.toEpochMilli());
    }
}
