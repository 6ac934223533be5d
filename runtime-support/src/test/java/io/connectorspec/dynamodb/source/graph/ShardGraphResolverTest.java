/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.source.graph.Finding.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShardGraphResolverTest {

    private static ShardNode closed(String id, String parent) {
        return new ShardNode(id, Optional.ofNullable(parent), true);
    }

    private static ShardNode open(String id, String parent) {
        return new ShardNode(id, Optional.ofNullable(parent), false);
    }

    @Test
    void findsNothingInAConsistentLineage() {
        var resolution = ShardGraphResolver.resolve(List.of(closed("a", null), open("b", "a"), open("c", "a")));

        assertThat(resolution.findings()).isEmpty();
        assertThat(resolution.graph().childrenOf("a"))
                .extracting(ShardNode::shardId)
                .containsExactly("b", "c");
        assertThat(resolution.graph().isLeaf("a")).isFalse();
        assertThat(resolution.graph().isLeaf("b")).isTrue();
    }

    @Test
    void tellsALateChild() {
        assertThat(ShardGraphResolver.resolve(List.of(closed("a", null))).findings())
                .containsExactly(new Finding(Kind.LATE_CHILD, "a", "a"));
    }

    @Test
    void closesAnOpenParent() {
        var resolution = ShardGraphResolver.resolve(List.of(open("a", null), open("b", "a")));

        assertThat(resolution.findings()).containsExactly(new Finding(Kind.OPEN_PARENT, "a", "a"));
        assertThat(resolution.graph().shard("a")).contains(closed("a", null));
    }

    @Test
    void tellsAMissingParentAndKeepsTheOtherLineages() {
        var resolution = ShardGraphResolver.resolve(List.of(open("b", "gone"), closed("c", null), open("d", "c")));

        assertThat(resolution.findings()).containsExactly(new Finding(Kind.MISSING_PARENT, "b", "gone"));
        assertThat(resolution.graph().shards()).hasSize(3);
    }

    @Test
    void takesTheLaterStateOfAShardThatIsToldTwice() {
        var graph = ShardGraphResolver.resolve(List.of(open("a", null), closed("a", "p"), open("a", null)))
                .graph();

        assertThat(graph.shards()).containsExactly(closed("a", "p"));
    }

    @Test
    void cutsCyclesAndEnds() {
        var resolution = ShardGraphResolver.resolve(
                List.of(open("self", "self"), open("a", "c"), open("b", "a"), open("c", "b"), open("d", "c")));

        assertThat(resolution.findings().stream().filter(finding -> finding.kind() == Kind.CYCLE))
                .hasSize(2);
        for (ShardNode node : resolution.graph().shards()) {
            Optional<ShardNode> at = Optional.of(node);
            for (int i = 0; i < 10; i++) {
                at = at.flatMap(ShardNode::parentShardId).flatMap(resolution.graph()::shard);
            }
            assertThat(at).as("ancestors of %s end", node).isEmpty();
        }
    }

    @Test
    void doesNotDependOnTheOrderOfPages() {
        List<ShardNode> nodes = new ArrayList<>();
        for (int i = 1; i < 60; i++) {
            nodes.add(new ShardNode("s" + i, i == 1 ? Optional.empty() : Optional.of("s" + i / 2), i < 25));
        }
        var expected = ShardGraphResolver.resolve(nodes);
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(nodes, new Random(seed));
            var shuffled = ShardGraphResolver.resolve(nodes);
            assertThat(shuffled.graph()).as("seed %s", seed).isEqualTo(expected.graph());
            assertThat(shuffled.findings())
                    .as("seed %s", seed)
                    .containsExactlyInAnyOrderElementsOf(expected.findings());
        }
    }

    @Test
    void readsTheTimeOfAUsualIdAndOfNoOther() {
        assertThat(ShardIds.createdAt("shardId-00000001700000000000-aaaaaaaa"))
                .hasValueSatisfying(time -> assertThat(time.toEpochMilli()).isEqualTo(1_700_000_000_000L));
        for (String other : List.of(
                "",
                "shardId-",
                "shardId-1-2",
                "shard-00000001700000000000-aaaaaaaa",
                "shardId-0000000170000000000x-aaaaaaaa",
                "shardId-00000001700000000000aaaaaaaaa")) {
            assertThat(ShardIds.createdAt(other)).as(other).isEmpty();
        }
    }
}
