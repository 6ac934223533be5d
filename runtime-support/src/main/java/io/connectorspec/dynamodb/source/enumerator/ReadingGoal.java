/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import io.connectorspec.dynamodb.source.StreamTimestamps;
import io.connectorspec.dynamodb.source.StreamsSettings;
import io.connectorspec.dynamodb.source.graph.Finding;
import io.connectorspec.dynamodb.source.graph.ShardGraphResolver.Resolution;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides when a reading that has an end has come to it. Pure.
 *
 * <p>It has when all shards in the book were read, and complete descriptions of the stream show no others, which
 * began after the service must have made readable what is not after the end. A closed shard of a stream that goes
 * on has children: while they are not described, a description is not complete. Of two children one may be
 * described and the other not; nothing tells that, so reading is complete up to what the service had described.
 */
final class ReadingGoal {

    /** How many descriptions in a row must show nothing more: a single one may have a hole that nothing tells. */
    private static final int COMPLETE_DESCRIPTIONS = 2;

    private final ShardLedger ledger;
    private final StreamsSettings settings;
    private int completeDescriptions;

    ReadingGoal(ShardLedger ledger, StreamsSettings settings) {
        this.ledger = ledger;
        this.settings = settings;
    }

    /** Gives from when on nothing of before the end can come any more; empty if the reading has no end. */
    Optional<Instant> decisiveTime(Instant startTime) {
        Duration grace = settings.endGrace().value();
        return switch (settings.endPosition().value()) {
            case NEVER -> Optional.empty();
            case JOB_START -> Optional.of(startTime.plus(grace));
            case AT_TIMESTAMP -> Optional.of(StreamTimestamps.end(settings).plus(grace));
        };
    }

    /** Gives whether all shards in the book were read. */
    boolean allRead() {
        return ledger.count(ShardStatus.UNASSIGNED) == 0 && ledger.count(ShardStatus.ASSIGNED) == 0;
    }

    /**
     * Takes a complete description, whose shards are in the book. A closed shard that nobody carries on has
     * children that are late, unless the stream is disabled.
     *
     * @param resolution what came of the description
     * @param startTime when the job first started
     * @return whether all is read
     */
    boolean isReached(Resolution resolution, StreamDescription description, Instant startTime) {
        if (!allRead()
                || decisiveTime(startTime)
                        .filter(description.serviceTime()::isAfter)
                        .isEmpty()) {
            completeDescriptions = 0;
            return false;
        }
        boolean complete = description.streamEnded()
                || resolution.findings().stream().noneMatch(finding -> finding.kind() == Finding.Kind.LATE_CHILD);
        completeDescriptions = complete ? completeDescriptions + 1 : 0;
        return completeDescriptions >= COMPLETE_DESCRIPTIONS;
    }
}
