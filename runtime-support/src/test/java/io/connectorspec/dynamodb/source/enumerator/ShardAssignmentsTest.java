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
    void aChildGoesToTheReaderOfItsParentWhateverTheAssignerThinks() {
        assignments.put(split("a"), 1);
        assignments.put(split("b"), 1);

        assertThat(assignments.choose(split("c"), OptionalInt.of(1), READERS, true))
                .hasValue(1);
    }

    @Test
    void aChildWaitsForTheReaderOfItsParent() {
        assertThat(assignments.choose(split("c"), OptionalInt.of(7), READERS, false))
                .isEmpty();
        assertThat(assignments.takePending()).isEmpty();
    }

    @Test
    void aRootWaitsUntilAllReadersAreThere() {
        assertThat(assignments.choose(split("r"), NOBODY, READERS, false)).isEmpty();
        assertThat(assignments.choose(split("r"), NOBODY, READERS, true)).hasValue(0);
    }

    @Test
    void whatIsChosenCountsForTheNextChoice() {
        assignments.choose(split("a"), NOBODY, READERS, true);
        assignments.choose(split("b"), NOBODY, READERS, true);
        assertThat(assignments.getPendingSplitAssignments())
                .isEqualTo(Map.of(0, List.of(split("a")), 1, List.of(split("b"))));

        assertThat(assignments.takePending()).isEqualTo(Map.of(0, List.of(split("a")), 1, List.of(split("b"))));
        assertThat(assignments.getPendingSplitAssignments()).isEmpty();
        assertThat(assignments.getCurrentSplitAssignment())
                .isEqualTo(Map.of(0, Set.of(split("a")), 1, Set.of(split("b"))));
        assertThat(assignments.choose(split("c"), NOBODY, READERS, true)).hasValue(0);
    }

    @Test
    void theAssignerSeesWhatReadersHoldAfterARestore() {
        assignments.put(split("a"), 0);

        assertThat(assignments.choose(split("b"), NOBODY, READERS, true)).hasValue(1);
        assertThat(assignments.getRegisteredReaders()).isEqualTo(READERS);
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

        assertThatThrownBy(() -> others.choose(split("a"), NOBODY, READERS, true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(wrong.getClass().getName())
                .hasMessageContaining("subtask 9")
                .hasMessageContaining("shard a");
    }
}
