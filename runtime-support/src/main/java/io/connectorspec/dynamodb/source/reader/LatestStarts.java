/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Since when shards are read that were opened behind their newest record: the fetcher's thread learns it from
 * the service, and the task's thread writes it to the state. It may get there late, since the state holds an
 * earlier time from the start, that of the job.
 */
public final class LatestStarts {

    private final Map<String, Instant> starts = new ConcurrentHashMap<>();

    /**
     * Takes the time of an answer that gave an iterator. Times of records are rounded down to a second, so
     * the start is a second before.
     */
    void opened(String shardId, Instant serviceTime) {
        starts.putIfAbsent(shardId, serviceTime.minusSeconds(1));
    }

    /** Gives since when a shard is read, if it was opened behind its newest record. */
    Optional<Instant> of(String shardId) {
        return Optional.ofNullable(starts.get(shardId));
    }

    /** Forgets a shard. */
    public void forget(String shardId) {
        starts.remove(shardId);
    }
}
