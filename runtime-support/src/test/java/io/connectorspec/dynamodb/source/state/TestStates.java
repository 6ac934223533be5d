/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.state;

import io.connectorspec.dynamodb.source.TestStreamsSettings;
import io.connectorspec.dynamodb.source.enumerator.KnownShard;
import io.connectorspec.dynamodb.source.enumerator.ShardStart;
import io.connectorspec.dynamodb.source.enumerator.ShardStatus;
import io.connectorspec.dynamodb.source.graph.ShardNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.flink.connector.dynamodb.source.enumerator.DynamoDbStreamsSourceEnumeratorState;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit.Mark;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;
import software.amazon.awssdk.services.dynamodb.model.Shard;

/** States that tests write and read. */
final class TestStates {

    static final String ARN = TestStreamsSettings.ARN;
    static final String ROOT = "shardId-00000001699990000000-00000000";
    static final String LATEST = "shardId-00000001699990000001-11111111";
    static final String CHILD = "shardId-00000001700000000000-aaaaaaaa";
    static final Instant START = Instant.ofEpochMilli(1_700_000_000_123L);

    private TestStates() {}

    /** A split with everything that a split of ours can have. */
    static DynamoDbStreamsShardSplit fullSplit() {
        return new DynamoDbStreamsShardSplit(
                        ARN, CHILD, StartingPosition.continueFromSequenceNumber("300000000000000499659"), ROOT)
                .since(Instant.ofEpochSecond(1_700_000_000))
                .needed(Instant.ofEpochSecond(1_700_000_100))
                .marked(Mark.CLOSED)
                .marked(Mark.CONTINUES_PARENT);
    }

    /** What the fixtures of the Apache connector call a finished split with children. */
    static DynamoDbStreamsShardSplit splitWithChildren(boolean finished, boolean withChildren) {
        List<Shard> children = List.of(
                child("shardId-00000001700014400000-bbbbbbbb", "400", null),
                child("shardId-00000001700014400001-cccccccc", "401", "500"));
        return new DynamoDbStreamsShardSplit(
                ARN,
                CHILD,
                StartingPosition.continueFromSequenceNumber("300000000000000499659"),
                ROOT,
                withChildren ? children : List.of(),
                finished);
    }

    private static Shard child(String id, String starting, String ending) {
        return Shard.builder()
                .shardId(id)
                .parentShardId(CHILD)
                .sequenceNumberRange(
                        range -> range.startingSequenceNumber(starting).endingSequenceNumber(ending))
                .build();
    }

    /** An enumerator state with a shard of every status. */
    static DynamoDbStreamsSourceEnumeratorState fullState() {
        ShardStart latest = new ShardStart(StartingPosition.latest(), Optional.of(START));
        return new DynamoDbStreamsSourceEnumeratorState(
                Optional.of(ARN),
                START,
                List.of(
                        new KnownShard(
                                new ShardNode(ROOT, Optional.empty(), true),
                                ShardStatus.ENDED,
                                ShardStart.WHOLE,
                                Optional.of(START.plusMillis(14_400_001))),
                        new KnownShard(
                                new ShardNode(LATEST, Optional.of("shardId-of-another-form"), false),
                                ShardStatus.ASSIGNED,
                                latest,
                                Optional.empty()),
                        KnownShard.unassigned(
                                new ShardNode(CHILD, Optional.of(ROOT), false), ShardStart.since(START.plusMillis(5))),
                        KnownShard.leftOut(
                                new ShardNode("old", Optional.empty(), true), ShardStart.since(START), START)));
    }

    static byte[] resource(String name) throws IOException {
        try (InputStream in = TestStates.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("There is no test resource " + name);
            }
            return in.readAllBytes();
        }
    }
}
