/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.state;

import io.connectorspec.dynamodb.source.enumerator.KnownShard;
import io.connectorspec.dynamodb.source.enumerator.ShardStart;
import io.connectorspec.dynamodb.source.enumerator.ShardStatus;
import io.connectorspec.dynamodb.source.graph.ShardNode;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.connector.dynamodb.source.enumerator.DynamoDbStreamsSourceEnumeratorState;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;

/** Reads enumerator state of version 0, as the Apache connector wrote it. It has no checksum. */
final class ApacheEnumeratorBytes {

    private static final int NEWEST_SPLIT_VERSION = 2;

    private ApacheEnumeratorBytes() {}

    static DynamoDbStreamsSourceEnumeratorState read(byte[] serialized) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(serialized));
        int count = in.readInt();
        int splitVersion = in.readInt();
        if (count < 0 || splitVersion < 0 || splitVersion > NEWEST_SPLIT_VERSION) {
            throw new IOException("The bytes are not enumerator state of version 0: they announce " + count
                    + " splits of version " + splitVersion);
        }
        Optional<String> streamArn = Optional.empty();
        List<KnownShard> shards = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            DynamoDbStreamsShardSplit split = ApacheSplitBytes.read(splitVersion, readBytes(in));
            streamArn = Optional.of(split.getStreamArn());
            shards.add(shard(split, in.readInt()));
        }
        Instant startTime = Instant.ofEpochMilli(in.readLong());
        if (in.read() >= 0) {
            throw new IOException("The bytes are not enumerator state of version 0: some follow its end");
        }
        return new DynamoDbStreamsSourceEnumeratorState(streamArn, startTime, shards);
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new EOFException("A split announces " + length + " bytes and has " + in.available());
        }
        return in.readNBytes(length);
    }

    private static KnownShard shard(DynamoDbStreamsShardSplit split, int status) throws IOException {
        ShardNode node = new ShardNode(split.getShardId(), Optional.ofNullable(split.getParentShardId()), false);
        ShardStart start = new ShardStart(split.getStartingPosition(), Optional.empty());
        return switch (status) {
            case 0 -> new KnownShard(node, ShardStatus.ASSIGNED, start, Optional.empty());
            case 1 -> KnownShard.unassigned(node, start);
            case 2 -> new KnownShard(node, ShardStatus.ENDED, start, Optional.of(KnownShard.TIME_NOT_KNOWN));
            default ->
                throw new IOException(
                        "No split has the status " + status + ": 0 is assigned, 1 unassigned, 2 finished");
        };
    }
}
