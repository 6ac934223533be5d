/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.graph;

import java.util.Objects;
import java.util.Optional;

/**
 * A shard in the lineage of a stream.
 *
 * @param shardId its id, in whatever form
 * @param parentShardId the id of the shard that it carries on, known or not; empty if it has none
 * @param closed whether no records are added any more
 */
public record ShardNode(String shardId, Optional<String> parentShardId, boolean closed) {

    /** Checks that nothing is missing. */
    public ShardNode {
        Objects.requireNonNull(shardId, "shardId");
        Objects.requireNonNull(parentShardId, "parentShardId");
    }

    /** Gives whether it carries on the shard with this id. */
    public boolean isChildOf(String otherShardId) {
        return parentShardId.isPresent() && parentShardId.get().equals(otherShardId);
    }

    /**
     * Gives what two descriptions of this shard say together: a shard that was closed once stays closed, and
     * a parent that was told once is its parent.
     */
    public ShardNode and(ShardNode other) {
        return new ShardNode(
                shardId, parentShardId.isPresent() ? parentShardId : other.parentShardId, closed || other.closed);
    }

    /** Gives the shard as it is when no records are added any more. */
    public ShardNode asClosed() {
        return closed ? this : new ShardNode(shardId, parentShardId, true);
    }

    ShardNode asRoot() {
        return new ShardNode(shardId, Optional.empty(), closed);
    }
}
