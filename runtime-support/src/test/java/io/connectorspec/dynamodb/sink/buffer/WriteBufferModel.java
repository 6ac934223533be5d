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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The write buffer as one would explain it: lists that are searched from end to end. */
final class WriteBufferModel {

    private final BatchLimits limits;
    final List<PendingWrite> waiting = new ArrayList<>();
    final List<PendingWrite> inFlight = new ArrayList<>();

    WriteBufferModel(BatchLimits limits) {
        this.limits = limits;
    }

    void add(PendingWrite write) {
        Optional<PendingWrite> older = waitingWithMergeKeyOf(write);
        older.ifPresent(this::forget);
        waiting.add(older.map(write::inPlaceOf).orElse(write));
    }

    void putBack(PendingWrite sent, PendingWrite back) {
        land(sent);
        Optional<PendingWrite> other = waitingWithMergeKeyOf(back);
        if (other.filter(write -> write.isNewerThan(back)).isPresent()) {
            waiting.replaceAll(write -> write == other.get() ? write.inPlaceOf(back) : write);
        } else {
            other.ifPresent(this::forget);
            waiting.add(0, back);
        }
    }

    void release(PendingWrite write) {
        land(write);
    }

    List<PendingWrite> take(long now, int maxWrites) {
        List<PendingWrite> batch = new ArrayList<>();
        long bytes = 0;
        for (PendingWrite write : ready(now)) {
            boolean fits =
                    bytes + write.bytes() <= limits.bytes() && !write.retry().alone();
            if (batch.size() == Math.min(maxWrites, limits.writes()) || !batch.isEmpty() && !fits) {
                break;
            }
            batch.add(write);
            bytes += write.bytes();
            if (write.retry().alone()) {
                break;
            }
        }
        batch.forEach(this::forget);
        inFlight.addAll(batch);
        return batch;
    }

    /** Gives the heads of their keys that need not wait, in the order of arrival. */
    List<PendingWrite> ready(long now) {
        return heads().filter(write -> write.retry().notBefore() <= now)
                .sorted(Comparator.comparingLong(write -> write.place().sequence()))
                .toList();
    }

    long nextMoment(long now) {
        return heads().mapToLong(write -> write.retry().notBefore() <= now
                        ? write.place().dueAt()
                        : write.retry().notBefore())
                .min()
                .orElse(Long.MAX_VALUE);
    }

    boolean wantsToSend(long now) {
        List<PendingWrite> ready = ready(now);
        return ready.size() >= limits.writes()
                || !ready.isEmpty() && ready.get(0).place().dueAt() <= now
                || ready.stream().mapToLong(PendingWrite::bytes).sum() >= limits.bytes();
    }

    private Stream<PendingWrite> heads() {
        Set<Object> seen = new HashSet<>();
        inFlight.forEach(write -> seen.add(write.laneKey()));
        return waiting.stream().filter(write -> seen.add(write.laneKey()));
    }

    private Optional<PendingWrite> waitingWithMergeKeyOf(PendingWrite write) {
        ItemKey key = write.keys().merge();
        return waiting.stream()
                .filter(each -> key != null && key.equals(each.keys().merge()))
                .findFirst();
    }

    private void forget(PendingWrite write) {
        waiting.removeIf(each -> each == write);
    }

    private void land(PendingWrite write) {
        if (!inFlight.removeIf(each -> each == write)) {
            throw new AssertionError("The test returns what was not taken");
        }
    }
}
