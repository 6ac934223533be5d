/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.source.EndAt;
import io.connectorspec.dynamodb.source.StartFrom;
import io.connectorspec.dynamodb.source.TestStreamsSettings;
import io.connectorspec.dynamodb.source.event.HeldShard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;
import org.junit.jupiter.api.Test;

class RestoredShardsTest {

    private static final Instant TIME = Instant.ofEpochSecond(1_700_000_000);

    private final FinishedShards finished = new FinishedShards();
    private final RestoredShards restored =
            new RestoredShards(finished, ReadingEnd.of(TestStreamsSettings.from(StartFrom.LATEST)));

    private static DynamoDbStreamsShardSplit split(String id, StartingPosition position, boolean isFinished) {
        return new DynamoDbStreamsShardSplit("arn", id, position, "p", isFinished);
    }

    @Test
    void keepsFinishedShardsAndReleasesTheirOutputsOnce() {
        assertThat(restored.restore(List.of(split("a", StartingPosition.fromStart(), true))))
                .isEmpty();

        assertThat(finished.ids()).containsExactly("a");
        assertThat(restored.held()).containsExactly(new HeldShard("a", "p", true));
        assertThat(restored.takeOutputsToRelease()).containsExactly("a");
        assertThat(restored.takeOutputsToRelease()).isEmpty();
    }

    @Test
    void readsNothingBeforeItKnowsTheEndIfThatIsTheJobsStart() {
        ReadingEnd end = ReadingEnd.of(
                TestStreamsSettings.from(StartFrom.LATEST).endingAt(EndAt.JOB_START, Duration.ofSeconds(5)));
        RestoredShards bounded = new RestoredShards(finished, end);
        DynamoDbStreamsShardSplit read = split("a", StartingPosition.continueFromSequenceNumber("7"), false);
        DynamoDbStreamsShardSplit latest =
                split("b", StartingPosition.latest(), false).since(TIME.minusSeconds(9));
        assertThat(bounded.restore(List.of(read, latest))).isEmpty();
        assertThat(bounded.snapshot()).containsExactly(read, latest);

        assertThat(bounded.started(TIME)).containsExactly(read, latest.at(StartingPosition.fromStart()));
        assertThat(end.isAwaited()).isFalse();
        assertThat(end.isPast(TIME.plusSeconds(5))).isFalse();
        assertThat(end.isPast(TIME.plusSeconds(6))).isTrue();
    }

    @Test
    void readsALatestShardFromItsBeginningWithoutOldRecords() {
        DynamoDbStreamsShardSplit latest =
                split("a", StartingPosition.latest(), false).since(TIME);

        assertThat(restored.restore(List.of(latest))).containsExactly(latest.at(StartingPosition.fromStart()));
    }

    @Test
    void keepsALatestShardWithoutATimeUntilTheStartIsKnown() {
        DynamoDbStreamsShardSplit latest = split("a", StartingPosition.latest(), false);
        assertThat(restored.restore(List.of(latest))).isEmpty();
        assertThat(restored.snapshot()).containsExactly(latest);
        assertThat(restored.held()).containsExactly(new HeldShard("a", "p", false));

        assertThat(restored.started(TIME))
                .containsExactly(latest.at(StartingPosition.fromStart()).since(TIME));
        assertThat(restored.snapshot()).isEmpty();
        assertThat(restored.started(TIME)).isEmpty();
    }

    @Test
    void readsOtherShardsWhereTheyWere() {
        DynamoDbStreamsShardSplit split = split("a", StartingPosition.continueFromSequenceNumber("1"), false);

        assertThat(restored.restore(List.of(split))).containsExactly(split);
    }

    @Test
    void finishedShardsStayUntilTheirEndIsStored() {
        finished.add(split("a", StartingPosition.fromStart(), false));
        finished.add(split("b", StartingPosition.fromStart(), false));

        assertThat(finished.snapshot()).allMatch(DynamoDbStreamsShardSplit::isFinished);
        finished.stored(List.of("a", "unknown"));
        assertThat(finished.ids()).containsExactly("b");
    }
}
