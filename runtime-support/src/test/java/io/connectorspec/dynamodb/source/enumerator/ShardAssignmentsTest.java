/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.connector.dynamodb.source.enumerator.DynamoDbStreamsShardAssigner;
import org.apache.flink.connector.dynamodb.source.enumerator.assigner.ShardAssignerFactory;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;
import org.junit.jupiter.api.Test;

class ShardAssignmentsTest {

    private static final OptionalInt NOBODY = OptionalInt.empty();
    private static final Map<Integer, ReaderInfo> READERS =
            Map.of(0, new ReaderInfo(0, "here"), 1, new ReaderInfo(1, "here"));

    private final ShardAssignments assignments = new ShardAssignments(ShardAssignerFactory.uniformShardAssigner());

    private static DynamoDbStreamsShardSplit split(String id) {
        return new DynamoDbStreamsShardSplit("arn", id, StartingPosition.fromStart(), null);
    }

    @Test
    void whatIsMeantForAReaderCountsForTheNextChoice() {
        assignments.startRound(READERS);
        assignments.propose(split("a"), 0);
        assignments.handOut(split("b"), 1);
        assertThat(assignments.getPendingSplitAssignments()).isEqualTo(Map.of(0, List.of(split("a"))));
        assertThat(assignments.getCurrentSplitAssignment()).isEqualTo(Map.of(1, Set.of(split("b"))));
        assertThat(assignments.ask(split("c"), NOBODY)).isZero();

        assertThat(assignments.endRound()).isEqualTo(Map.of(1, List.of(split("b"))));
        assertThat(assignments.endRound()).isEmpty();
        assignments.startRound(READERS);
        assertThat(assignments.getPendingSplitAssignments()).isEmpty();
    }

    @Test
    void theAssignerSeesWhatReadersHoldAfterARestoreAndWhoReadTheParent() {
        assignments.put(split("a"), 0);
        assignments.startRound(READERS);

        assertThat(assignments.ask(split("b"), NOBODY)).isEqualTo(1);
        assertThat(assignments.getRegisteredReaders()).isEqualTo(READERS);
        assignments.ask(split("b"), OptionalInt.of(1));
        assertThat(assignments.getParentSubtask()).hasValue(1);
    }

    @Test
    void aShardHasOneOwner() {
        assignments.put(split("a"), 0);
        assignments.put(split("a"), 1);
        assertThat(assignments.of(0)).isEmpty();
        assertThat(assignments.of(1)).containsExactly("a");

        assignments.remove("a");
        assignments.remove("a");
        assertThat(assignments.of(1)).isEmpty();
    }

    @Test
    void whatTheAssignerSeesCannotBeChangedByIt() {
        assignments.put(split("a"), 0);
        Map<Integer, Set<DynamoDbStreamsShardSplit>> seen = assignments.getCurrentSplitAssignment();

        assertThatThrownBy(() -> seen.get(0).clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(seen::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void saysWhichAssignerChoseAReaderThatIsNotThere() {
        DynamoDbStreamsShardAssigner wrong = (split, context) -> 9;
        ShardAssignments others = new ShardAssignments(wrong);

        others.startRound(READERS);

        assertThatThrownBy(() -> others.ask(split("a"), NOBODY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(wrong.getClass().getName())
                .hasMessageContaining("subtask 9")
                .hasMessageContaining("shard a");
    }
}
