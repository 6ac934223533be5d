/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import io.connectorspec.dynamodb.source.Retention;
import io.connectorspec.dynamodb.source.graph.ShardNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.groups.SplitEnumeratorMetricGroup;

/**
 * The enumerator's book of shards: how far each has come, who reads it, and which can be assigned now. Pure
 * bookkeeping; the cost of every change is that of the shard and its children.
 *
 * <p>Invariant: a shard is ready exactly if nobody has it and its parent is done, or not in the book. So no
 * shard is handed out before its parent's end was recorded here.
 */
final class ShardLedger {

    /**
     * How long a shard stays in the book after its end: twice as long as the service keeps its records. In the
     * second half it is not described any more, so that a description with a hole cannot make it forgotten and
     * the next one bring it back.
     */
    static final Duration KEPT_AFTER_END = Retention.PERIOD.multipliedBy(2);

    private final Map<String, KnownShard> shards = new LinkedHashMap<>();
    private final Map<String, Set<String>> children = new HashMap<>();
    private final Map<String, Integer> readers = new HashMap<>();
    private final Set<String> ready = new LinkedHashSet<>();
    private final Set<String> tried = new HashSet<>();
    private final Map<ShardStatus, Integer> counts = new EnumMap<>(ShardStatus.class);

    /** Enters a shard that is not in the book yet, or corrects its entry. */
    void put(KnownShard shard) {
        KnownShard before = shards.put(shard.shardId(), shard);
        if (before == null) {
            shard.node()
                    .parentShardId()
                    .ifPresent(parent -> children.computeIfAbsent(parent, id -> new LinkedHashSet<>())
                            .add(shard.shardId()));
        } else {
            counts.merge(before.status(), -1, Integer::sum);
        }
        counts.merge(shard.status(), 1, Integer::sum);
        refreshReady(shard.shardId());
        if ((before == null || before.status().isDone()) != shard.status().isDone()) {
            children.getOrDefault(shard.shardId(), Set.of()).forEach(this::refreshReady);
        }
    }

    /** Gives a shard, if it is in the book. */
    Optional<KnownShard> shard(String shardId) {
        return Optional.ofNullable(shards.get(shardId));
    }

    /** Gives all shards. */
    Collection<KnownShard> shards() {
        return Collections.unmodifiableCollection(shards.values());
    }

    /** Gives how many shards have a status. */
    int count(ShardStatus status) {
        return counts.getOrDefault(status, 0);
    }

    /** Shows how many shards there are, by how far they have come. */
    void register(SplitEnumeratorMetricGroup group) {
        group.setUnassignedSplitsGauge(() -> (long) count(ShardStatus.UNASSIGNED));
        group.gauge("knownShards", (Gauge<Integer>) shards::size);
        group.gauge("assignedShards", (Gauge<Integer>) () -> count(ShardStatus.ASSIGNED));
        group.gauge("finishedShards", (Gauge<Integer>) () -> count(ShardStatus.ENDED));
    }

    /** Gives whether a shard that carries on this one is in the book. */
    boolean hasChildren(String shardId) {
        return children.containsKey(shardId);
    }

    /** Gives the shards in the book that carry on this one, itself in the book or not. */
    List<KnownShard> childrenOf(String shardId) {
        return children.getOrDefault(shardId, Set.of()).stream()
                .map(shards::get)
                .toList();
    }

    /** Gives the shards that can be assigned, in the order in which they became ready. */
    List<KnownShard> ready() {
        return ready.stream().map(shards::get).toList();
    }

    /** Gives the subtask that reads a shard or read it, if this is known. */
    OptionalInt readerOf(String shardId) {
        Integer reader = readers.get(shardId);
        return reader == null ? OptionalInt.empty() : OptionalInt.of(reader);
    }

    /** Gives whether the shard carries on one that was read to its end. */
    boolean continuesReadParent(KnownShard shard) {
        return shard.node()
                .parentShardId()
                .flatMap(this::shard)
                .filter(parent -> parent.status() == ShardStatus.ENDED)
                .isPresent();
    }

    /** Enters what a checkpoint holds. Whoever wrote it may have been about to assign its shards. */
    void restore(KnownShard shard) {
        tried.add(shard.shardId());
        put(shard);
    }

    /** Records that a shard is handed to a subtask. */
    void assign(String shardId, int subtask) {
        readers.put(shardId, subtask);
        put(shards.get(shardId).assigned());
    }

    /**
     * Records the end of a shard.
     *
     * @return whether this was news
     */
    boolean end(String shardId, int subtask, Instant now) {
        KnownShard shard = shards.get(shardId);
        readers.put(shardId, subtask);
        if (shard.status().isDone()) {
            return false;
        }
        put(shard.ended(now));
        return true;
    }

    /** Records that a subtask has a shard in its state, be it one whose end was recorded already. */
    void hold(ShardNode node, int subtask) {
        KnownShard known = shards.get(node.shardId());
        readers.put(node.shardId(), subtask);
        put(known == null ? KnownShard.unassigned(node, ShardStart.WHOLE).assigned() : known.assigned());
    }

    /** Records that nobody has a shard any more, although somebody may have begun to read it. */
    void giveBack(String shardId) {
        readers.remove(shardId);
        tried.add(shardId);
        put(shards.get(shardId).unassigned());
    }

    /** Gives from where a shard is to be read now. */
    ShardStart nextStart(KnownShard shard, Instant startTime) {
        return tried.contains(shard.shardId()) ? shard.start().again(startTime) : shard.start();
    }

    /** Gives the shards that are assigned and of which no reader has said that it has them. */
    List<KnownShard> withoutReader() {
        return shards.values().stream()
                .filter(shard -> shard.status() == ShardStatus.ASSIGNED && !readers.containsKey(shard.shardId()))
                .toList();
    }

    /**
     * Forgets shards that ended long ago.
     *
     * @param listed tells which shards a complete description of the stream still shows
     * @param now the service's time
     * @return the ids of the forgotten shards
     */
    List<String> forget(Predicate<String> listed, Instant now) {
        Instant latestEnd = now.minus(KEPT_AFTER_END);
        List<String> forgotten = new ArrayList<>();
        for (KnownShard shard : shards.values()) {
            boolean old = shard.doneAt().filter(latestEnd::isAfter).isPresent();
            if (old && !listed.test(shard.shardId())) {
                forgotten.add(shard.shardId());
            }
        }
        forgotten.forEach(this::remove);
        return forgotten;
    }

    private void remove(String shardId) {
        KnownShard shard = shards.remove(shardId);
        counts.merge(shard.status(), -1, Integer::sum);
        readers.remove(shardId);
        tried.remove(shardId);
        shard.node().parentShardId().ifPresent(parent -> {
            Set<String> siblings = children.get(parent);
            siblings.remove(shardId);
            if (siblings.isEmpty()) {
                children.remove(parent);
            }
        });
    }

    private void refreshReady(String shardId) {
        KnownShard shard = shards.get(shardId);
        if (shard.status() == ShardStatus.UNASSIGNED && parentIsDone(shard)) {
            ready.add(shardId);
        } else {
            ready.remove(shardId);
        }
    }

    private boolean parentIsDone(KnownShard shard) {
        return shard.node()
                .parentShardId()
                .flatMap(this::shard)
                .map(parent -> parent.status().isDone())
                .orElse(true);
    }
}
