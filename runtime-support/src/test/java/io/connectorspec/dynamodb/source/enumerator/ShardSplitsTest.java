/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.source.graph.ShardNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit.Mark;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;
import org.junit.jupiter.api.Test;

class ShardSplitsTest {

    private static final Instant START = Instant.ofEpochSecond(1_700_000_000);
    private static final Instant EARLIER = START.minusSeconds(3600);

    private final ShardLedger ledger = new ShardLedger();
    private final ShardSplits splits = new ShardSplits(ledger, "arn");

    private static String idMade(Instant time) {
        return String.format(Locale.ROOT, "shardId-%020d-aaaaaaaa", time.toEpochMilli());
    }

    private DynamoDbStreamsShardSplit split(String id, String parent, ShardStart start) {
        KnownShard shard = KnownShard.unassigned(new ShardNode(id, Optional.ofNullable(parent), false), start);
        ledger.put(shard);
        return splits.of(shard, START);
    }

    @Test
    void aRootThatWasThereIsNeededSinceTheJobsStart() {
        assertThat(split(idMade(EARLIER), null, ShardStart.WHOLE).neededSince()).contains(START);
    }

    @Test
    void aShardThatIsMadeLaterIsNeededFromItsBeginning() {
        assertThat(split(idMade(START.plusSeconds(9)), null, ShardStart.WHOLE).neededSince())
                .contains(START.plusSeconds(9));
    }

    @Test
    void aShardThatCarriesOnOneThatWasReadIsNeededFromItsBeginning() {
        split("p", null, ShardStart.WHOLE);
        ledger.assign("p", 0);
        ledger.end("p", 0, START);
        DynamoDbStreamsShardSplit child = split(idMade(EARLIER), "p", ShardStart.WHOLE);

        assertThat(child.has(Mark.CONTINUES_PARENT)).isTrue();
        assertThat(child.neededSince()).contains(EARLIER);
    }

    @Test
    void anIdThatTellsNoTimeOrAnImpossibleOneTellsNothing() {
        assertThat(split("shard-1", null, ShardStart.WHOLE).neededSince()).isEmpty();
        assertThat(split(idMade(Instant.ofEpochMilli(17)), null, ShardStart.WHOLE)
                        .neededSince())
                .isEmpty();
    }

    @Test
    void aSplitSaysWhereReadingStarts() {
        DynamoDbStreamsShardSplit split = split("s", "p", ShardStart.since(EARLIER));

        assertThat(split.getStreamArn()).isEqualTo("arn");
        assertThat(split.getParentShardId()).isEqualTo("p");
        assertThat(split.getStartingPosition()).isEqualTo(StartingPosition.fromStart());
        assertThat(split.recordsSince()).contains(EARLIER);
        assertThat(split.marks()).isEmpty();
    }
}
