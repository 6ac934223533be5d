/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import io.connectorspec.dynamodb.source.Losses;
import io.connectorspec.dynamodb.source.RetryPolicy;
import io.connectorspec.dynamodb.source.SourceSettings;
import io.connectorspec.dynamodb.source.StreamReadException;
import io.connectorspec.dynamodb.source.calls.ShardIterator;
import io.connectorspec.dynamodb.source.calls.ShardRead;
import io.connectorspec.dynamodb.source.calls.StreamFailure;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit.Mark;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;

/**
 * Decides for every shard of a reader when it is polled next, and from where. It knows neither time nor
 * threads nor the service: it is told what came of its polls. Times are milliseconds of one clock that never
 * goes backwards.
 *
 * <p>A shard is polled at once while it gives full pages or no records can be added to it any more, after a
 * short rest when it gave some records, and after a longer one when it gave none. At most one call per shard
 * is under way, so its records come in order.
 */
final class PollingPlan {

    /** How often at most it is told that an idle shard has nothing to read. */
    private static final long MILLIS_BETWEEN_MARKS = 60_000;

    private final SourceSettings settings;
    private final RetryPolicy retries;
    private final RandomGenerator random;
    private final ReadingEnd end;
    private final Losses losses;
    private final Map<String, ShardPoll> shards = new HashMap<>();
    private final NavigableSet<ShardPoll> queue = new TreeSet<>(
            Comparator.<ShardPoll>comparingLong(shard -> shard.dueAt).thenComparingLong(shard -> shard.order));
    private long shardsSoFar;

    /** Makes a plan without shards. */
    PollingPlan(SourceSettings settings, RandomGenerator random, ReadingEnd end, Losses losses) {
        this.losses = losses;
        this.settings = settings;
        this.retries = RetryPolicy.of(settings.streams());
        this.random = random;
        this.end = end;
    }

    /** Takes a shard, to be polled at once. */
    void add(DynamoDbStreamsShardSplit split, long now) {
        ShardPoll shard = new ShardPoll(split, shardsSoFar++, now);
        ShardPoll replaced = shards.put(split.splitId(), shard);
        if (replaced != null) {
            throw new IllegalStateException("Shard " + split.splitId() + " is read already");
        }
        queue.add(shard);
    }

    /** Lets a shard rest until it is resumed. What is under way for it still comes. */
    void pause(Collection<String> shardIds) {
        for (String shardId : shardIds) {
            ShardPoll shard = shards.get(shardId);
            if (shard != null) {
                queue.remove(shard);
                shard.paused = true;
            }
        }
    }

    /** Polls a shard again after a pause, when it would have been due. */
    void resume(Collection<String> shardIds) {
        for (String shardId : shardIds) {
            ShardPoll shard = shards.get(shardId);
            if (shard != null && shard.paused) {
                shard.paused = false;
                if (!shard.underWay) {
                    queue.add(shard);
                }
            }
        }
    }

    /** Gives a poll that is due and takes it as under way until one of the methods below says what came of it. */
    Optional<Poll> next(long now) {
        if (queue.isEmpty() || queue.first().dueAt > now) {
            return Optional.empty();
        }
        ShardPoll shard = queue.pollFirst();
        shard.underWay = true;
        return Optional.of(shard.next());
    }

    /** Gives when the next poll is due; empty if none will be until something else happens. */
    OptionalLong nextDue() {
        return queue.isEmpty() ? OptionalLong.empty() : OptionalLong.of(queue.first().dueAt);
    }

    /**
     * Takes an iterator.
     *
     * @return whether the shard was opened behind its newest record; from here on it would be opened at its
     *     beginning instead, since another iterator like this one would skip what was written meanwhile
     * @throws StreamReadException if records may be gone that were to be read, and that is not accepted
     */
    boolean opened(String shardId, ShardIterator iterator, long now) {
        ShardPoll shard = shards.get(shardId);
        boolean latest = shard.isAtLatest();
        if (shard.isOpenedTooLate(iterator.serviceTime())) {
            tell(
                    shard,
                    "Shard " + shardId + " was opened when its first records may have been dropped already",
                    iterator.serviceTime(),
                    null);
        }
        shard.iterator = iterator.token();
        if (latest) {
            shard.openedAtLatest(iterator.serviceTime());
        }
        dueAt(shard, now);
        return latest;
    }

    /**
     * Takes what a read gave.
     *
     * @return whether the shard has been read to its end, or to that of the reading; it has left the plan then
     */
    boolean read(String shardId, ShardRead read, long now) {
        ShardPoll shard = shards.get(shardId);
        shard.read(read);
        if (read.nextIterator().isEmpty() || isPastEnd(shard, read)) {
            shards.remove(shardId);
            return true;
        }
        shard.iterator = read.nextIterator().get();
        dueAt(shard, now + restAfter(shard, read));
        return false;
    }

    private boolean isPastEnd(ShardPoll shard, ShardRead read) {
        int records = read.page().size();
        if (end.recordsUpToIt(read.page()) < records) {
            return true;
        }
        shard.emptyReadsPastEnd = records == 0 && end.isPast(read.serviceTime()) ? shard.emptyReadsPastEnd + 1 : 0;
        // A shard that is known to be closed tells its own end.
        return shard.emptyReadsPastEnd > ShardPoll.EAGER_EMPTY_READS && !shard.split.has(Mark.CLOSED);
    }

    /**
     * Gives, now and then, that an idle shard has nothing to read.
     *
     * @return the service's time when it had nothing; empty if it had, or if it was told lately
     */
    Optional<Instant> caughtUp(String shardId, long now) {
        ShardPoll shard = shards.get(shardId);
        if (shard == null || shard.idleSince == null || now - shard.lastMark < MILLIS_BETWEEN_MARKS) {
            return Optional.empty();
        }
        shard.lastMark = now;
        return Optional.of(shard.idleSince);
    }

    private long restAfter(ShardPoll shard, ShardRead read) {
        if (read.isFull() || shard.split.has(Mark.CLOSED) && shard.emptyReads <= ShardPoll.EAGER_EMPTY_READS) {
            return 0;
        }
        return (read.page().size() > 0 || shard.emptyReadsPastEnd > 0
                        ? settings.streams().nonEmptyPollDelay()
                        : settings.streams().emptyPollDelay())
                .value()
                .toMillis();
    }

    /**
     * Takes a failure.
     *
     * @param poll the poll that failed
     * @param serviceTime the service's time
     * @return whether nothing is left to read of the shard; it has left the plan then
     * @throws StreamReadException if the stream cannot be read on, or not without a loss that is not accepted
     */
    boolean failed(Poll poll, StreamFailure failure, long now, Instant serviceTime) {
        ShardPoll shard = shards.get(poll.shardId());
        shard.failures++;
        boolean gone = failure.kind() == StreamFailure.Kind.TRIMMED || failure.kind() == StreamFailure.Kind.NOT_FOUND;
        if (gone && shard.missesWhatIsGone(serviceTime)) {
            tell(shard, "The service said: " + failure.description(), serviceTime, failure.cause());
        }
        if (failure.kind() == StreamFailure.Kind.NOT_FOUND) {
            shards.remove(poll.shardId());
            return true;
        }
        boolean reopen = gone || failure.kind() == StreamFailure.Kind.ITERATOR_EXPIRED;
        OptionalLong pause = retries.pauseMillis(
                failure.kind() == StreamFailure.Kind.TRIMMED ? StreamFailure.Kind.ITERATOR_EXPIRED : failure.kind(),
                shard.failures,
                random);
        if (pause.isEmpty()) {
            throw spent(poll, shard, failure);
        }
        shard.iterator = reopen ? null : shard.iterator;
        if (gone) {
            // The position is too old, and nothing came after it that is.
            shard.position = StartingPosition.fromStart();
        }
        dueAt(shard, now + (reopen && shard.failures == 1 ? 0 : pause.getAsLong()));
        return false;
    }

    /** Tells what is gone, once for every shard, and misses nothing of before from then on. */
    private void tell(ShardPoll shard, String why, Instant serviceTime, Throwable cause) {
        if (!shard.lossTold) {
            losses.tell(shard.lost(why), serviceTime, cause);
            shard.lossTold = true;
        }
        shard.needsNothingOfBefore(serviceTime);
    }

    private StreamReadException spent(Poll poll, ShardPoll shard, StreamFailure failure) {
        String call = poll instanceof Poll.Open ? "GetShardIterator" : "GetRecords";
        String what = "shard " + shard.shardId() + " of stream " + shard.split.getStreamArn();
        return StreamReadException.ofCall(call, what, shard.failures, failure, settings);
    }

    private void dueAt(ShardPoll shard, long time) {
        shard.underWay = false;
        shard.dueAt = time;
        if (!shard.paused) {
            queue.add(shard);
        }
    }
}
