/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.source.StartFrom;
import io.connectorspec.dynamodb.source.TestStreamsSettings;
import io.connectorspec.dynamodb.source.graph.ShardGraph;
import io.connectorspec.dynamodb.source.graph.ShardGraphResolver;
import io.connectorspec.dynamodb.source.graph.ShardNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;
import org.junit.jupiter.api.Test;

class ShardAdmissionTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final Instant START = NOW.minusSeconds(60);
    private static final int RETRIES = 2;
    private static final TestStreamsSettings SETTINGS =
            TestStreamsSettings.from(StartFrom.TRIM_HORIZON).with("inconsistencyRetries", RETRIES);

    private final ShardLedger ledger = new ShardLedger();
    private final ShardAdmission fromOldest = new ShardAdmission(ledger, SETTINGS);
    private final ShardAdmission fromLatest =
            new ShardAdmission(ledger, SETTINGS.with("initialPosition", StartFrom.LATEST));

    private static ShardNode open(String id, String parent) {
        return new ShardNode(id, Optional.ofNullable(parent), false);
    }

    private static ShardNode closed(String id, String parent) {
        return open(id, parent).asClosed();
    }

    private static ShardGraph graph(ShardNode... nodes) {
        return ShardGraphResolver.resolve(List.of(nodes)).graph();
    }

    private static String idMade(Instant time) {
        return String.format(Locale.ROOT, "shardId-%020d-aaaaaaaa", time.toEpochMilli());
    }

    private ShardStatus status(String id) {
        return ledger.shard(id).orElseThrow().status();
    }

    @Test
    void aParentThatEndedADayAgoIsNotWaitedFor() {
        String old = idMade(NOW.minusSeconds(86_401));

        assertThat(fromOldest.admitListed(graph(open(old, idMade(NOW.minusSeconds(90_000)))), START, NOW))
                .containsExactly(old);
        assertThat(fromOldest.takeOrphans()).isEmpty();
    }

    @Test
    void aParentThatEndedLessThanADayAgoIsWaitedForHoweverOldItIs() {
        String child = idMade(NOW.minusSeconds(86_399));

        assertThat(fromOldest.admitListed(graph(open(child, idMade(NOW.minusSeconds(100_000)))), START, NOW))
                .isEmpty();
        assertThat(fromOldest.hasRiddles()).isTrue();
    }

    @Test
    void tellsOnceOfAParentThatLivedAfterTheStartAndIsGoneUnread() {
        String orphan = idMade(NOW.minusSeconds(90_000));
        ShardGraph graph = graph(open(orphan, idMade(NOW.minusSeconds(100_000))));
        fromOldest.admitListed(graph, NOW.minusSeconds(200_000), NOW);

        assertThat(fromOldest.takeOrphans()).extracting(ShardNode::shardId).containsExactly(orphan);
        assertThat(fromOldest.takeOrphans()).isEmpty();
        fromOldest.admitListed(graph, NOW.minusSeconds(200_000), NOW);
        assertThat(fromOldest.takeOrphans()).isEmpty();
    }

    @Test
    void latestReadsOpenLeavesAndLeavesOutTheRest() {
        List<String> unfollowed = fromLatest.admitLatest(
                graph(closed("a", null), open("b", "a"), closed("c", null), open("parent", null), open("d", "parent")),
                START);

        assertThat(unfollowed).containsExactly("c");
        assertThat(ledger.ready()).extracting(KnownShard::shardId).containsExactly("b", "d");
        assertThat(ledger.ready().get(0).start())
                .isEqualTo(new ShardStart(StartingPosition.latest(), Optional.of(START)));
        assertThat(status("parent")).isEqualTo(ShardStatus.LEFT_OUT);
    }

    @Test
    void latestReadsShardsThatComeLaterFromTheirBeginningWithoutOldRecords() {
        fromLatest.admitLatest(graph(closed("a", null)), START);
        fromLatest.admitListed(graph(closed("a", null), open("late", "a")), START, NOW);

        assertThat(ledger.shard("late").orElseThrow().start()).isEqualTo(ShardStart.since(START));
    }

    @Test
    void latestLeavesOutAncestorsOfTheStartThatAreToldLater() {
        fromLatest.admitLatest(graph(open("leaf", "parent")), START);
        fromLatest.admitListed(
                graph(closed("grandparent", null), closed("parent", "grandparent"), open("leaf", "parent")),
                START,
                NOW);

        assertThat(status("parent")).isEqualTo(ShardStatus.LEFT_OUT);
        assertThat(status("grandparent")).isEqualTo(ShardStatus.LEFT_OUT);
    }

    @Test
    void trimHorizonReadsEverythingFromItsBeginning() {
        assertThat(fromOldest.admitListed(graph(closed("a", null), open("b", "a")), START, NOW))
                .containsExactly("a", "b");
        assertThat(ledger.ready()).extracting(KnownShard::shardId).containsExactly("a");
        assertThat(ledger.shard("b").orElseThrow().start()).isEqualTo(ShardStart.WHOLE);
    }

    @Test
    void aParentOlderThanTheRetentionIsNotWaitedFor() {
        String trimmed = idMade(NOW.minusSeconds(25 * 3600));

        assertThat(fromOldest.admitListed(graph(open("a", trimmed)), START, NOW))
                .containsExactly("a");
        assertThat(fromOldest.hasRiddles()).isFalse();
    }

    @Test
    void aLineageWithAMissingParentWaitsAndNoOtherDoes() {
        String missing = idMade(NOW.minusSeconds(3600));
        ShardGraph hole = graph(closed("a", missing), open("b", "a"), open("other", null));

        assertThat(fromOldest.admitListed(hole, START, NOW)).containsExactly("other");
        assertThat(fromOldest.hasRiddles()).isTrue();

        assertThat(fromOldest.admitListed(
                        graph(closed(missing, null), closed("a", missing), open("b", "a")), START, NOW))
                .containsExactlyInAnyOrder(missing, "a", "b");
        assertThat(ledger.ready()).extracting(KnownShard::shardId).containsExactly("other", missing);
        assertThat(fromOldest.hasRiddles()).isFalse();
    }

    @Test
    void aMissingParentIsGivenUpAfterTheConfiguredRetries() {
        ShardGraph hole = graph(open("a", "an id of another form"));
        for (int i = 0; i < RETRIES; i++) {
            assertThat(fromOldest.admitListed(hole, START, NOW)).isEmpty();
            assertThat(fromOldest.hasRiddles()).isTrue();
        }

        assertThat(fromOldest.admitListed(hole, START, NOW)).containsExactly("a");
        assertThat(fromOldest.hasRiddles()).isFalse();
    }

    @Test
    void anIncompleteDescriptionAdmitsOnlyWhatIsCertain() {
        fromOldest.admitCertain(graph(closed("a", null)), START);

        assertThat(fromOldest.admitCertain(graph(open("b", "a"), open("c", "not told yet")), START))
                .containsExactly("b");
        assertThat(fromOldest.hasRiddles()).isFalse();
    }

    @Test
    void learnsThatAShardWasClosed() {
        fromOldest.admitListed(graph(open("a", null)), START, NOW);
        fromOldest.admitListed(graph(closed("a", null)), START, NOW);

        assertThat(ledger.shard("a").orElseThrow().node().closed()).isTrue();
    }
}
