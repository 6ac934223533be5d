/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package org.apache.flink.connector.dynamodb.source.enumerator.assigner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.connector.dynamodb.source.enumerator.DynamoDbStreamsShardAssigner;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;
import org.junit.jupiter.api.Test;

class UniformShardAssignerTest {

    private static final Map<Integer, ReaderInfo> READERS =
            Map.of(2, new ReaderInfo(2, "c"), 0, new ReaderInfo(0, "a"), 1, new ReaderInfo(1, "b"));

    private final DynamoDbStreamsShardAssigner assigner = ShardAssignerFactory.uniformShardAssigner();

    private record Present(
            Map<Integer, Set<DynamoDbStreamsShardSplit>> getCurrentSplitAssignment,
            Map<Integer, List<DynamoDbStreamsShardSplit>> getPendingSplitAssignments,
            Map<Integer, ReaderInfo> getRegisteredReaders,
            OptionalInt getParentSubtask)
            implements DynamoDbStreamsShardAssigner.Context {

        Present(
                Map<Integer, Set<DynamoDbStreamsShardSplit>> assigned,
                Map<Integer, List<DynamoDbStreamsShardSplit>> pending,
                Map<Integer, ReaderInfo> readers) {
            this(assigned, pending, readers, OptionalInt.empty());
        }

        Present ofParent(int subtask) {
            return new Present(
                    getCurrentSplitAssignment,
                    getPendingSplitAssignments,
                    getRegisteredReaders,
                    OptionalInt.of(subtask));
        }
    }

    private static DynamoDbStreamsShardSplit split(String id) {
        return new DynamoDbStreamsShardSplit("arn", id, StartingPosition.fromStart(), null);
    }

    @Test
    void choosesTheLowestIndexIfAllHaveTheSame() {
        assertThat(assigner.assign(split("x"), new Present(Map.of(), Map.of(), READERS)))
                .isZero();
    }

    @Test
    void countsWhatIsReadAndWhatIsPending() {
        Present present = new Present(
                Map.of(0, Set.of(split("a")), 1, Set.of()),
                Map.of(1, List.of(split("b")), 2, List.of(split("c"), split("d"))),
                READERS);
        assertThat(assigner.assign(split("x"), present)).isZero();

        Present another =
                new Present(Map.of(0, Set.of(split("a"))), Map.of(2, List.of(split("c"), split("d"))), READERS);
        assertThat(assigner.assign(split("x"), another)).isEqualTo(1);
    }

    @Test
    void saysThatNobodyIsThere() {
        assertThatThrownBy(() -> assigner.assign(split("x"), new Present(Map.of(), Map.of(), Map.of())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("No reader is registered");
    }

    @Test
    void prefersTheParentsSubtaskOnATie() {
        assertThat(assigner.assign(split("x"), new Present(Map.of(), Map.of(), READERS).ofParent(2)))
                .isEqualTo(2);
    }

    @Test
    void prefersTheParentsSubtaskWhileItHasNoMoreThanItsShare() {
        Present five = new Present(
                Map.of(
                        0, Set.of(split("a"), split("b")),
                        1, Set.of(split("c"), split("d")),
                        2, Set.of(split("e"))),
                Map.of(),
                READERS);
        assertThat(assigner.assign(split("x"), five.ofParent(0))).isEqualTo(2);

        Present six = new Present(
                Map.of(
                        0, Set.of(split("a"), split("b")),
                        1, Set.of(split("c"), split("d"), split("f")),
                        2, Set.of(split("e"))),
                Map.of(),
                READERS);
        assertThat(assigner.assign(split("x"), six.ofParent(0))).isZero();
        assertThat(assigner.assign(split("x"), six.ofParent(1))).isEqualTo(2);
    }
}
