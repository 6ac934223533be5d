/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.state;

import static io.connectorspec.dynamodb.source.state.TestStates.ARN;
import static io.connectorspec.dynamodb.source.state.TestStates.LATEST;
import static io.connectorspec.dynamodb.source.state.TestStates.ROOT;
import static io.connectorspec.dynamodb.source.state.TestStates.fullSplit;
import static io.connectorspec.dynamodb.source.state.TestStates.resource;
import static io.connectorspec.dynamodb.source.state.TestStates.splitWithChildren;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShardSplitSerializerTest {

    private final ShardSplitSerializer serializer = new ShardSplitSerializer();

    @ParameterizedTest
    @CsvSource({"v5.0.0, 0", "v6.0.0, 2"})
    void readsWhatTheApacheConnectorWrote(String release, int version) throws IOException {
        String prefix = "/apache-state/" + release + "/split-v" + version + "-";

        assertThat(serializer.deserialize(version, resource(prefix + "trim-horizon.bin")))
                .isEqualTo(new DynamoDbStreamsShardSplit(ARN, ROOT, StartingPosition.fromStart(), null));
        assertThat(serializer.deserialize(version, resource(prefix + "latest.bin")))
                .isEqualTo(new DynamoDbStreamsShardSplit(ARN, LATEST, StartingPosition.latest(), null));
        assertThat(serializer.deserialize(version, resource(prefix + "after-seq-parent-finished-children.bin")))
                .isEqualTo(splitWithChildren(version >= 1, version >= 2));
    }

    @Test
    void readsItsOwnGoldenBytes() throws IOException {
        assertThat(serializer.deserialize(3, resource("/state/golden/split-v3.bin")))
                .isEqualTo(fullSplit());
        assertThat(serializer.serialize(fullSplit())).isEqualTo(resource("/state/golden/split-v3.bin"));
    }

    @Test
    void givesBackEveryKindOfSplit() throws IOException {
        DynamoDbStreamsShardSplit plain =
                new DynamoDbStreamsShardSplit(ARN, "a shard of another form: ü", StartingPosition.fromStart(), null);
        for (DynamoDbStreamsShardSplit split : new DynamoDbStreamsShardSplit[] {
            plain,
            plain.at(StartingPosition.latest()),
            plain.at(StartingPosition.atSequenceNumber("1".repeat(100_000))),
            fullSplit(),
            splitWithChildren(true, true)
        }) {
            assertThat(serializer.deserialize(3, serializer.serialize(split))).isEqualTo(split);
        }
    }

    @Test
    void takesAtMost256BytesPerSplit() {
        assertThat(serializer.serialize(fullSplit())).hasSizeLessThanOrEqualTo(256);
    }

    @Test
    void refusesEveryFlippedBitAndEveryTruncationAndAddition() {
        Damage.assertAllRefused(serializer.serialize(fullSplit()), bytes -> serializer.deserialize(3, bytes));
    }

    @ParameterizedTest
    @CsvSource({"v5.0.0, 0", "v6.0.0, 2"})
    void leavesOldDamagedBytesWithAnIoExceptionOrAValue(String release, int version) throws IOException {
        byte[] bytes =
                resource("/apache-state/" + release + "/split-v" + version + "-after-seq-parent-finished-children.bin");
        assertThat(Damage.countRefused(bytes, damaged -> serializer.deserialize(version, damaged)))
                .isGreaterThan(bytes.length);
        assertThatThrownBy(() -> serializer.deserialize(version, Arrays.copyOf(bytes, bytes.length + 1)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void leavesRandomBytesWithAnIoException() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 10_000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            int version = random.nextInt(4);
            assertThatThrownBy(() -> serializer.deserialize(version, bytes)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void saysWhichVersionsItReads() {
        assertThatThrownBy(() -> serializer.deserialize(4, new byte[0]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version 4")
                .hasMessageContaining("0 to 3");
    }
}
