/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit.Mark;

/**
 * The shards that a reader has read to their end and keeps in its state. Each stays until the enumerator said
 * that a completed checkpoint holds its record of the end; then either part of any later checkpoint knows of
 * it, and a restore reads the shard's children. Pure.
 */
public final class FinishedShards {

    private final Map<String, DynamoDbStreamsShardSplit> shards = new LinkedHashMap<>();

    /** Takes a shard that was read to its end. */
    public void add(DynamoDbStreamsShardSplit split) {
        shards.put(split.splitId(), split.marked(Mark.FINISHED));
    }

    /** Forgets shards whose end is stored. */
    public void stored(Collection<String> shardIds) {
        shardIds.forEach(shards::remove);
    }

    /** Gives the ids of all shards whose end is not known to be stored. */
    public List<String> ids() {
        return List.copyOf(shards.keySet());
    }

    /** Gives what belongs in a snapshot. */
    public List<DynamoDbStreamsShardSplit> snapshot() {
        return new ArrayList<>(shards.values());
    }
}
