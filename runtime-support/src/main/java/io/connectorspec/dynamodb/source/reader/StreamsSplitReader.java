/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import io.connectorspec.dynamodb.source.Losses;
import io.connectorspec.dynamodb.source.SourceSettings;
import io.connectorspec.dynamodb.source.StreamReadException;
import io.connectorspec.dynamodb.source.calls.ShardIterator;
import io.connectorspec.dynamodb.source.calls.ShardRead;
import io.connectorspec.dynamodb.source.calls.StreamFailure;
import io.connectorspec.dynamodb.source.calls.StreamOutcome;
import io.connectorspec.dynamodb.source.calls.StreamOutcome.Answer;
import io.connectorspec.dynamodb.source.calls.StreamOutcome.Refusal;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitReader;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsAddition;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsChange;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shell around the {@link PollingPlan}: it makes the calls that the plan asks for, several at once, and
 * hands on what they give. Everything but the completion of calls and {@link #wakeUp} happens in the fetcher's
 * thread.
 *
 * <p>Memory is bounded: a call counts as under way until its page was handed on, and while Flink's queue is
 * full nothing is handed on.
 */
public final class StreamsSplitReader implements SplitReader<ShardRecord, DynamoDbStreamsShardSplit> {

    /** How many calls are under way at most. With a latency of 20 ms they give more than a subtask can take. */
    static final int MAX_CALLS_UNDER_WAY = 32;

    private static final Logger LOG = LoggerFactory.getLogger(StreamsSplitReader.class);

    private final ReaderEnvironment environment;
    private final PollingPlan plan;
    private final ReadObserver observer;
    private final ShardNotes notes;
    private final Queue<Runnable> completions = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean wokenUp = new AtomicBoolean();
    private FetchedPages pages;
    private int underWay;

    /** Makes a reader without shards; nothing is called yet. */
    public StreamsSplitReader(
            ReaderEnvironment environment, SourceSettings settings, ReadObserver observer, ShardNotes notes) {
        this.environment = environment;
        this.plan = new PollingPlan(
                settings,
                environment.random(),
                notes.end(),
                new Losses(settings.streams().onLostRecords(), observer::onLoss));
        this.observer = observer;
        this.notes = notes;
        this.pages = noPages();
    }

    private FetchedPages noPages() {
        return new FetchedPages(notes.caughtUp(), size -> {
            environment.readAhead().giveBack(size);
            environment.rest().wake();
        });
    }

    @Override
    public RecordsWithSplitIds<ShardRecord> fetch() throws IOException {
        try {
            boolean goOn = true;
            while (goOn) {
                takeCompletions();
                startCalls();
                goOn = pages.isEmpty()
                        && !wokenUp.getAndSet(false)
                        && environment.rest().await(millisUntilDue());
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IOException("The fetcher was interrupted while it waited for records", end);
        }
        FetchedPages fetched = pages;
        pages = noPages();
        return fetched;
    }

    private void takeCompletions() {
        for (Runnable completion = completions.poll(); completion != null; completion = completions.poll()) {
            underWay--;
            completion.run();
        }
    }

    private void startCalls() {
        while (canCall()) {
            Optional<Poll> poll = plan.next(now());
            if (poll.isEmpty()) {
                return;
            }
            underWay++;
            start(poll.get());
        }
    }

    private boolean canCall() {
        return underWay < MAX_CALLS_UNDER_WAY && environment.readAhead().hasRoomFor(underWay + 1);
    }

    private void start(Poll poll) {
        if (poll instanceof Poll.Open open) {
            environment
                    .calls()
                    .open(open.shardId(), open.position())
                    .thenAccept(outcome -> complete(() -> settle(open, outcome, it -> onOpened(open, it))));
        } else if (poll instanceof Poll.Read read) {
            environment
                    .calls()
                    .read(read.iterator())
                    .thenAccept(outcome -> complete(() -> settle(read, outcome, it -> onRead(read, it))));
        }
    }

    private void complete(Runnable completion) {
        completions.add(completion);
        environment.rest().wake();
    }

    private <T> void settle(Poll poll, StreamOutcome<T> outcome, Consumer<T> onAnswer) {
        if (outcome instanceof Answer<T> answer) {
            onAnswer.accept(answer.value());
        } else if (outcome instanceof Refusal<T> refusal) {
            onFailure(poll, refusal.failure());
        }
    }

    private void onOpened(Poll.Open open, ShardIterator iterator) {
        environment.serviceClock().heard(iterator.serviceTime());
        if (plan.opened(open.shardId(), iterator, now())) {
            notes.latestStarts().opened(open.shardId(), iterator.serviceTime());
        }
    }

    private void onRead(Poll.Read poll, ShardRead read) {
        environment.serviceClock().heard(read.serviceTime());
        environment.readAhead().take(pages.add(poll.shardId(), read, notes.end().recordsUpToIt(read.page())));
        boolean ended = plan.read(poll.shardId(), read, now());
        observer.onRead(poll.shardId(), read);
        if (ended) {
            pages.finish(poll.shardId());
        }
        plan.caughtUp(poll.shardId(), now()).ifPresent(time -> pages.idle(poll.shardId(), time));
    }

    private void onFailure(Poll poll, StreamFailure failure) {
        observer.onFailure(failure.kind());
        if (plan.failed(poll, failure, now(), environment.serviceClock().now())) {
            LOG.warn("Shard {} is gone: all of its records were too old", poll.shardId());
            pages.finish(poll.shardId());
        } else if (failure.kind() == StreamFailure.Kind.TRIMMED) {
            LOG.warn("The oldest records of shard {} became too old before they were first read", poll.shardId());
        }
    }

    private long millisUntilDue() {
        if (!canCall()) {
            return Long.MAX_VALUE;
        }
        return plan.nextDue().stream()
                .map(due -> Math.max(0, due - now()))
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    private long now() {
        return environment.clock().relativeTimeMillis();
    }

    @Override
    public void handleSplitsChanges(SplitsChange<DynamoDbStreamsShardSplit> change) {
        if (!(change instanceof SplitsAddition)) {
            throw new UnsupportedOperationException("Shards are never taken from a reader, but there came a "
                    + change.getClass().getSimpleName());
        }
        change.splits().forEach(split -> plan.add(split, now()));
    }

    @Override
    public void pauseOrResumeSplits(
            Collection<DynamoDbStreamsShardSplit> toPause, Collection<DynamoDbStreamsShardSplit> toResume) {
        plan.pause(ids(toPause));
        plan.resume(ids(toResume));
    }

    private static List<String> ids(Collection<DynamoDbStreamsShardSplit> splits) {
        return splits.stream().map(DynamoDbStreamsShardSplit::splitId).toList();
    }

    @Override
    public void wakeUp() {
        wokenUp.set(true);
        environment.rest().wake();
    }

    @Override
    public void close() throws StreamReadException {
        environment.calls().close();
    }
}
