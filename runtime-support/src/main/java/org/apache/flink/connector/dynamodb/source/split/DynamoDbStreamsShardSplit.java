/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package org.apache.flink.connector.dynamodb.source.split;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.annotation.PublicEvolving;
import org.apache.flink.api.connector.source.SourceSplit;
import software.amazon.awssdk.services.dynamodb.model.Shard;

/** One shard of a stream, and how far it has been read. A value. */
@PublicEvolving
public final class DynamoDbStreamsShardSplit implements SourceSplit {

    private final String streamArn;
    private final String shardId;
    private final String parentShardId;
    private final List<Shard> childSplits;
    private final Progress progress;

    /**
     * Makes the split of a shard that is to be read.
     *
     * @param streamArn the stream's ARN
     * @param shardId the shard's id
     * @param startingPosition where reading starts or goes on
     * @param parentShardId the id of the shard that this one carries on, or null if it has none
     */
    public DynamoDbStreamsShardSplit(
            String streamArn, String shardId, StartingPosition startingPosition, String parentShardId) {
        this(streamArn, shardId, startingPosition, parentShardId, List.of(), false);
    }

    /**
     * Makes the split of a shard that is to be read.
     *
     * @param childSplits the shards that carry this one on, as far as they are known
     */
    public DynamoDbStreamsShardSplit(
            String streamArn,
            String shardId,
            StartingPosition startingPosition,
            String parentShardId,
            List<Shard> childSplits) {
        this(streamArn, shardId, startingPosition, parentShardId, childSplits, false);
    }

    /**
     * Makes the split of a shard.
     *
     * @param finished whether the shard has been read to its end
     */
    public DynamoDbStreamsShardSplit(
            String streamArn,
            String shardId,
            StartingPosition startingPosition,
            String parentShardId,
            boolean finished) {
        this(streamArn, shardId, startingPosition, parentShardId, List.of(), finished);
    }

    /**
     * Makes the split of a shard.
     *
     * @param streamArn the stream's ARN
     * @param shardId the shard's id
     * @param startingPosition where reading starts or goes on
     * @param parentShardId the id of the shard that this one carries on, or null if it has none
     * @param childSplits the shards that carry this one on, as far as they are known
     * @param finished whether the shard has been read to its end
     */
    public DynamoDbStreamsShardSplit(
            String streamArn,
            String shardId,
            StartingPosition startingPosition,
            String parentShardId,
            List<Shard> childSplits,
            boolean finished) {
        this(
                streamArn,
                shardId,
                parentShardId,
                childSplits,
                new Progress(startingPosition, null, null, finished ? Set.of(Mark.FINISHED) : Set.of()));
    }

    private DynamoDbStreamsShardSplit(
            String streamArn, String shardId, String parentShardId, List<Shard> childSplits, Progress progress) {
        this.streamArn = Objects.requireNonNull(streamArn, "streamArn");
        this.shardId = Objects.requireNonNull(shardId, "shardId");
        this.parentShardId = parentShardId;
        this.childSplits = List.copyOf(childSplits);
        this.progress = progress;
    }

    /** What is known of a shard beside its position. */
    public enum Mark {
        /** The shard has been read to its end. */
        FINISHED,
        /** No records are added to the shard any more. */
        CLOSED,
        /** The shard carries on one that was read to its end, so that none of its records may be missed. */
        CONTINUES_PARENT,
        /** Everything up to the time since which records are needed was read, also if the position is older. */
        CAUGHT_UP
    }

    /** Gives the shard's id, which names the split. */
    @Override
    public String splitId() {
        return shardId;
    }

    /** Gives the ARN of the shard's stream. */
    public String getStreamArn() {
        return streamArn;
    }

    /** Gives the shard's id. */
    public String getShardId() {
        return shardId;
    }

    /** Gives where reading starts or goes on. */
    public StartingPosition getStartingPosition() {
        return progress.position;
    }

    /** Gives the id of the shard that this one carries on, or null if it has none. */
    public String getParentShardId() {
        return parentShardId;
    }

    /** Gives whether the shard has been read to its end. */
    public boolean isFinished() {
        return has(Mark.FINISHED);
    }

    /** Gives the shards that carry this one on, if they were known when the split was made. */
    public List<Shard> getChildSplits() {
        return childSplits;
    }

    /** Gives the time before which records are dropped, if there is one. The service's times are whole seconds. */
    public Optional<Instant> recordsSince() {
        return Optional.ofNullable(progress.recordsSince);
    }

    /**
     * Gives since when no record of the shard may be missing: the time of the last one that was read, or when
     * the shard or the job began. Empty if that is not known.
     */
    public Optional<Instant> neededSince() {
        return Optional.ofNullable(progress.neededSince);
    }

    /** Gives whether something is known of the shard. */
    public boolean has(Mark mark) {
        return progress.marks.contains(mark);
    }

    /** Gives all that is known of the shard beside its position. The set cannot be changed. */
    public Set<Mark> marks() {
        return progress.marks;
    }

    /** Gives the split as it is when reading goes on elsewhere. */
    public DynamoDbStreamsShardSplit at(StartingPosition position) {
        return with(new Progress(position, progress.recordsSince, progress.neededSince, progress.marks));
    }

    /** Gives the split as it is when records of before a time are to be dropped; null drops none. */
    public DynamoDbStreamsShardSplit since(Instant recordsSince) {
        return with(new Progress(progress.position, recordsSince, progress.neededSince, progress.marks));
    }

    /** Gives the split with the time since when no record may be missing; null if that is not known. */
    public DynamoDbStreamsShardSplit needed(Instant time) {
        return with(new Progress(progress.position, progress.recordsSince, time, progress.marks));
    }

    /** Gives the split with one more thing known of the shard. */
    public DynamoDbStreamsShardSplit marked(Mark mark) {
        Set<Mark> marks = EnumSet.of(mark);
        marks.addAll(progress.marks);
        return withMarks(marks);
    }

    /** Gives the split with one thing less known of the shard. */
    public DynamoDbStreamsShardSplit unmarked(Mark mark) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        marks.addAll(progress.marks);
        marks.remove(mark);
        return withMarks(marks);
    }

    private DynamoDbStreamsShardSplit withMarks(Set<Mark> marks) {
        return with(new Progress(progress.position, progress.recordsSince, progress.neededSince, marks));
    }

    private DynamoDbStreamsShardSplit with(Progress changed) {
        return new DynamoDbStreamsShardSplit(streamArn, shardId, parentShardId, childSplits, changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DynamoDbStreamsShardSplit split
                && streamArn.equals(split.streamArn)
                && shardId.equals(split.shardId)
                && Objects.equals(parentShardId, split.parentShardId)
                && childSplits.equals(split.childSplits)
                && progress.equals(split.progress);
    }

    @Override
    public int hashCode() {
        return Objects.hash(streamArn, shardId, parentShardId, childSplits, progress);
    }

    @Override
    public String toString() {
        return shardId + (isFinished() ? " (finished)" : " at " + progress.position) + " of " + streamArn;
    }

    private record Progress(StartingPosition position, Instant recordsSince, Instant neededSince, Set<Mark> marks) {
        private Progress {
            Objects.requireNonNull(position, "startingPosition");
            marks = Set.copyOf(marks);
        }
    }
}
