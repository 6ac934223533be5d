/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.lineage;

import io.connectorspec.dynamodb.source.graph.ShardGraph;
import io.connectorspec.dynamodb.source.graph.ShardNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws a flowchart for Mermaid, from parents to children. */
final class MermaidDrawing implements LineageDrawing {

    @Override
    public String draw(String title, ShardGraph graph, ShardLabels labels) {
        List<ShardNode> shards = graph.shards().stream()
                .sorted(Comparator.comparing(ShardNode::shardId))
                .toList();
        Map<String, String> names = new HashMap<>();
        StringBuilder text = new StringBuilder("%% ").append(title).append("\nflowchart LR\n");
        for (ShardNode shard : shards) {
            String name = "s" + names.size();
            names.put(shard.shardId(), name);
            text.append("  ")
                    .append(name)
                    .append("[\"")
                    .append(escaped(shard.shardId()))
                    .append("<br/>")
                    .append(labels.of(shard))
                    .append(shard.closed() ? "\"]:::closed\n" : "\"]:::open\n");
        }
        for (ShardNode shard : shards) {
            shard.parentShardId()
                    .map(names::get)
                    .ifPresent(parent -> text.append("  ")
                            .append(parent)
                            .append(" --> ")
                            .append(names.get(shard.shardId()))
                            .append('\n'));
        }
        return text.append("  classDef open fill:#cfc,stroke:#080\n  classDef closed fill:#eee,stroke:#888\n")
                .toString();
    }

    private static String escaped(String text) {
        return text.replace("\"", "#quot;");
    }
}
