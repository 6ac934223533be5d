/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.buffer;

import io.connectorspec.dynamodb.attribute.ItemKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The writes that wait for their request, and which of them may be sent. Pure: it has no clock, and all it
 * knows comes through its methods, which one thread calls.
 *
 * <p><b>Guarantee.</b> Writes of one key leave the buffer in the order in which they came, and none leaves
 * before the one ahead of it is known to be written. <b>Proof.</b> Writes of one key share a {@link Lane},
 * and lose their places in it only by being sent or merged.
 *
 * <ol>
 *   <li>New writes join at the end ({@link #add}), and only heads are sent ({@link #takeBatch}).
 *   <li>A sent write marks its lane as in flight, which takes the lane out of those that can send. So one
 *       key has at most one write under way, and it has no second one in the same batch.
 *   <li>The mark is taken off in two ways only: the write was written ({@link #release}), or it comes back
 *       ({@link #putBack}) and is the head of its lane again, before anything else of the lane can be sent.
 *   <li>Merging takes out a write only in favour of a newer one of the same merge key, so the last write of
 *       a key always stays.
 * </ol>
 *
 * <p>It follows that the last write of each key is the last one that the table sees of this buffer,
 * provided that a request whose outcome is told has no effect after that. The writer sees to that as far as
 * a client can: it releases or puts back when an answer is there or the connection is closed.
 */
public final class WriteBuffer {

    private final BatchLimits limits;
    private final Map<Object, Lane> lanes = new HashMap<>();
    private final TreeMap<Long, Lane> ready = new TreeMap<>();
    private final TreeSet<Lane> pausing =
            new TreeSet<>(Comparator.comparingLong(Lane::notBefore).thenComparingLong(Lane::sequence));
    private final Map<ItemKey, PendingWrite> newestByMergeKey = new HashMap<>();
    private int size;
    private long bytes;
    private long readyBytes;
    private long merged;

    /** Makes an empty buffer that builds batches within the limits. */
    public WriteBuffer(BatchLimits limits) {
        this.limits = limits;
    }

    /** Takes a new write. Writes come in the order of their sequence numbers. */
    public void add(PendingWrite write) {
        PendingWrite accepted = write;
        PendingWrite older = newestByMergeKey.get(write.keys().merge());
        if (older != null) {
            dropWaiting(older);
            accepted = write.inPlaceOf(older);
            merged++;
        }
        Lane lane = lanes.computeIfAbsent(accepted.laneKey(), key -> new Lane());
        boolean becomesHead = lane.waiting.isEmpty();
        lane.waiting.addLast(accepted);
        countIn(accepted);
        if (becomesHead) {
            schedule(lane);
        }
    }

    /**
     * Takes back a write that was sent in vain. It is the next one of its key, unless a newer one that
     * merges with it waits: then it is not needed any more.
     *
     * @param write the write that was taken, with what came of it
     * @throws IllegalStateException if no write of its key is under way
     */
    public void putBack(PendingWrite write) {
        Lane lane = land(write);
        PendingWrite other = newestByMergeKey.get(write.keys().merge());
        if (other != null) {
            merged++;
            if (other.isNewerThan(write)) {
                schedule(lane);
                takeTurn(other, write);
                forgetIfIdle(write, lane);
                return;
            }
            // Of distinct items that merge, several may be under way, and they come back in any order.
            dropWaiting(other);
        }
        lane.waiting.addFirst(write);
        countIn(write);
        schedule(lane);
    }

    /** Gives the turn of a write that is not needed any more to a newer one that waits. */
    private void takeTurn(PendingWrite newer, PendingWrite older) {
        Lane lane = lanes.get(newer.laneKey());
        PendingWrite replacement = newer.inPlaceOf(older);
        unschedule(lane);
        lane.replace(newer, replacement);
        newestByMergeKey.put(newer.keys().merge(), replacement);
        schedule(lane);
    }

    /**
     * Takes note that a write that was taken is written, so that the next one of its key may go.
     *
     * @throws IllegalStateException if no write of its key is under way
     */
    public void release(PendingWrite write) {
        Lane lane = land(write);
        schedule(lane);
        forgetIfIdle(write, lane);
    }

    /**
     * Takes out the writes of one request: the ones that came first among those that may be sent, within
     * the limits of a batch, no two of one key. Each has to be given to {@link #release} or
     * {@link #putBack} later.
     *
     * @param now the time, in milliseconds of the writer's clock
     * @param maxWrites the most writes to take beside the limits of a batch, at least 1
     * @param maxUnits the most write units to take; the first write may have more
     * @return at least one write if {@link #hasReady}, else none
     */
    public List<PendingWrite> takeBatch(long now, int maxWrites, long maxUnits) {
        wake(now);
        List<PendingWrite> batch = new ArrayList<>();
        long batchBytes = 0;
        long batchUnits = 0;
        int most = Math.min(limits.writes(), maxWrites);
        while (batch.size() < most && !ready.isEmpty()) {
            Lane lane = ready.firstEntry().getValue();
            PendingWrite head = lane.head();
            boolean joins = !head.retry().alone()
                    && batchBytes + head.bytes() <= limits.bytes()
                    && batchUnits + head.size().units() <= maxUnits;
            if (!batch.isEmpty() && !joins) {
                break;
            }
            unschedule(lane);
            lane.waiting.removeFirst();
            lane.setInFlight(true);
            countOut(head);
            batch.add(head);
            batchBytes += head.bytes();
            batchUnits += head.size().units();
            if (head.retry().alone()) {
                break;
            }
        }
        return batch;
    }

    /** Gives whether there is a write that may be sent at this time. */
    public boolean hasReady(long now) {
        wake(now);
        return !ready.isEmpty();
    }

    /** Gives whether a request should go now: a full batch is ready, or a ready write waited long enough. */
    public boolean wantsToSend(long now) {
        return hasReady(now)
                && (ready.size() >= limits.writes()
                        || readyBytes >= limits.bytes()
                        || ready.firstEntry().getValue().dueAt() <= now);
    }

    /** Gives the next time at which a pause ends or a ready write is due; it may have passed. */
    public OptionalLong nextMoment() {
        long pauseEnds = pausing.isEmpty() ? Long.MAX_VALUE : pausing.first().notBefore();
        long due =
                ready.isEmpty() ? Long.MAX_VALUE : ready.firstEntry().getValue().dueAt();
        long next = Math.min(pauseEnds, due);
        return next == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(next);
    }

    /** Gives all waiting writes, those of one key in order. */
    public List<PendingWrite> waiting() {
        List<PendingWrite> all = new ArrayList<>(size);
        lanes.values().stream()
                .filter(lane -> !lane.waiting.isEmpty())
                .sorted(Comparator.comparingLong(Lane::sequence))
                .forEach(lane -> all.addAll(lane.waiting));
        return all;
    }

    /** Gives whether no write waits. Writes under way do not count. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** Gives how many writes wait, for whatever reason. */
    public int size() {
        return size;
    }

    /** Gives how many bytes the waiting writes take on the wire. */
    public long bytes() {
        return bytes;
    }

    /** Gives how many writes were left out in favour of newer ones so far. */
    public long merged() {
        return merged;
    }

    /** Gives how many writes wait for an earlier write of their key. */
    public int waitingForKey() {
        return size - ready.size() - pausing.size();
    }

    /** Gives how many keys the buffer remembers. */
    int lanes() {
        return lanes.size();
    }

    private void wake(long now) {
        while (!pausing.isEmpty() && pausing.first().notBefore() <= now) {
            makeReady(pausing.pollFirst());
        }
    }

    private Lane land(PendingWrite write) {
        Lane lane = lanes.get(write.laneKey());
        if (lane == null || !lane.inFlight()) {
            throw new IllegalStateException("No write of this key is under way");
        }
        lane.setInFlight(false);
        return lane;
    }

    private void dropWaiting(PendingWrite write) {
        Lane lane = lanes.get(write.laneKey());
        unschedule(lane);
        lane.remove(write);
        countOut(write);
        schedule(lane);
        forgetIfIdle(write, lane);
    }

    private void forgetIfIdle(PendingWrite write, Lane lane) {
        if (lane.waiting.isEmpty() && !lane.inFlight()) {
            lanes.remove(write.laneKey());
        }
    }

    /** Puts a lane that can send among the ready or the pausing ones. It must be in neither. */
    private void schedule(Lane lane) {
        if (lane.inFlight() || lane.waiting.isEmpty()) {
            return;
        }
        if (lane.head().retry().pauses()) {
            pausing.add(lane);
        } else {
            makeReady(lane);
        }
    }

    private void makeReady(Lane lane) {
        ready.put(lane.sequence(), lane);
        readyBytes += lane.head().bytes();
    }

    /** Takes a lane out of the ready and the pausing ones, before its head changes. */
    private void unschedule(Lane lane) {
        if (lane.waiting.isEmpty() || lane.inFlight()) {
            return;
        }
        if (ready.remove(lane.sequence(), lane)) {
            readyBytes -= lane.head().bytes();
        } else {
            pausing.remove(lane);
        }
    }

    private void countIn(PendingWrite write) {
        size++;
        bytes += write.bytes();
        if (write.keys().merge() != null) {
            newestByMergeKey.put(write.keys().merge(), write);
        }
    }

    private void countOut(PendingWrite write) {
        size--;
        bytes -= write.bytes();
        if (write.keys().merge() != null) {
            newestByMergeKey.remove(write.keys().merge(), write);
        }
    }
}
