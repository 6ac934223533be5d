/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.source.ServiceClock;
import io.connectorspec.dynamodb.source.StartFrom;
import io.connectorspec.dynamodb.source.TestStreamsSettings;
import io.connectorspec.dynamodb.source.calls.StreamFailure;
import io.connectorspec.dynamodb.source.graph.ShardNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StreamDiscoveryTest {

    private static final long PAUSE = 60_000;

    private final DrivenThread thread = new DrivenThread();
    private final ScriptedCalls calls = new ScriptedCalls();
    private final List<String> told = new ArrayList<>();
    private final StreamDiscovery discovery = new StreamDiscovery(
            new EnumeratorEnvironment(
                    null, thread, calls, thread.clock(), new ServiceClock(thread.clock()), new SplittableRandom(1)),
            TestStreamsSettings.from(StartFrom.LATEST),
            new Listener());

    private final class Listener implements StreamDiscovery.Listener {
        @Override
        public void onShards(List<ShardNode> shards, Instant serviceTime) {
            told.add("some " + ids(shards));
        }

        @Override
        public long onStreamDescribed(StreamDescription description) {
            assertThat(description.serviceTime()).isEqualTo(ScriptedCalls.SERVICE_TIME);
            told.add("all " + ids(description.shards()));
            return PAUSE;
        }
    }

    private static String ids(List<ShardNode> shards) {
        return String.join(",", shards.stream().map(ShardNode::shardId).toList());
    }

    private static ShardNode shard(String id, String parent) {
        return new ShardNode(id, Optional.ofNullable(parent), false);
    }

    @Test
    void tellsEveryPageAtOnceAndTheWholeStreamAtTheEnd() {
        calls.page("b", shard("a", null), shard("b", null))
                .page("c", shard("c", "a"))
                .page(null, shard("d", "b"));
        discovery.describe();
        thread.settle();

        assertThat(calls.asked).containsExactly("all", "after b", "after c");
        assertThat(told).containsExactly("some a,b", "some c", "all a,b,c,d");
    }

    @Test
    void describesTheStreamAgainAfterTheListenersPause() {
        calls.page(null, shard("a", null));
        discovery.describe();
        thread.pass(PAUSE - 1);
        assertThat(calls.asked).hasSize(1);

        thread.pass(1);
        assertThat(calls.asked).containsExactly("all", "all");
    }

    @Test
    void goesOnAfterThePageThatFailed() {
        calls.page("a", shard("a", null)).refusal(StreamFailure.Kind.TRANSIENT).page(null, shard("b", null));
        discovery.describe();
        thread.pass(2000);

        assertThat(calls.asked).containsExactly("all", "after a", "after a");
        assertThat(told).containsExactly("some a", "all a,b");
    }

    @Test
    void endsADescriptionWhosePageStartsWhereItEnds() {
        calls.page("a", shard("a", null)).page("a", shard("a", null));
        discovery.describe();
        thread.settle();

        assertThat(told).containsExactly("some a", "all a,a");
    }

    @Test
    void tellsOnlyTheChildrenOfAnAnswerThatHoldsOthersToo() {
        calls.page(null, shard("p", null), shard("c", "p"), shard("x", "other"));
        discovery.lookUpChildren("p");
        thread.settle();

        assertThat(calls.asked).containsExactly("children of p");
        assertThat(told).containsExactly("some c");
    }

    @Test
    void looksAFewTimesForChildrenThatAreLate() {
        calls.page(null).page(null, shard("p", null)).page(null, shard("c", "p"));
        discovery.lookUpChildren("p");
        thread.pass(10_000);

        assertThat(calls.asked).hasSize(3);
        assertThat(told).containsExactly("some c");
    }

    @Test
    void leavesChildrenThatStayAwayToTheNextDescription() {
        discovery.lookUpChildren("p");
        thread.pass(60_000);
        assertThat(calls.asked).hasSize(6);
        assertThat(told).isEmpty();

        discovery.lookUpChildren("p");
        thread.pass(60_000);
        assertThat(calls.asked).hasSize(12);
    }

    @Test
    void looksOnceForChildrenThatAreAskedForTwice() {
        calls.page(null, shard("c", "p"));
        discovery.lookUpChildren("p");
        discovery.lookUpChildren("p");
        thread.pass(60_000);

        assertThat(calls.asked).hasSize(1);
    }

    @Test
    void canLookAgainAfterALookUpThatWasGivenUp() {
        calls.refusal(StreamFailure.Kind.OTHER).page(null, shard("c", "p"));
        discovery.lookUpChildren("p");
        thread.settle();
        discovery.lookUpChildren("p");
        thread.settle();

        assertThat(told).containsExactly("some c");
    }
}
