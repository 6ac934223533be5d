/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.source.graph.ShardGraph;
import io.connectorspec.dynamodb.source.graph.ShardNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineageDrawingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String ROOT = shardId("2026-11-22T01:00:00Z", "a");
    private static final String LEFT = shardId("2026-11-22T05:58:00Z", "b");
    private static final String RIGHT = shardId("2026-11-22T05:58:00Z", "c");
    private static final String GRANDCHILD = shardId("2026-11-22T11:59:30Z", "d");
    private static final ShardGraph LINEAGE = ShardGraph.of(List.of(
            node(GRANDCHILD, LEFT, false),
            node(RIGHT, ROOT, false),
            node(LEFT, ROOT, true),
            node("another-form", null, false),
            node(ROOT, "gone", true)));

    private static String shardId(String created, String end) {
        return String.format("shardId-%020d-%s", Instant.parse(created).toEpochMilli(), end.repeat(8));
    }

    private static ShardNode node(String shardId, String parent, boolean closed) {
        return new ShardNode(shardId, Optional.ofNullable(parent), closed);
    }

    private static ShardLabels labels(Map<String, Long> lags) {
        return new ShardLabels(NOW, lags);
    }

    @Test
    void drawsChildrenBelowTheirParents() {
        assertThat(new TextDrawing().draw("title", LINEAGE, labels(Map.of(RIGHT, 5_000L, LEFT, 7_260_000L))))
                .isEqualTo("""
                        title
                        another-form  open
                        %s  closed, 11 h 0 min old, carries on gone, which is gone
                        ├─ %s  closed, 6 h 2 min old, 2 h 1 min behind
                        │  └─ %s  open, 30 s old
                        └─ %s  open, 6 h 2 min old, 5 s behind
                        """.formatted(ROOT, LEFT, GRANDCHILD, RIGHT));
    }

    @Test
    void drawsAFlowchartForMermaid() {
        assertThat(new MermaidDrawing().draw("title", LINEAGE, labels(Map.of(RIGHT, 120_000L))))
                .isEqualTo("""
                        %%%% title
                        flowchart LR
                          s0["another-form<br/>open"]:::open
                          s1["%s<br/>closed, 11 h 0 min old"]:::closed
                          s2["%s<br/>closed, 6 h 2 min old"]:::closed
                          s3["%s<br/>open, 6 h 2 min old, 2 min behind"]:::open
                          s4["%s<br/>open, 30 s old"]:::open
                          s1 --> s2
                          s1 --> s3
                          s2 --> s4
                          classDef open fill:#cfc,stroke:#080
                          classDef closed fill:#eee,stroke:#888
                        """.formatted(ROOT, LEFT, RIGHT, GRANDCHILD));
    }

    @Test
    void aQuoteInAnIdBreaksNoFlowchart() {
        ShardGraph graph = ShardGraph.of(List.of(node("a\"b", null, false)));

        assertThat(new MermaidDrawing().draw("title", graph, labels(Map.of()))).contains("s0[\"a#quot;b<br/>open\"]");
    }

    @Test
    void aLineageOfAnyLengthIsDrawn() {
        List<ShardNode> chain = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            chain.add(node("s" + i, i == 0 ? null : "s" + (i - 1), true));
        }

        assertThat(new TextDrawing().draw("title", ShardGraph.of(chain), labels(Map.of())))
                .endsWith("   ".repeat(1_998) + "└─ s1999  closed\n");
    }
}
