/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.source.ChildPlacement;
import io.connectorspec.dynamodb.source.ServiceClock;
import io.connectorspec.dynamodb.source.StartFrom;
import io.connectorspec.dynamodb.source.TestStreamsSettings;
import io.connectorspec.dynamodb.source.event.HeldShard;
import io.connectorspec.dynamodb.source.graph.ShardNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.flink.connector.dynamodb.source.enumerator.DynamoDbStreamsShardAssigner;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.junit.jupiter.api.Test;

class ShardPlacementTest {

    private static final Instant START = Instant.ofEpochSecond(1_700_000_000);
    private static final long INTERVAL = 60_000;

    private final DrivenThread thread = new DrivenThread();
    private final ShardLedger ledger = new ShardLedger();
    private final ShardSplits splits = new ShardSplits(ledger, TestStreamsSettings.ARN);
    private final EnumeratorEnvironment environment = new EnumeratorEnvironment(
            new TwoReaders(),
            thread,
            new ScriptedCalls(),
            thread.clock(),
            new ServiceClock(thread.clock()),
            new SplittableRandom(1));
    private int asked;
    private final DynamoDbStreamsShardAssigner assigner = (split, context) -> {
        asked++;
        return 1;
    };
    private final ShardAssignments assignments = new ShardAssignments(assigner);
    private final ReaderReports readers = new ReaderReports(environment, ledger, assignments, splits);

    private ShardPlacement placement(ChildPlacement kind) {
        return new ShardPlacement(
                environment,
                TestStreamsSettings.from(StartFrom.TRIM_HORIZON)
                        .describingEvery(Duration.ofMillis(INTERVAL))
                        .with("childPlacement", kind),
                ledger,
                assignments,
                readers);
    }

    private Map<Integer, List<String>> place(ShardPlacement placement) {
        Map<Integer, List<String>> placed = new TreeMap<>();
        placement
                .place(splits, START, () -> {})
                .forEach((subtask, given) -> placed.put(
                        subtask,
                        given.stream().map(DynamoDbStreamsShardSplit::splitId).toList()));
        return placed;
    }

    private void add(String id, String parent) {
        ledger.put(KnownShard.unassigned(new ShardNode(id, Optional.ofNullable(parent), false), ShardStart.WHOLE));
    }

    private void allReadersCome() {
        readers.held(0, List.of(), START);
        readers.held(1, List.of(), START);
    }

    /** Subtask 0 read the parent to its end. */
    private void parentEnds() {
        add("p", null);
        ledger.assign("p", 0);
        readers.ended(0, List.of("p"));
        add("c", "p");
    }

    @Test
    void aRootWaitsUntilAllReadersSaidWhatTheyHold() {
        ShardPlacement placement = placement(ChildPlacement.PARENT);
        add("r", null);
        readers.held(0, List.of(), START);
        assertThat(place(placement)).isEmpty();

        readers.held(1, List.of(), START);
        assertThat(place(placement)).isEqualTo(Map.of(1, List.of("r")));
        assertThat(place(placement)).isEmpty();
    }

    @Test
    void aChildGoesToItsParentsSubtaskAtOnceWhateverTheAssignerThinks() {
        ShardPlacement placement = placement(ChildPlacement.PARENT);
        readers.held(0, List.of(), START);
        parentEnds();

        assertThat(place(placement)).isEqualTo(Map.of(0, List.of("c")));
        assertThat(asked).isZero();
    }

    @Test
    void aChildWaitsForItsParentsSubtaskToComeBack() {
        ShardPlacement placement = placement(ChildPlacement.PARENT);
        allReadersCome();
        parentEnds();
        readers.left(0);
        assertThat(place(placement)).isEmpty();

        readers.held(0, List.of(), START);
        assertThat(place(placement)).isEqualTo(Map.of(0, List.of("c")));
    }

    @Test
    void aChildForAnotherSubtaskWaitsForACheckpointAfterItsParentsEnd() {
        ShardPlacement placement = placement(ChildPlacement.BALANCED);
        allReadersCome();
        readers.snapshot(1);
        parentEnds();
        assertThat(place(placement)).isEmpty();
        assertThat(assignments.getPendingSplitAssignments()).containsOnlyKeys(1);
        readers.completed(1);
        assertThat(place(placement)).isEmpty();

        readers.snapshot(2);
        assertThat(place(placement)).isEmpty();
        readers.completed(2);
        assertThat(place(placement)).isEqualTo(Map.of(1, List.of("c")));
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void aChildGoesToItsParentsSubtaskIfNoCheckpointCompletesWithinADiscoveryInterval() {
        ShardPlacement placement = placement(ChildPlacement.BALANCED);
        allReadersCome();
        parentEnds();
        assertThat(place(placement)).isEmpty();
        thread.pass(INTERVAL - 1);
        assertThat(place(placement)).isEmpty();

        thread.pass(1);
        assertThat(place(placement)).isEqualTo(Map.of(0, List.of("c")));
    }

    @Test
    void aChildForAnotherSubtaskWaitsUntilTheRestartedReaderOfItsParentSaysWhatItHolds() {
        ShardPlacement placement = placement(ChildPlacement.BALANCED);
        allReadersCome();
        parentEnds();
        readers.left(0);
        readers.snapshot(1);
        readers.completed(1);
        readers.held(1, List.of(), START);
        assertThat(place(placement)).isEmpty();

        readers.held(0, List.of(new HeldShard("p", null, false)), START);
        assertThat(place(placement)).isEmpty();
        assertThat(ledger.shard("p").orElseThrow().status()).isEqualTo(ShardStatus.ASSIGNED);
    }

    @Test
    void aChildWhoseParentsEndWasRestoredGoesWhereTheAssignerSays() {
        ShardPlacement placement = placement(ChildPlacement.PARENT);
        ledger.restore(KnownShard.unassigned(new ShardNode("p", Optional.empty(), true), ShardStart.WHOLE)
                .ended(START));
        add("c", "p");
        allReadersCome();

        assertThat(place(placement)).isEqualTo(Map.of(1, List.of("c")));
    }
}
