/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.state;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;
import software.amazon.awssdk.services.dynamodb.model.Shard;

/** Reads splits of versions 0 to 2, as the Apache connector wrote them. They have no checksum. */
final class ApacheSplitBytes {

    private static final int WITH_FINISHED = 1;
    private static final int WITH_CHILDREN = 2;

    private ApacheSplitBytes() {}

    static DynamoDbStreamsShardSplit read(int version, byte[] serialized) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(serialized));
        String streamArn = in.readUTF();
        String shardId = in.readUTF();
        StartingPosition position = readPosition(in);
        String parent = in.readBoolean() ? in.readUTF() : null;
        boolean finished = version >= WITH_FINISHED && in.readBoolean();
        List<Shard> children = version >= WITH_CHILDREN ? readChildren(in) : List.of();
        if (in.read() >= 0) {
            throw new IOException("The bytes are not a shard split of version " + version + ": some follow its end");
        }
        return new DynamoDbStreamsShardSplit(streamArn, shardId, position, parent, children, finished);
    }

    private static StartingPosition readPosition(DataInputStream in) throws IOException {
        String kind = in.readUTF();
        String marker = null;
        if (in.readBoolean()) {
            if (!in.readBoolean()) {
                throw new IOException("The position of a shard split has a marker that is no sequence number");
            }
            marker = in.readUTF();
        }
        return switch (kind + (marker == null ? "" : " with marker")) {
            case "TRIM_HORIZON" -> StartingPosition.fromStart();
            case "LATEST" -> StartingPosition.latest();
            case "AT_SEQUENCE_NUMBER with marker" -> StartingPosition.atSequenceNumber(marker);
            case "AFTER_SEQUENCE_NUMBER with marker" -> StartingPosition.continueFromSequenceNumber(marker);
            default ->
                throw new IOException("No position of a shard split is of kind '" + kind + "' "
                        + (marker == null ? "without" : "with") + " a sequence number");
        };
    }

    private static List<Shard> readChildren(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0) {
            throw new IOException("A shard split announces " + count + " children");
        }
        List<Shard> children = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String shardId = in.readUTF();
            String parent = in.readUTF();
            String starting = in.readUTF();
            String ending = in.readBoolean() ? in.readUTF() : null;
            children.add(Shard.builder()
                    .shardId(shardId)
                    .parentShardId(parent)
                    .sequenceNumberRange(
                            range -> range.startingSequenceNumber(starting).endingSequenceNumber(ending))
                    .build());
        }
        return children;
    }
}
