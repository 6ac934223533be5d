/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.source.graph.ShardNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;
import org.junit.jupiter.api.Test;

class ShardLedgerTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final Duration KEPT = ShardLedger.KEPT_AFTER_END;

    private final ShardLedger ledger = new ShardLedger();

    private void add(String id, String parent) {
        ledger.put(KnownShard.unassigned(new ShardNode(id, Optional.ofNullable(parent), false), ShardStart.WHOLE));
    }

    private List<String> ready() {
        return ledger.ready().stream().map(KnownShard::shardId).toList();
    }

    @Test
    void aChildIsReadyWhenItsParentsEndIsRecorded() {
        add("child", "parent");
        assertThat(ready()).containsExactly("child");
        add("parent", null);
        assertThat(ready()).containsExactly("parent");

        ledger.assign("parent", 3);
        assertThat(ready()).isEmpty();
        assertThat(ledger.end("parent", 3, NOW)).isTrue();

        assertThat(ready()).containsExactly("child");
        assertThat(ledger.readerOf("parent")).hasValue(3);
        assertThat(ledger.end("parent", 3, NOW)).isFalse();
    }

    @Test
    void aParentThatIsReadAgainHoldsItsChildBack() {
        add("parent", null);
        add("child", "parent");
        ledger.assign("parent", 0);
        ledger.end("parent", 0, NOW);
        ledger.hold(new ShardNode("parent", Optional.empty(), false), 1);

        assertThat(ready()).isEmpty();
        assertThat(ledger.shard("parent").orElseThrow().status()).isEqualTo(ShardStatus.ASSIGNED);
    }

    @Test
    void aShardThatComesBackIsReadyAndNeverReadAtLatestAgain() {
        ShardStart latest = new ShardStart(StartingPosition.latest(), Optional.of(NOW));
        ledger.put(KnownShard.unassigned(new ShardNode("a", Optional.empty(), false), latest));
        KnownShard shard = ledger.shard("a").orElseThrow();
        assertThat(ledger.nextStart(shard, NOW)).isEqualTo(latest);

        ledger.assign("a", 0);
        ledger.giveBack("a");

        assertThat(ready()).containsExactly("a");
        assertThat(ledger.readerOf("a")).isEmpty();
        assertThat(ledger.nextStart(shard, NOW)).isEqualTo(ShardStart.since(NOW));
    }

    @Test
    void restoredShardsAreNeverReadAtLatest() {
        KnownShard shard = KnownShard.unassigned(
                new ShardNode("a", Optional.empty(), false),
                new ShardStart(StartingPosition.latest(), Optional.empty()));
        ledger.restore(shard);

        assertThat(ledger.nextStart(shard, NOW)).isEqualTo(ShardStart.since(NOW));
    }

    @Test
    void forgetsWhatEndedLongAgoAndIsNotListed() {
        for (String id : List.of("listed", "old", "fresh", "assigned")) {
            add(id, null);
            ledger.assign(id, 0);
        }
        add("child", "old");
        ledger.end("listed", 0, NOW.minus(KEPT).minusMillis(1));
        ledger.end("old", 0, NOW.minus(KEPT).minusMillis(1));
        ledger.end("fresh", 0, NOW.minus(KEPT));

        assertThat(ledger.forget("listed"::equals, NOW)).containsExactly("old");
        assertThat(ledger.shard("old")).isEmpty();
        assertThat(ready()).containsExactly("child");
        assertThat(ledger.count(ShardStatus.ENDED)).isEqualTo(2);
    }

    @Test
    void tellsWhichAssignedShardsNobodyHas() {
        KnownShard shard = new KnownShard(
                new ShardNode("a", Optional.empty(), false), ShardStatus.ASSIGNED, ShardStart.WHOLE, Optional.empty());
        ledger.restore(shard);
        assertThat(ledger.withoutReader()).containsExactly(shard);

        ledger.hold(shard.node(), 1);
        assertThat(ledger.withoutReader()).isEmpty();
    }

    @Test
    void countsShardsByStatus() {
        add("a", null);
        add("b", null);
        ledger.assign("a", 0);

        assertThat(ledger.count(ShardStatus.UNASSIGNED)).isEqualTo(1);
        assertThat(ledger.count(ShardStatus.ASSIGNED)).isEqualTo(1);
        assertThat(ledger.count(ShardStatus.ENDED)).isZero();
    }

    @Test
    void anEndCostsNothingThatGrowsWithTheNumberOfShards() {
        int shards = 50_000;
        for (int i = 0; i < shards; i++) {
            add("s" + i, i == 0 ? null : "s" + (i - 1));
        }
        assertThat(ready()).containsExactly("s0");
        for (int i = 0; i < shards; i++) {
            ledger.assign("s" + i, 0);
            ledger.end("s" + i, 0, NOW);
        }
        assertThat(ledger.count(ShardStatus.ENDED)).isEqualTo(shards);
    }
}
