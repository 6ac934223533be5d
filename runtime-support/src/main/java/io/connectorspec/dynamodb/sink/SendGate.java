/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import io.connectorspec.dynamodb.sink.buffer.CongestionWindow;
import io.connectorspec.dynamodb.sink.buffer.PendingWrite;
import io.connectorspec.dynamodb.sink.buffer.Place;
import io.connectorspec.dynamodb.sink.buffer.RetryState;
import io.connectorspec.dynamodb.sink.buffer.WriteBuffer;
import io.connectorspec.dynamodb.sink.buffer.WriteKeys;
import io.connectorspec.dynamodb.sink.buffer.WriteRate;
import io.connectorspec.dynamodb.sink.buffer.WriteSize;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.apache.flink.connector.base.sink.writer.Batch;
import org.apache.flink.connector.base.sink.writer.BatchCreator;
import org.apache.flink.connector.base.sink.writer.RequestBuffer;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.apache.flink.connector.base.sink.writer.strategy.RateLimitingStrategy;
import org.apache.flink.connector.base.sink.writer.strategy.RequestInfo;
import org.apache.flink.connector.base.sink.writer.strategy.ResultInfo;
import org.apache.flink.util.clock.RelativeClock;

/**
 * All that Flink's {@code AsyncSinkWriter} asks about sending, answered from one place: its buffer, its batch
 * creator and its rate limiting strategy. On the task thread only.
 *
 * <p>Flink's writer sends from four loops, and none of them checks that it gets on: while the buffer is full
 * ({@link BatchingWriter} waits for room itself, and for a limited time), while a timer finds it not empty,
 * until all is sent at the end of the input, and as long as there is enough for a request. Each asks {@link #shouldBlock} and, told to block, yields to the mailbox until something
 * happens. So an answer that is wrong either spins or hangs.
 *
 * <p><b>Lemma 1: whenever a loop yields, a request is in flight or the wake-up is armed.</b> {@code
 * shouldBlock} says block only if writes wait and {@link #canSend} is false, which has four reasons:
 *
 * <ul>
 *   <li>The window is full. Then a request is in flight ({@link CongestionWindow#isFull}).
 *   <li>No write is ready. A lane of the buffer that holds writes is ready, or pauses, or has a write in
 *       flight. If one pauses, {@code shouldBlock} itself has armed the wake-up for the first end of a
 *       pause; else one has a write in flight, hence a request.
 *   <li>The write units of this second are used up. Then {@code shouldBlock} has armed the wake-up for the
 *       time at which units are back.
 *   <li>The gate is frozen. It is so only from the start of a checkpoint to its snapshot, and no loop yields
 *       meanwhile: writing and finishing thaw it first, the timer's loop sees an empty buffer, and the
 *       fourth loop does not yield when it is told to block.
 * </ul>
 *
 * <p><b>Lemma 2: told not to block, a loop sends or finds the buffer empty.</b> If writes wait, one is ready,
 * the window has room and a write unit is left, so {@link #createNextBatch} takes at least one.
 *
 * <p>But for the {@linkplain #finish end of the input}, {@link #isEmpty} means "nothing can be sent now". So the timer's
 * loop never yields, and a throttled table does not keep barriers from the task thread. What it leaves
 * behind has the wake-up, or a request whose completion sends on.
 */
final class SendGate implements RequestBuffer<PendingWrite>, BatchCreator<PendingWrite>, RateLimitingStrategy {

    /** Adds nothing; passing it to the writer makes it look whether something is to be sent. */
    static final PendingWrite NUDGE =
            new PendingWrite(null, WriteKeys.NONE, new WriteSize(0, 0), Place.ofArrival(-1, 0), RetryState.FRESH);

    private final WriteBuffer buffer;
    private final CongestionWindow window;
    private final WriteRate rate;
    private final long bytesAround;
    private final RelativeClock clock;
    private final WakeUp wakeUp;
    private final ArrayDeque<SettledBatch> settled = new ArrayDeque<>();
    private boolean frozen;
    private boolean eager;
    private boolean ending;
    private boolean hidesFullness;

    SendGate(WriteBuffer buffer, SendLimits limits, RelativeClock clock, WakeUp wakeUp) {
        this.buffer = buffer;
        this.window = limits.window();
        this.rate = limits.rate();
        this.bytesAround = limits.bytesAround();
        this.clock = clock;
        this.wakeUp = wakeUp;
    }

    /** From here on nothing is sent, so that what waits can be stored and stays as it was stored. */
    void freeze() {
        frozen = true;
    }

    /** From here on writes are sent again. */
    void thaw() {
        frozen = false;
        armWakeUp();
    }

    /** From here on, or no longer, everything is sent as soon as it can be. */
    void hurry(boolean on) {
        eager = on;
    }

    /** From here on, or no longer, everything is sent as soon as it can be, and empty means empty. */
    void finish(boolean on) {
        hurry(on);
        ending = on;
    }

    /** Gives whether as many writes wait as may, or more. */
    boolean isFull(int most) {
        return buffer.size() >= most;
    }

    /** Gives whether no write waits and no request is in flight. */
    boolean isIdle() {
        return buffer.isEmpty() && window.requestsInFlight() == 0;
    }

    /** Sees to it that somebody who yields to the mailbox is woken at this time, if not earlier. */
    void wakeAt(long time) {
        wakeUp.armFor(time);
    }

    /** From here on, or no longer, {@link #size} keeps below a full buffer, so that a nudge never waits for room. */
    void hideFullness(boolean on) {
        hidesFullness = on;
    }

    /**
     * Takes note of a request's outcome, just before Flink's result handler is told of it. Handlers report
     * through a first-in, first-out mailbox and their reports do not name the request; so the outcomes wait
     * here in the same order.
     */
    void settle(SettledBatch batch) {
        settled.add(batch);
    }

    /** Arms the wake-up for the next time at which something could be sent that cannot be sent now. */
    void armWakeUp() {
        OptionalLong next = buffer.nextMoment();
        if (frozen || next.isEmpty()) {
            return;
        }
        long now = clock.relativeTimeMillis();
        boolean goesNow = eager && buffer.hasReady(now);
        long moment = Math.max(goesNow ? now : next.getAsLong(), rate.opensAt(now));
        // What is due and still cannot be sent waits for a completion.
        if (moment > now || canSend()) {
            wakeUp.armFor(moment);
        }
    }

    private boolean canSend() {
        long now = clock.relativeTimeMillis();
        return !frozen && !window.isFull() && rate.isOpen(now) && buffer.hasReady(now);
    }

    // ---- RateLimitingStrategy

    @Override
    public boolean shouldBlock(RequestInfo ignored) {
        boolean block = !buffer.isEmpty() && !canSend();
        armWakeUp();
        return block;
    }

    /** Counted where the batch is made: Flink tells the limit here, not what was sent. */
    @Override
    public void registerInFlightRequest(RequestInfo ignored) {}

    @Override
    public void registerCompletedRequest(ResultInfo ignored) {
        SettledBatch batch = settled.remove();
        window.answered(batch.sent(), batch.refused());
        rate.use(batch.moreUnits());
        batch.done().forEach(buffer::release);
    }

    /**
     * Gives how many waiting writes make Flink's writer send of its own accord: one if a request should go,
     * else more than there can be. The writes of a request are limited where it is made.
     */
    @Override
    public int getMaxBatchSize() {
        boolean send = eager || buffer.wantsToSend(clock.relativeTimeMillis());
        return send ? 1 : Integer.MAX_VALUE;
    }

    // ---- BatchCreator

    @Override
    public Batch<PendingWrite> createNextBatch(RequestInfo ignored, RequestBuffer<PendingWrite> self) {
        if (!canSend()) {
            return new Batch<>(List.of(), 0);
        }
        long now = clock.relativeTimeMillis();
        List<PendingWrite> batch = buffer.takeBatch(now, window.room(), rate.room(now));
        window.sent(batch.size());
        rate.use(batch.stream().mapToLong(write -> write.size().units()).sum());
        long bytes = bytesAround + batch.stream().mapToLong(PendingWrite::bytes).sum();
        return new Batch<>(batch, bytes);
    }

    // ---- RequestBuffer

    @Override
    public void add(RequestEntryWrapper<PendingWrite> entry, boolean prioritize) {
        PendingWrite write = entry.getRequestEntry();
        if (write == NUDGE) {
            return;
        }
        if (prioritize) {
            buffer.putBack(write);
        } else {
            buffer.add(write);
        }
    }

    @Override
    public boolean isEmpty() {
        return ending ? buffer.isEmpty() : !canSend();
    }

    @Override
    public int size() {
        return hidesFullness ? Math.min(1, buffer.size()) : buffer.size();
    }

    @Override
    public long totalSizeInBytes() {
        return buffer.bytes();
    }

    @Override
    public Collection<RequestEntryWrapper<PendingWrite>> getBufferedState() {
        return buffer.waiting().stream()
                .map(write -> new RequestEntryWrapper<>(write, write.bytes()))
                .toList();
    }

    /** Not asked for: batches are made by {@link #createNextBatch}. */
    @Override
    public RequestEntryWrapper<PendingWrite> poll() {
        throw new UnsupportedOperationException("Batches are made by createNextBatch");
    }

    /** Not asked for: batches are made by {@link #createNextBatch}. */
    @Override
    public RequestEntryWrapper<PendingWrite> peek() {
        throw new UnsupportedOperationException("Batches are made by createNextBatch");
    }
}
