/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import io.connectorspec.dynamodb.source.LostRecords;
import io.connectorspec.dynamodb.source.Retention;
import io.connectorspec.dynamodb.source.calls.ShardRead;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit.Mark;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;

/** How far the polling of one shard has come. It belongs to the {@link PollingPlan}. */
final class ShardPoll {

    /** After how many empty reads a shard has nothing more for now: the service may need several to come to a record. */
    static final int EAGER_EMPTY_READS = 10;

    final DynamoDbStreamsShardSplit split;
    final long order;
    StartingPosition position;
    /** Since when no record may be missing; null if that is not known. */
    Instant neededSince;
    /** Whether what lies between an older position and that time is known not to be needed. */
    private boolean positionMayBeOlder;
    /** Before which time records are dropped; null if none are. */
    private Instant recordsSince;

    /** When the service had nothing more for now; null if it had. */
    Instant idleSince;

    long lastMark;
    String iterator;
    long dueAt;
    int failures;
    int emptyReads;
    int emptyReadsPastEnd;
    boolean lossTold;
    boolean paused;
    boolean underWay;

    ShardPoll(DynamoDbStreamsShardSplit split, long order, long dueAt) {
        this.split = split;
        this.order = order;
        this.dueAt = dueAt;
        this.position = split.getStartingPosition();
        this.neededSince = Stream.of(split.recordsSince(), split.neededSince())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(null);
        this.recordsSince = split.recordsSince().orElse(null);
        this.positionMayBeOlder = split.has(Mark.CAUGHT_UP) || recordsSince != null;
        this.lastMark = dueAt;
    }

    String shardId() {
        return split.splitId();
    }

    /** Gives whether a record of the shard was read, now or before a restore. */
    boolean hasReadRecords() {
        return position.getStartingMarker() != null;
    }

    boolean isAtLatest() {
        return position.getShardIteratorType() == ShardIteratorType.LATEST;
    }

    /**
     * Gives whether records are missing now that the service does not have any more what comes next. Those of
     * before the start are not: what is older than its retention was never to be read, unless the start itself
     * is, or reading had come to this shard. Those of an idle shard are not while it is known that it had none.
     */
    boolean missesWhatIsGone(Instant now) {
        boolean neededIsOver = neededSince != null && Retention.isOver(neededSince, now);
        return neededIsOver || !positionMayBeOlder && (hasReadRecords() || split.has(Mark.CONTINUES_PARENT));
    }

    /**
     * Gives whether the service may have dropped the first records before the shard was opened. It would not
     * say so: an iterator at the oldest record starts behind what is gone.
     */
    boolean isOpenedTooLate(Instant now) {
        return !hasReadRecords() && !isAtLatest() && neededSince != null && Retention.isOver(neededSince, now);
    }

    /** Takes what a read gave. */
    void read(ShardRead read) {
        int records = read.page().size();
        failures = 0;
        emptyReads = records == 0 ? emptyReads + 1 : 0;
        if (records > 0) {
            position = StartingPosition.continueFromSequenceNumber(read.page().sequenceNumber(records - 1));
            Instant last = read.page().time(records - 1);
            positionMayBeOlder = recordsSince != null && last.isBefore(recordsSince);
            neededSince = positionMayBeOlder ? recordsSince : last;
            idleSince = null;
        } else if (emptyReads > EAGER_EMPTY_READS) {
            idleSince = read.serviceTime();
            neededSince = idleSince;
            positionMayBeOlder = true;
        }
    }

    /** Takes the service's time when the shard was opened behind its newest record: older ones are not needed. */
    void openedAtLatest(Instant serviceTime) {
        position = StartingPosition.fromStart();
        recordsSince = serviceTime;
        neededSince = serviceTime;
        positionMayBeOlder = true;
    }

    /** Takes that what the service dropped until now is told as lost: it is not missed once more. */
    void needsNothingOfBefore(Instant serviceTime) {
        neededSince = serviceTime;
        positionMayBeOlder = true;
    }

    LostRecords lost(String why) {
        return new LostRecords(
                shardId(),
                split.getStreamArn(),
                why,
                hasReadRecords() ? "those after sequence number " + position.getStartingMarker() : "the first ones",
                Optional.ofNullable(neededSince));
    }

    Poll next() {
        return iterator == null ? new Poll.Open(shardId(), position) : new Poll.Read(shardId(), iterator);
    }
}
