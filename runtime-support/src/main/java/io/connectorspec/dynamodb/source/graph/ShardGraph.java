/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of the lineage of a stream: shards and which carries on which. A value. Whoever makes one
 * through {@link ShardGraphResolver} gets a graph without cycles in which parents are closed.
 */
public final class ShardGraph {

    private final Map<String, ShardNode> nodes;
    private final Map<String, List<ShardNode>> children;

    private ShardGraph(Map<String, ShardNode> nodes) {
        this.nodes = nodes;
        this.children = new LinkedHashMap<>();
        for (ShardNode node : nodes.values()) {
            node.parentShardId()
                    .ifPresent(parent -> children.computeIfAbsent(parent, id -> new ArrayList<>())
                            .add(node));
        }
    }

    /** Makes a graph; of several descriptions of one shard it takes what they say together. */
    public static ShardGraph of(Collection<ShardNode> nodes) {
        Map<String, ShardNode> byId = new LinkedHashMap<>();
        for (ShardNode node : nodes) {
            byId.merge(node.shardId(), node, ShardNode::and);
        }
        return new ShardGraph(byId);
    }

    /** Gives all shards, in the order in which they were first told. */
    public Collection<ShardNode> shards() {
        return Collections.unmodifiableCollection(nodes.values());
    }

    /** Gives a shard, if it is known. */
    public Optional<ShardNode> shard(String shardId) {
        return Optional.ofNullable(nodes.get(shardId));
    }

    /** Gives whether a shard is known. */
    public boolean contains(String shardId) {
        return nodes.containsKey(shardId);
    }

    /** Gives the known shards that carry on a shard, itself known or not. */
    public List<ShardNode> childrenOf(String shardId) {
        return Collections.unmodifiableList(children.getOrDefault(shardId, List.of()));
    }

    /** Gives whether no known shard carries on this one. */
    public boolean isLeaf(String shardId) {
        return !children.containsKey(shardId);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShardGraph graph && nodes.equals(graph.nodes);
    }

    @Override
    public int hashCode() {
        return nodes.hashCode();
    }

    @Override
    public String toString() {
        return nodes.values().toString();
    }
}
