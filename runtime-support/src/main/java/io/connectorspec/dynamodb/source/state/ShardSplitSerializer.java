/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.state;

import io.connectorspec.dynamodb.state.StateFrame;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit.Mark;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import software.amazon.awssdk.services.dynamodb.model.SequenceNumberRange;
import software.amazon.awssdk.services.dynamodb.model.Shard;

/** Stores splits. It reads what the Apache connector's releases wrote, versions 0 to 2, and writes version 3. */
public final class ShardSplitSerializer implements SimpleVersionedSerializer<DynamoDbStreamsShardSplit> {

    /**
     * Layout within the frame, with texts as a number of bytes and UTF-8:
     *
     * <pre>
     * text  stream ARN
     * text  shard id
     * byte  flags: 1 has parent, 2 has a time before which records are dropped, 4 has a time since
     *       when it is needed, 8 finished, 16 closed, 32 continues its parent, 64 caught up with its newest record
     * the position, see {@link PositionBytes}
     * text  parent shard id, if there is one
     * time  before which records are dropped, if there is one: eight bytes of milliseconds since 1970
     * time  since when no record may be missing, if it is known
     * number of children, and per child:
     *       byte flags: 1 has id, 2 has parent, 4 has starting, 8 has ending sequence number; the texts that
     *       it has
     * </pre>
     */
    static final int VERSION = 3;

    private static final StateFrame FRAME = new StateFrame(0x44445333, "a shard split of version " + VERSION);

    private static final int HAS_PARENT = 1;
    private static final int HAS_SINCE = 2;
    private static final int HAS_NEEDED = 4;
    private static final int FINISHED = 8;
    private static final int CLOSED = 16;
    private static final int CONTINUES_PARENT = 32;
    private static final int CAUGHT_UP = 64;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(DynamoDbStreamsShardSplit split) {
        StateOutput out = new StateOutput();
        out.writeText(split.getStreamArn());
        out.writeText(split.getShardId());
        out.writeByte(flags(split));
        PositionBytes.write(split.getStartingPosition(), out);
        if (split.getParentShardId() != null) {
            out.writeText(split.getParentShardId());
        }
        split.recordsSince().ifPresent(out::writeTime);
        split.neededSince().ifPresent(out::writeTime);
        out.writeNumber(split.getChildSplits().size());
        split.getChildSplits().forEach(child -> writeChild(child, out));
        return FRAME.wrap(out.bytes());
    }

    private static int flags(DynamoDbStreamsShardSplit split) {
        int flags = (split.getParentShardId() == null ? 0 : HAS_PARENT)
                | (split.recordsSince().isEmpty() ? 0 : HAS_SINCE)
                | (split.neededSince().isEmpty() ? 0 : HAS_NEEDED);
        for (Mark mark : split.marks()) {
            flags |= flag(mark);
        }
        return flags;
    }

    private static int flag(Mark mark) {
        return switch (mark) {
            case FINISHED -> FINISHED;
            case CLOSED -> CLOSED;
            case CONTINUES_PARENT -> CONTINUES_PARENT;
            case CAUGHT_UP -> CAUGHT_UP;
        };
    }

    @Override
    public DynamoDbStreamsShardSplit deserialize(int version, byte[] serialized) throws IOException {
        return switch (version) {
            case 0, 1, 2 -> ApacheSplitBytes.read(version, serialized);
            case VERSION -> read(StateInput.of(FRAME, serialized));
            default ->
                throw new IOException("A shard split of version " + version
                        + " cannot be read: versions 0 to " + VERSION
                        + " can. Was it written by a newer release of this connector?");
        };
    }

    private static DynamoDbStreamsShardSplit read(StateInput in) throws IOException {
        String streamArn = in.readText();
        String shardId = in.readText();
        int flags = in.readByte();
        var position = PositionBytes.read(in);
        String parent = (flags & HAS_PARENT) == 0 ? null : in.readText();
        Instant since = (flags & HAS_SINCE) == 0 ? null : in.readTime();
        Instant needed = (flags & HAS_NEEDED) == 0 ? null : in.readTime();
        int count = in.readCount();
        List<Shard> children = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            children.add(readChild(in));
        }
        in.expectEnd();
        DynamoDbStreamsShardSplit split = new DynamoDbStreamsShardSplit(streamArn, shardId, position, parent, children)
                .since(since)
                .needed(needed);
        for (Mark mark : Mark.values()) {
            split = (flags & flag(mark)) == 0 ? split : split.marked(mark);
        }
        return split;
    }

    private static void writeChild(Shard child, StateOutput out) {
        SequenceNumberRange range = child.sequenceNumberRange();
        List<Optional<String>> texts = List.of(
                Optional.ofNullable(child.shardId()),
                Optional.ofNullable(child.parentShardId()),
                Optional.ofNullable(range).map(SequenceNumberRange::startingSequenceNumber),
                Optional.ofNullable(range).map(SequenceNumberRange::endingSequenceNumber));
        int flags = 0;
        for (int i = 0; i < texts.size(); i++) {
            flags |= texts.get(i).isPresent() ? 1 << i : 0;
        }
        out.writeByte(flags);
        texts.forEach(text -> text.ifPresent(out::writeText));
    }

    private static Shard readChild(StateInput in) throws IOException {
        int flags = in.readByte();
        String id = (flags & 1) == 0 ? null : in.readText();
        String parent = (flags & 2) == 0 ? null : in.readText();
        String starting = (flags & 4) == 0 ? null : in.readText();
        String ending = (flags & 8) == 0 ? null : in.readText();
        return Shard.builder()
                .shardId(id)
                .parentShardId(parent)
                .sequenceNumberRange(
                        range -> range.startingSequenceNumber(starting).endingSequenceNumber(ending))
                .build();
    }
}
