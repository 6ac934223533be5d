/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.log;

import io.connectorspec.dynamodb.testkit.operation.Operation;
import io.connectorspec.dynamodb.testkit.table.AppliedWrite;
import io.connectorspec.dynamodb.testkit.time.ChangeSignal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The requests to an endpoint that have ended. A request is entered before its answer is sent, so whoever has the answer finds
 * the entry; one that is held up is not yet here.
 */
public final class RequestLog {
    private final ConcurrentNavigableMap<Long, LoggedRequest> byNumber = new ConcurrentSkipListMap<>();
    private final ChangeSignal entries = new ChangeSignal();
    private volatile boolean recording = true;

    /** All requests, by arrival. */
    public List<LoggedRequest> all() {
        return List.copyOf(byNumber.values());
    }

    /** The requests of one operation, by arrival. */
    public List<LoggedRequest> of(Operation operation) {
        return matching(request -> request.operation() == operation);
    }

    /** The requests for which this is true, by arrival. */
    public List<LoggedRequest> matching(Predicate<LoggedRequest> condition) {
        return byNumber.values().stream().filter(condition).toList();
    }

    /** Every write to a table that requests have done, in the order in which they landed. */
    public List<AppliedWrite> appliedWrites(String table) {
        Stream<AppliedWrite> writes = byNumber.values().stream().flatMap(request -> request.applied().stream());
        return writes.filter(write -> write.table().equals(table))
                .sorted(Comparator.comparingLong(AppliedWrite::order))
                .toList();
    }

    /**
     * Waits until so many requests for which this is true have ended.
     *
     * @param requests how many
     * @param condition which requests count
     * @param atMost how long to wait
     * @throws AssertionError if there are fewer in time
     */
    public void await(int requests, Predicate<LoggedRequest> condition, Duration atMost) {
        entries.await(
                () -> matching(condition).size() >= requests,
                atMost,
                () -> requests + " matching requests; there are "
                        + matching(condition).size() + " among " + byNumber.size());
    }

    /** Forgets all requests. Their numbers go on. */
    public void clear() {
        byNumber.clear();
    }

    /** Stops recording, for a test with so many requests that remembering them takes too much memory. */
    public void stopRecording() {
        recording = false;
    }

    /** Records again. */
    public void resumeRecording() {
        recording = true;
    }

    /** Enters a request. For the endpoint. */
    public void enter(LoggedRequest request) {
        if (recording) {
            byNumber.put(request.number(), request);
            entries.changed();
        }
    }
}
