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
import io.connectorspec.dynamodb.state.StateFrame;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.connector.dynamodb.source.enumerator.DynamoDbStreamsSourceEnumeratorState;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Stores the enumerator's state. It reads the Apache connector's version 0 and writes version 1. */
public final class EnumeratorStateSerializer
        implements SimpleVersionedSerializer<DynamoDbStreamsSourceEnumeratorState> {

    /**
     * Layout within the frame, with texts as a number of bytes and UTF-8:
     *
     * <pre>
     * text  stream ARN, empty if it is not known
     * time  when the job first started, eight bytes of milliseconds since 1970
     * number of shards, and per shard:
     *       byte   lower two bits: 0 unassigned, 1 assigned, 2 ended, 3 left out; then 4 has parent,
     *              8 closed, 16 drops records of before the job's start, 32 of before another time
     *       text   shard id
     *       text   parent shard id, if it has one
     *       position, see {@link PositionBytes}
     *       time   before which records are dropped, if it is another one
     *       number of milliseconds from the job's start to the shard's end, if it ended or was left out
     * </pre>
     */
    static final int VERSION = 1;

    private static final StateFrame FRAME =
            new StateFrame(0x44444531, "state of the streams enumerator of version " + VERSION);

    private static final List<ShardStatus> STATUSES =
            List.of(ShardStatus.UNASSIGNED, ShardStatus.ASSIGNED, ShardStatus.ENDED, ShardStatus.LEFT_OUT);
    private static final int STATUS = 3;
    private static final int HAS_PARENT = 4;
    private static final int CLOSED = 8;
    private static final int SINCE_START = 16;
    private static final int SINCE_OTHER = 32;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(DynamoDbStreamsSourceEnumeratorState state) {
        StateOutput out = new StateOutput();
        out.writeText(state.streamArn().orElse(""));
        out.writeTime(state.startTime());
        out.writeNumber(state.shards().size());
        for (KnownShard shard : state.shards()) {
            writeShard(shard, state.startTime(), out);
        }
        return FRAME.wrap(out.bytes());
    }

    private static void writeShard(KnownShard shard, Instant startTime, StateOutput out) {
        Optional<Instant> since = shard.start().recordsSince();
        boolean sinceStart = since.filter(startTime::equals).isPresent();
        out.writeByte(STATUSES.indexOf(shard.status())
                | (shard.node().parentShardId().isPresent() ? HAS_PARENT : 0)
                | (shard.node().closed() ? CLOSED : 0)
                | (sinceStart ? SINCE_START : 0)
                | (since.isPresent() && !sinceStart ? SINCE_OTHER : 0));
        out.writeText(shard.shardId());
        shard.node().parentShardId().ifPresent(out::writeText);
        PositionBytes.write(shard.start().position(), out);
        since.filter(time -> !sinceStart).ifPresent(out::writeTime);
        shard.doneAt().ifPresent(time -> out.writeNumber(time.toEpochMilli() - startTime.toEpochMilli()));
    }

    @Override
    public DynamoDbStreamsSourceEnumeratorState deserialize(int version, byte[] serialized) throws IOException {
        return switch (version) {
            case 0 -> ApacheEnumeratorBytes.read(serialized);
            case VERSION -> read(StateInput.of(FRAME, serialized));
            default ->
                throw new IOException("State of the streams enumerator of version " + version
                        + " cannot be read: versions 0 and " + VERSION
                        + " can. Was it written by a newer release of this connector?");
        };
    }

    private static DynamoDbStreamsSourceEnumeratorState read(StateInput in) throws IOException {
        String streamArn = in.readText();
        Instant startTime = in.readTime();
        int count = in.readCount();
        List<KnownShard> shards = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            shards.add(readShard(in, startTime));
        }
        in.expectEnd();
        return new DynamoDbStreamsSourceEnumeratorState(
                Optional.of(streamArn).filter(arn -> !arn.isEmpty()), startTime, shards);
    }

    private static KnownShard readShard(StateInput in, Instant startTime) throws IOException {
        int flags = in.readByte();
        ShardStatus status = STATUSES.get(flags & STATUS);
        String shardId = in.readText();
        Optional<String> parent = (flags & HAS_PARENT) == 0 ? Optional.empty() : Optional.of(in.readText());
        StartingPosition position = PositionBytes.read(in);
        Optional<Instant> since = (flags & SINCE_START) == 0 ? Optional.empty() : Optional.of(startTime);
        if ((flags & SINCE_OTHER) != 0) {
            since = Optional.of(in.readTime());
        }
        Optional<Instant> doneAt = status.isDone()
                ? Optional.of(Instant.ofEpochMilli(startTime.toEpochMilli() + in.readNumber()))
                : Optional.empty();
        ShardNode node = new ShardNode(shardId, parent, (flags & CLOSED) != 0);
        return new KnownShard(node, status, new ShardStart(position, since), doneAt);
    }
}
