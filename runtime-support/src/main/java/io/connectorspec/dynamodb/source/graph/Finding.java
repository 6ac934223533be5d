/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.graph;

/**
 * Something in a description of a stream that does not fit together. It concerns one lineage and stops no
 * other.
 *
 * @param kind what does not fit
 * @param shardId the shard at which it was seen
 * @param relatedShardId the parent for {@link Kind#MISSING_PARENT}, else the shard itself
 */
public record Finding(Kind kind, String shardId, String relatedShardId) {

    /** What does not fit. */
    public enum Kind {
        /** The shard is closed, and the shards that carry it on are not told yet. */
        LATE_CHILD,
        /** The shard is described as open although others carry it on. It counts as closed. */
        OPEN_PARENT,
        /** The shard's parent is not described: it is gone after 24 hours, or the description has a hole. */
        MISSING_PARENT,
        /** The shard is described as its own ancestor. It counts as a shard without parent. */
        CYCLE
    }
}
