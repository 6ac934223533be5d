/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.state;

import static io.connectorspec.dynamodb.source.state.TestStates.ARN;
import static io.connectorspec.dynamodb.source.state.TestStates.CHILD;
import static io.connectorspec.dynamodb.source.state.TestStates.LATEST;
import static io.connectorspec.dynamodb.source.state.TestStates.ROOT;
import static io.connectorspec.dynamodb.source.state.TestStates.START;
import static io.connectorspec.dynamodb.source.state.TestStates.fullState;
import static io.connectorspec.dynamodb.source.state.TestStates.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.source.enumerator.KnownShard;
import io.connectorspec.dynamodb.source.enumerator.ShardStart;
import io.connectorspec.dynamodb.source.enumerator.ShardStatus;
import io.connectorspec.dynamodb.source.graph.ShardNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.flink.connector.dynamodb.source.enumerator.DynamoDbStreamsSourceEnumeratorState;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnumeratorStateSerializerTest {

    private final EnumeratorStateSerializer serializer = new EnumeratorStateSerializer();

    @ParameterizedTest
    @ValueSource(strings = {"v5.0.0/enumerator-v0-with-split-v0.bin", "v6.0.0/enumerator-v0-with-split-v2.bin"})
    void readsWhatTheApacheConnectorWrote(String name) throws IOException {
        DynamoDbStreamsSourceEnumeratorState state = serializer.deserialize(0, resource("/apache-state/" + name));

        assertThat(state)
                .isEqualTo(new DynamoDbStreamsSourceEnumeratorState(
                        Optional.of(ARN),
                        START,
                        List.of(
                                new KnownShard(
                                        new ShardNode(ROOT, Optional.empty(), false),
                                        ShardStatus.ENDED,
                                        ShardStart.WHOLE,
                                        Optional.of(KnownShard.TIME_NOT_KNOWN)),
                                new KnownShard(
                                        new ShardNode(LATEST, Optional.empty(), false),
                                        ShardStatus.ASSIGNED,
                                        new ShardStart(StartingPosition.latest(), Optional.empty()),
                                        Optional.empty()),
                                KnownShard.unassigned(
                                        new ShardNode(CHILD, Optional.of(ROOT), false), ShardStart.WHOLE))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"v5.0.0/enumerator-v0-with-split-v0-empty.bin", "v6.0.0/enumerator-v0-with-split-v2-empty.bin"})
    void readsAnEmptyStateOfTheApacheConnector(String name) throws IOException {
        assertThat(serializer.deserialize(0, resource("/apache-state/" + name)))
                .isEqualTo(new DynamoDbStreamsSourceEnumeratorState(Optional.empty(), START, List.of()));
    }

    @Test
    void readsItsOwnGoldenBytes() throws IOException {
        assertThat(serializer.deserialize(1, resource("/state/golden/enumerator-v1.bin")))
                .isEqualTo(fullState());
        assertThat(serializer.serialize(fullState())).isEqualTo(resource("/state/golden/enumerator-v1.bin"));
    }

    @Test
    void takesAtMost96BytesPerShard() {
        List<KnownShard> shards = new ArrayList<>();
        int count = 1000;
        for (int i = 0; i < count; i++) {
            ShardNode node = new ShardNode(
                    String.format(Locale.ROOT, "shardId-%020d-%08x", START.toEpochMilli(), i),
                    Optional.of(String.format(Locale.ROOT, "shardId-%020d-%08x", START.toEpochMilli(), i + 1)),
                    true);
            shards.add(new KnownShard(
                    node, ShardStatus.ENDED, ShardStart.since(START), Optional.of(START.plusSeconds(864_000))));
        }
        byte[] bytes = serializer.serialize(new DynamoDbStreamsSourceEnumeratorState(Optional.of(ARN), START, shards));

        assertThat(bytes.length / count).isLessThanOrEqualTo(96);
    }

    @Test
    void refusesEveryFlippedBitAndEveryTruncationAndAddition() {
        Damage.assertAllRefused(serializer.serialize(fullState()), bytes -> serializer.deserialize(1, bytes));
    }

    @Test
    void leavesOldDamagedBytesWithAnIoExceptionOrAValue() throws IOException {
        byte[] bytes = resource("/apache-state/v6.0.0/enumerator-v0-with-split-v2.bin");

        assertThat(Damage.countRefused(bytes, damaged -> serializer.deserialize(0, damaged)))
                .isGreaterThan(bytes.length);
    }

    @Test
    void saysWhichVersionsItReads() {
        assertThatThrownBy(() -> serializer.deserialize(2, new byte[0]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version 2")
                .hasMessageContaining("0 and 1");
    }
}
