/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import io.connectorspec.dynamodb.source.event.HeldShard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;

/**
 * What becomes of the shards with which a reader is restored. Finished ones are kept and not read. A shard
 * still at {@code LATEST} is read from its beginning, without records of before its start: asking the service
 * for the latest again would skip what was written meanwhile. Where its start is not known, as in states of
 * the Apache connector, it waits until the enumerator tells when the job started; so do all if that is where
 * reading ends. Pure.
 */
public final class RestoredShards {

    private final FinishedShards finished;
    private final List<HeldShard> held = new ArrayList<>();
    private final List<String> outputsToRelease = new ArrayList<>();
    private final List<DynamoDbStreamsShardSplit> waiting = new ArrayList<>();
    private final ReadingEnd end;

    /**
     * Takes where finished shards are kept.
     *
     * @param end up to when shards are read
     */
    public RestoredShards(FinishedShards finished, ReadingEnd end) {
        this.finished = finished;
        this.end = end;
    }

    /**
     * Takes shards out of a checkpoint.
     *
     * @return the ones to be read now, as they are to be read
     */
    public List<DynamoDbStreamsShardSplit> restore(List<DynamoDbStreamsShardSplit> splits) {
        List<DynamoDbStreamsShardSplit> toRead = new ArrayList<>();
        for (DynamoDbStreamsShardSplit split : splits) {
            held.add(new HeldShard(split.splitId(), split.getParentShardId(), split.isFinished()));
            if (split.isFinished()) {
                finished.add(split);
                outputsToRelease.add(split.splitId());
            } else if (end.isAwaited()
                    || isLatest(split) && split.recordsSince().isEmpty()) {
                waiting.add(split);
            } else {
                toRead.add(isLatest(split) ? split.at(StartingPosition.fromStart()) : split);
            }
        }
        return toRead;
    }

    /** Gives what the reader was restored with, to be told to the enumerator. */
    public List<HeldShard> held() {
        return List.copyOf(held);
    }

    /**
     * Takes the time when the job started.
     *
     * @return the shards that waited for it, as they are to be read
     */
    public List<DynamoDbStreamsShardSplit> started(Instant startTime) {
        end.started(startTime);
        List<DynamoDbStreamsShardSplit> toRead = waiting.stream()
                .map(split -> isLatest(split)
                        ? split.at(StartingPosition.fromStart())
                                .since(split.recordsSince().orElse(startTime))
                        : split)
                .toList();
        waiting.clear();
        return toRead;
    }

    /** Gives what belongs in a snapshot beside the shards that are read and those that are finished. */
    public List<DynamoDbStreamsShardSplit> snapshot() {
        return List.copyOf(waiting);
    }

    /**
     * Gives, once, the ids of the shards for which Flink made an output that will never see a record: it would
     * hold back the watermark for ever.
     */
    public List<String> takeOutputsToRelease() {
        List<String> taken = List.copyOf(outputsToRelease);
        outputsToRelease.clear();
        return taken;
    }

    private static boolean isLatest(DynamoDbStreamsShardSplit split) {
        return split.getStartingPosition().getShardIteratorType() == ShardIteratorType.LATEST;
    }
}
