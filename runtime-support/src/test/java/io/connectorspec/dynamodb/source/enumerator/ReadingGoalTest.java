/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.source.EndAt;
import io.connectorspec.dynamodb.source.StartFrom;
import io.connectorspec.dynamodb.source.TestStreamsSettings;
import io.connectorspec.dynamodb.source.graph.ShardGraphResolver;
import io.connectorspec.dynamodb.source.graph.ShardNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingGoalTest {

    private static final Instant START = Instant.ofEpochSecond(1_700_000_000);
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Instant DECISIVE = START.plus(GRACE);
    private static final ShardNode OPEN = new ShardNode("s", Optional.empty(), false);

    private final ShardLedger ledger = new ShardLedger();
    private final ReadingGoal goal = new ReadingGoal(
            ledger, TestStreamsSettings.from(StartFrom.TRIM_HORIZON).endingAt(EndAt.JOB_START, GRACE));

    private boolean reached(ShardNode shard, boolean streamEnded, Instant at) {
        StreamDescription description = new StreamDescription(List.of(shard), streamEnded, at);
        return goal.isReached(ShardGraphResolver.resolve(description.shards()), description, START);
    }

    private void readToTheEnd() {
        ledger.put(KnownShard.unassigned(OPEN, ShardStart.WHOLE));
        ledger.assign("s", 0);
        ledger.end("s", 0, START);
    }

    @Test
    void isReachedWhenTwoDescriptionsInARowShowNothingMore() {
        readToTheEnd();

        assertThat(reached(OPEN, false, DECISIVE.plusSeconds(1))).isFalse();
        assertThat(reached(OPEN, false, DECISIVE.plusSeconds(2))).isTrue();
    }

    @Test
    void isNotReachedBeforeTheGraceIsOver() {
        readToTheEnd();

        assertThat(reached(OPEN, false, DECISIVE)).isFalse();
        assertThat(reached(OPEN, false, DECISIVE)).isFalse();
    }

    @Test
    void isNotReachedWhileAShardIsRead() {
        readToTheEnd();
        reached(OPEN, false, DECISIVE.plusSeconds(1));
        ledger.put(KnownShard.unassigned(new ShardNode("t", Optional.empty(), false), ShardStart.WHOLE));
        assertThat(reached(OPEN, false, DECISIVE.plusSeconds(2))).isFalse();

        ledger.assign("t", 0);
        ledger.end("t", 0, START);
        assertThat(reached(OPEN, false, DECISIVE.plusSeconds(3))).isFalse();
        assertThat(reached(OPEN, false, DECISIVE.plusSeconds(4))).isTrue();
    }

    @Test
    void waitsForTheChildrenOfAClosedShardUnlessTheStreamHasEnded() {
        readToTheEnd();
        for (int i = 1; i < 20; i++) {
            assertThat(reached(OPEN.asClosed(), false, DECISIVE.plusSeconds(i))).isFalse();
        }

        reached(OPEN.asClosed(), true, DECISIVE.plusSeconds(20));
        assertThat(reached(OPEN.asClosed(), true, DECISIVE.plusSeconds(21))).isTrue();
    }

    @Test
    void aReadingWithoutAnEndHasNoGoal() {
        ReadingGoal never = new ReadingGoal(ledger, TestStreamsSettings.from(StartFrom.LATEST));

        assertThat(never.decisiveTime(START)).isEmpty();
        assertThat(goal.decisiveTime(START)).contains(DECISIVE);
    }
}
