/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.lineage;

import io.connectorspec.dynamodb.source.graph.ShardIds;
import io.connectorspec.dynamodb.source.graph.ShardNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What a drawing says of each shard beside its id.
 *
 * @param now the service's time
 * @param lags how many milliseconds reading is behind, by shard, as far as a job tells
 */
record ShardLabels(Instant now, Map<String, Long> lags) {

    /** Gives whether the shard is open, its age as far as its id tells it, and how far reading is behind. */
    String of(ShardNode shard) {
        String age = ShardIds.createdAt(shard.shardId())
                .map(created -> ", " + text(Duration.between(created, now)) + " old")
                .orElse("");
        Long lag = lags.get(shard.shardId());
        return (shard.closed() ? "closed" : "open")
                + age
                + (lag == null ? "" : ", " + text(Duration.ofMillis(lag)) + " behind");
    }

    private static String text(Duration duration) {
        if (duration.toHours() > 0) {
            return duration.toHours() + " h " + duration.toMinutesPart() + " min";
        }
        if (duration.toMinutes() > 0) {
            return duration.toMinutes() + " min";
        }
        return Math.max(0, duration.toSeconds()) + " s";
    }
}
