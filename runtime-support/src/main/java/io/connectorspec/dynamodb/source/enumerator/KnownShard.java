/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import io.connectorspec.dynamodb.source.graph.ShardNode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A shard as the enumerator knows it.
 *
 * @param node the shard and its parent
 * @param status how far it has come
 * @param start from where it is or was read
 * @param doneAt when its end was recorded, or when it was left out; empty before
 */
public record KnownShard(ShardNode node, ShardStatus status, ShardStart start, Optional<Instant> doneAt) {

    /** Stands for the end of a shard in states that do not tell it. */
    public static final Instant TIME_NOT_KNOWN = Instant.EPOCH;

    /** Checks that nothing is missing. */
    public KnownShard {
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(start, "start");
        if (status.isDone() != doneAt.isPresent()) {
            throw new IllegalArgumentException(
                    "A shard has a time of its end if it has ended, and only then: " + node.shardId());
        }
    }

    /** Gives a shard that no reader has yet. */
    public static KnownShard unassigned(ShardNode node, ShardStart start) {
        return new KnownShard(node, ShardStatus.UNASSIGNED, start, Optional.empty());
    }

    /** Gives a shard that nobody reads. */
    public static KnownShard leftOut(ShardNode node, ShardStart start, Instant at) {
        return new KnownShard(node, ShardStatus.LEFT_OUT, start, Optional.of(at));
    }

    /** Gives the shard's id. */
    public String shardId() {
        return node.shardId();
    }

    /** Gives the shard with the time of its end, where a state did not tell it. */
    KnownShard endKnownBy(Instant now) {
        return new KnownShard(node, status, start, doneAt.map(at -> at.equals(TIME_NOT_KNOWN) ? now : at));
    }

    KnownShard closed() {
        return new KnownShard(node.asClosed(), status, start, doneAt);
    }

    KnownShard assigned() {
        return new KnownShard(node, ShardStatus.ASSIGNED, start, Optional.empty());
    }

    KnownShard ended(Instant at) {
        return new KnownShard(node, ShardStatus.ENDED, start, Optional.of(at));
    }

    KnownShard unassigned() {
        return unassigned(node, start);
    }
}
