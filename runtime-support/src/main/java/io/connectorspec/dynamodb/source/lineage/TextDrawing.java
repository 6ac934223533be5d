/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.lineage;

import io.connectorspec.dynamodb.source.graph.ShardGraph;
import io.connectorspec.dynamodb.source.graph.ShardNode;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Draws a tree of text, children below their parents. */
final class TextDrawing implements LineageDrawing {

    private static final Comparator<ShardNode> BY_ID = Comparator.comparing(ShardNode::shardId);

    /** Shards that carry on one shard, and what stands before their lines. */
    private record Siblings(Iterator<ShardNode> shards, String indent, boolean drawn) {}

    @Override
    public String draw(String title, ShardGraph graph, ShardLabels labels) {
        StringBuilder text = new StringBuilder(title).append('\n');
        for (ShardNode root : graph.shards().stream()
                .filter(shard -> isRoot(graph, shard))
                .sorted(BY_ID)
                .toList()) {
            drawTree(root, graph, labels, text);
        }
        return text.toString();
    }

    private static boolean isRoot(ShardGraph graph, ShardNode shard) {
        return shard.parentShardId().filter(graph::contains).isEmpty();
    }

    /** Without recursion, since nothing bounds the length of a lineage. */
    private static void drawTree(ShardNode root, ShardGraph graph, ShardLabels labels, StringBuilder text) {
        Deque<Siblings> open = new ArrayDeque<>();
        open.push(new Siblings(List.of(root).iterator(), "", false));
        while (!open.isEmpty()) {
            Siblings siblings = open.element();
            if (!siblings.shards.hasNext()) {
                open.pop();
                continue;
            }
            ShardNode shard = siblings.shards.next();
            boolean last = !siblings.shards.hasNext();
            String branch = siblings.drawn ? last ? "└─ " : "├─ " : "";
            text.append(siblings.indent).append(branch).append(line(shard, graph, labels));
            String below = siblings.drawn ? last ? "   " : "│  " : "";
            open.push(new Siblings(children(shard, graph), siblings.indent + below, true));
        }
    }

    private static Iterator<ShardNode> children(ShardNode shard, ShardGraph graph) {
        return graph.childrenOf(shard.shardId()).stream().sorted(BY_ID).iterator();
    }

    private static String line(ShardNode shard, ShardGraph graph, ShardLabels labels) {
        Optional<String> goneParent = shard.parentShardId().filter(parent -> !graph.contains(parent));
        return shard.shardId() + "  " + labels.of(shard)
                + goneParent
                        .map(parent -> ", carries on " + parent + ", which is gone")
                        .orElse("")
                + "\n";
    }
}
