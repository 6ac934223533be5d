/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;

/**
 * From where a shard is read, the first time.
 *
 * @param position where the iterator starts
 * @param recordsSince before which time records are dropped; empty if none are
 */
public record ShardStart(StartingPosition position, Optional<Instant> recordsSince) {

    /** Everything that the service still holds. */
    public static final ShardStart WHOLE = new ShardStart(StartingPosition.fromStart(), Optional.empty());

    /** Checks that nothing is missing. */
    public ShardStart {
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(recordsSince, "recordsSince");
    }

    /** Gives the start from which everything of a time and later is read. */
    public static ShardStart since(Instant time) {
        return new ShardStart(StartingPosition.fromStart(), Optional.of(time));
    }

    /** Gives whether the service is asked for what comes after the moment of asking. */
    public boolean isLatest() {
        return position.getShardIteratorType() == ShardIteratorType.LATEST;
    }

    /**
     * Gives the start for a second try. {@code LATEST} asked for again would skip what was written between
     * the two, so the shard is then read from its beginning and older records are dropped.
     *
     * @param startTime when the job first started
     */
    public ShardStart again(Instant startTime) {
        return isLatest() ? since(recordsSince.orElse(startTime)) : this;
    }
}
