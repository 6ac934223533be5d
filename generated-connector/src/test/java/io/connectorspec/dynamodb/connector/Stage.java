/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.connector;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.flink.connector.dynamodb.source.enumerator.DynamoDbStreamsSourceEnumeratorState;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;

/**
 * Where a test meets the source and the end of a job that runs in the same JVM: what it sees of them, and what
 * it does between the enumerator's part and the readers' parts of a checkpoint.
 */
final class Stage {

    private static final long PATIENCE_SECONDS = 40;

    private static volatile Stage current = new Stage();

    private final Map<String, List<Long>> histories = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final Set<String> storedAsFinished = new HashSet<>();
    private DynamoDbStreamsSourceEnumeratorState enumeratorState;
    private Runnable betweenParts;
    private boolean failOnComplete;
    private int restoredEnumerators;

    static Stage current() {
        return current;
    }

    /** Begins a test. */
    static Stage fresh() {
        current = new Stage();
        return current;
    }

    /** Lets something happen once, after the enumerator wrote its part of the next checkpoint and before readers do. */
    synchronized void beforeReadersWrite(Runnable action) {
        betweenParts = action;
        storedAsFinished.clear();
    }

    /** Lets the enumerator fail, once, when it hears that a checkpoint is complete. */
    synchronized void failWhenTheNextCheckpointIsComplete() {
        failOnComplete = true;
    }

    void enumeratorWrote(DynamoDbStreamsSourceEnumeratorState state) {
        Runnable action;
        synchronized (this) {
            action = betweenParts;
            betweenParts = null;
            enumeratorState = action == null ? enumeratorState : state;
        }
        if (action != null) {
            action.run();
        }
    }

    synchronized void failIfWanted() {
        if (failOnComplete) {
            failOnComplete = false;
            throw new IllegalStateException("failing on purpose");
        }
    }

    synchronized void enumeratorRestored() {
        restoredEnumerators++;
        notifyAll();
    }

    synchronized void readerHolds(Supplier<List<DynamoDbStreamsShardSplit>> splits) {
        splits.get().stream()
                .filter(DynamoDbStreamsShardSplit::isFinished)
                .forEach(split -> ended.add(split.splitId()));
        notifyAll();
    }

    synchronized void readerWrote(List<DynamoDbStreamsShardSplit> splits) {
        splits.stream()
                .filter(DynamoDbStreamsShardSplit::isFinished)
                .forEach(split -> storedAsFinished.add(split.splitId()));
    }

    synchronized void arrived(String key, List<Long> history) {
        histories.put(key, history);
        notifyAll();
    }

    /** Forgets what arrived: what the next job makes of it counts. */
    synchronized void forgetHistories() {
        histories.clear();
    }

    synchronized Map<String, List<Long>> histories() {
        return new HashMap<>(histories);
    }

    synchronized int restoredEnumerators() {
        return restoredEnumerators;
    }

    synchronized Set<String> storedAsFinished() {
        return new HashSet<>(storedAsFinished);
    }

    /** Gives what the enumerator wrote before the last action between parts. */
    synchronized DynamoDbStreamsSourceEnumeratorState enumeratorState() {
        return enumeratorState;
    }

    void awaitEnds(List<String> shardIds) {
        await("the ends of " + shardIds, () -> ended.containsAll(shardIds));
    }

    void awaitLast(Map<String, Long> lastVersions) {
        await(
                "the last version of every key",
                () -> lastVersions.entrySet().stream().allMatch(last -> {
                    List<Long> history = histories.getOrDefault(last.getKey(), List.of());
                    return !history.isEmpty() && history.get(history.size() - 1).equals(last.getValue());
                }));
    }

    synchronized void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (millis <= 0) {
                throw new AssertionError("Waited " + PATIENCE_SECONDS + " s in vain for " + what + "; " + this);
            }
            try {
                wait(millis);
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted while waiting for " + what, end);
            }
        }
    }

    @Override
    public synchronized String toString() {
        return "ended: " + ended + ", arrived: " + histories;
    }
}
