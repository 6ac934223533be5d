/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Up to when idle shards were read to their newest record. A shard may be idle for longer than the service
 * keeps records: then its position is gone, and nothing is missing. It belongs to the task's thread.
 */
public final class CaughtUp {

    private final Map<String, Instant> times = new HashMap<>();

    /** Records that there was nothing to read at a time; all records of before were emitted. */
    void at(String shardId, Instant time) {
        times.put(shardId, time);
    }

    /** Gives when there was nothing to read since the shard's last record. */
    Optional<Instant> since(String shardId) {
        return Optional.ofNullable(times.get(shardId));
    }

    /** Forgets what is known of a shard. */
    public void forget(String shardId) {
        times.remove(shardId);
    }
}
