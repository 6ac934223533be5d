/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import io.connectorspec.dynamodb.source.Retention;
import io.connectorspec.dynamodb.source.RetryPolicy;
import io.connectorspec.dynamodb.source.StreamTimestamps;
import io.connectorspec.dynamodb.source.StreamsSettings;
import io.connectorspec.dynamodb.source.calls.StreamFailure;
import io.connectorspec.dynamodb.source.graph.ShardGraph;
import io.connectorspec.dynamodb.source.graph.ShardIds;
import io.connectorspec.dynamodb.source.graph.ShardNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides which shards of a description enter the book, and from where they are read. Pure.
 *
 * <p>A shard whose parent is neither in the book nor described is a riddle: either the parent ended more than
 * 24 hours ago, and the shard is the oldest of its lineage; or the description has a hole, and the parent must
 * be read first. If the ids tell that it ended, or after the description was asked for again often enough, the
 * shard counts as the oldest. Until then its lineage waits, and no other does.
 */
final class ShardAdmission {

    private static final Logger LOG = LoggerFactory.getLogger(ShardAdmission.class);

    private final ShardLedger ledger;
    private final StreamsSettings settings;
    private final Map<String, Integer> riddles = new HashMap<>();
    private final List<ShardNode> orphans = new ArrayList<>();

    /**
     * Takes what decides.
     *
     * @param ledger the book
     * @param settings say where the user wants to start, and how often a description with a hole is asked for again
     */
    ShardAdmission(ShardLedger ledger, StreamsSettings settings) {
        this.ledger = ledger;
        this.settings = settings;
    }

    /**
     * Enters the shards of the first description that a job with the start position {@code LATEST} gets: open
     * shards that nobody carries on are read from now on, all others are left out.
     *
     * @return the shards that are left out and whose successors are not described yet
     */
    List<String> admitLatest(ShardGraph graph, Instant startTime) {
        List<String> unfollowed = new ArrayList<>();
        ShardStart latest = new ShardStart(StartingPosition.latest(), Optional.of(startTime));
        for (ShardNode node : graph.shards()) {
            boolean leaf = graph.isLeaf(node.shardId());
            if (leaf && !node.closed()) {
                ledger.put(KnownShard.unassigned(node, latest));
            } else {
                ledger.put(KnownShard.leftOut(node, ShardStart.since(startTime), startTime));
                if (leaf) {
                    unfollowed.add(node.shardId());
                }
            }
        }
        return unfollowed;
    }

    /**
     * Enters those shards of an incomplete description of which it is sure that no ancestor is missing.
     *
     * @return the ids of new shards
     */
    List<String> admitCertain(ShardGraph part, Instant startTime) {
        return admit(part, startTime, oldest -> false);
    }

    /**
     * Enters the shards of a complete description, except for riddles.
     *
     * @param now the service's time
     * @return the ids of new shards
     */
    List<String> admitListed(ShardGraph graph, Instant startTime, Instant now) {
        Set<String> waiting = new HashSet<>();
        List<String> admitted = admit(graph, startTime, oldest -> {
            if (!isRiddle(oldest, now)) {
                noteIfOrphan(oldest, startTime);
                return true;
            }
            waiting.add(oldest.shardId());
            boolean givenUp = riddles.merge(oldest.shardId(), 1, Integer::sum)
                    > settings.inconsistencyRetries().value();
            if (givenUp) {
                LOG.warn(
                        "Shard {} carries on shard {}, which the service does not describe although it is not older"
                                + " than 24 hours. It is read without its parent.",
                        oldest.shardId(),
                        oldest.parentShardId().orElseThrow());
            }
            return givenUp;
        });
        riddles.keySet().retainAll(waiting);
        admitted.forEach(riddles::remove);
        return admitted;
    }

    /** Gives whether a lineage waits for the stream to be described again. */
    boolean hasRiddles() {
        return !riddles.isEmpty();
    }

    /** Gives after how many milliseconds the stream is to be described again for the sake of a lineage that waits. */
    OptionalLong pauseMillis(RetryPolicy policy, RandomGenerator random) {
        int attempts =
                riddles.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return attempts == 0
                ? OptionalLong.empty()
                : policy.pauseMillis(StreamFailure.Kind.TRANSIENT, attempts, random);
    }

    /** A parent ends when its child is made, and is described for as long after that as its records are kept. */
    private static boolean isRiddle(ShardNode oldest, Instant now) {
        Optional<Instant> parentAlive = ShardIds.createdAt(oldest.shardId())
                .or(() -> oldest.parentShardId().flatMap(ShardIds::createdAt));
        return parentAlive.isEmpty() || !Retention.isOver(parentAlive.get(), now);
    }

    private void noteIfOrphan(ShardNode oldest, Instant startTime) {
        if (ShardIds.createdAt(oldest.shardId()).filter(startTime::isBefore).isPresent()) {
            orphans.add(oldest);
        }
    }

    /**
     * Gives, once, the new shards whose parents lived while the job was there, were never read, and are gone.
     * Their children are in the book.
     */
    List<ShardNode> takeOrphans() {
        List<ShardNode> taken = List.copyOf(orphans);
        orphans.clear();
        return taken;
    }

    private List<String> admit(ShardGraph graph, Instant startTime, Predicate<ShardNode> mayBeOldest) {
        leaveOutEarlierShards(graph, startTime);
        List<String> admitted = new ArrayList<>();
        Map<String, Boolean> decided = new HashMap<>();
        for (ShardNode node : graph.shards()) {
            Optional<KnownShard> known = ledger.shard(node.shardId());
            if (known.isPresent()) {
                updateClosed(known.get(), node);
                continue;
            }
            Deque<ShardNode> lineage = unknownLineage(graph, node);
            ShardNode oldest = lineage.peek();
            boolean rooted = oldest.parentShardId()
                    .map(ledger::shard)
                    .map(Optional::isPresent)
                    .orElse(true);
            if (rooted || decided.computeIfAbsent(oldest.shardId(), id -> mayBeOldest.test(oldest))) {
                for (ShardNode each : lineage) {
                    ledger.put(newShard(each, startTime));
                    admitted.add(each.shardId());
                }
            }
        }
        return admitted;
    }

    private void updateClosed(KnownShard known, ShardNode node) {
        if (node.closed() && !known.node().closed()) {
            ledger.put(known.closed());
        }
    }

    /** Gives the shard and those of its ancestors that are described and not in the book, the oldest first. */
    private Deque<ShardNode> unknownLineage(ShardGraph graph, ShardNode node) {
        Deque<ShardNode> lineage = new ArrayDeque<>();
        Optional<ShardNode> at = Optional.of(node);
        while (at.isPresent() && ledger.shard(at.get().shardId()).isEmpty()) {
            lineage.addFirst(at.get());
            at = at.get().parentShardId().flatMap(graph::shard);
        }
        return lineage;
    }

    /**
     * Gives a new shard as it enters the book. With {@code LATEST}, records of before the job's start are
     * dropped wherever a shard may hold some: also in one that carries on a shard of the start, since it may
     * have been there, and not described.
     */
    private KnownShard newShard(ShardNode node, Instant startTime) {
        return switch (settings.initialPosition().value()) {
            case TRIM_HORIZON -> KnownShard.unassigned(node, ShardStart.WHOLE);
            case LATEST -> KnownShard.unassigned(node, ShardStart.since(startTime));
            case AT_TIMESTAMP -> KnownShard.unassigned(node, ShardStart.since(StreamTimestamps.start(settings)));
        };
    }

    /**
     * Leaves out new shards that were carried on already when the job started at {@code LATEST}: those of
     * which a child was read from then on, or was left out itself, and their ancestors.
     */
    private void leaveOutEarlierShards(ShardGraph graph, Instant startTime) {
        for (ShardNode node : graph.shards()) {
            Optional<ShardNode> at = Optional.of(node)
                    .filter(shard -> ledger.shard(shard.shardId()).isEmpty())
                    .filter(this::wasCarriedOnAtStart);
            while (at.isPresent() && ledger.shard(at.get().shardId()).isEmpty()) {
                ledger.put(KnownShard.leftOut(at.get(), ShardStart.since(startTime), startTime));
                at = at.get().parentShardId().flatMap(graph::shard);
            }
        }
    }

    private boolean wasCarriedOnAtStart(ShardNode node) {
        return ledger.childrenOf(node.shardId()).stream()
                .anyMatch(child -> child.start().isLatest() || child.status() == ShardStatus.LEFT_OUT);
    }
}
