/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a graph of what the service tells of a stream, and says what does not fit together. Pure. */
public final class ShardGraphResolver {

    private ShardGraphResolver() {}

    /**
     * What came of it.
     *
     * @param graph the lineage: without cycles, and with every shard closed that has a child
     * @param findings what did not fit, in the order of the shards
     */
    public record Resolution(ShardGraph graph, List<Finding> findings) {

        /** Keeps a copy of the list. */
        public Resolution {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Resolves descriptions of shards.
     *
     * @param told all shards of all pages, in any order; a shard may come several times
     */
    public static Resolution resolve(Collection<ShardNode> told) {
        List<Finding> findings = new ArrayList<>();
        ShardGraph graph = withoutCycles(ShardGraph.of(told), findings);
        List<ShardNode> nodes = new ArrayList<>();
        boolean openParents = false;
        for (ShardNode node : graph.shards()) {
            boolean leaf = graph.isLeaf(node.shardId());
            if (node.closed() && leaf) {
                findings.add(new Finding(Finding.Kind.LATE_CHILD, node.shardId(), node.shardId()));
            }
            if (!node.closed() && !leaf) {
                openParents = true;
                findings.add(new Finding(Finding.Kind.OPEN_PARENT, node.shardId(), node.shardId()));
            }
            node.parentShardId()
                    .filter(parent -> !graph.contains(parent))
                    .ifPresent(
                            parent -> findings.add(new Finding(Finding.Kind.MISSING_PARENT, node.shardId(), parent)));
            nodes.add(leaf ? node : node.asClosed());
        }
        return new Resolution(openParents ? ShardGraph.of(nodes) : graph, findings);
    }

    /**
     * Cuts every cycle at one shard. Each shard is walked once: a walk towards the ancestors ends where an
     * earlier walk came by, and has found a cycle where it meets itself.
     */
    private static ShardGraph withoutCycles(ShardGraph graph, List<Finding> findings) {
        if (isForest(graph)) {
            return graph;
        }
        Map<String, Integer> walkOf = new HashMap<>();
        Map<String, ShardNode> cut = new HashMap<>();
        int walk = 0;
        for (ShardNode start : graph.shards()) {
            walk++;
            Optional<ShardNode> at = Optional.of(start);
            while (at.isPresent() && !walkOf.containsKey(at.get().shardId())) {
                walkOf.put(at.get().shardId(), walk);
                at = at.get().parentShardId().flatMap(graph::shard);
            }
            if (at.isPresent() && walkOf.get(at.get().shardId()) == walk) {
                String shardId = at.get().shardId();
                cut.put(shardId, at.get().asRoot());
                findings.add(new Finding(Finding.Kind.CYCLE, shardId, shardId));
            }
        }
        if (cut.isEmpty()) {
            return graph;
        }
        return ShardGraph.of(graph.shards().stream()
                .map(node -> cut.getOrDefault(node.shardId(), node))
                .toList());
    }

    /** Gives whether every shard can be reached from one without a known parent, as it cannot where there is a cycle. */
    private static boolean isForest(ShardGraph graph) {
        Deque<ShardNode> next = new ArrayDeque<>();
        for (ShardNode shard : graph.shards()) {
            if (shard.parentShardId().filter(graph::contains).isEmpty()) {
                next.push(shard);
            }
        }
        int reached = 0;
        while (!next.isEmpty()) {
            reached++;
            graph.childrenOf(next.pop().shardId()).forEach(next::push);
        }
        return reached == graph.shards().size();
    }
}
