/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import io.connectorspec.dynamodb.source.calls.RecordPage;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;

/** Pages of records on their way from the split reader to the emitter, not decoded. */
final class FetchedPages implements RecordsWithSplitIds<ShardRecord> {

    private final Queue<ShardPage> pages = new ArrayDeque<>();
    private final Set<String> finished = new HashSet<>();
    private final Map<String, Instant> idle = new HashMap<>();
    private final CaughtUp caughtUp;
    private ShardPage current;
    private int next;

    FetchedPages(CaughtUp caughtUp) {
        this.caughtUp = caughtUp;
    }

    private record ShardPage(String shardId, RecordPage records, int wanted) {}

    /** Adds the first records of a page. */
    void add(String shardId, RecordPage records, int wanted) {
        if (wanted > 0) {
            pages.add(new ShardPage(shardId, records, wanted));
        }
    }

    void finish(String shardId) {
        finished.add(shardId);
        // Flink takes the end of a shard before it calls recycle().
        idle.remove(shardId);
    }

    /** Adds that a shard had nothing to read at a time. */
    void idle(String shardId, Instant time) {
        idle.put(shardId, time);
    }

    boolean isEmpty() {
        return pages.isEmpty() && finished.isEmpty() && idle.isEmpty();
    }

    @Override
    public String nextSplit() {
        current = pages.poll();
        next = 0;
        return current == null ? null : current.shardId;
    }

    @Override
    public ShardRecord nextRecordFromSplit() {
        return current == null || next == current.wanted ? null : new ShardRecord(current.records, next++);
    }

    /** Flink calls this in the task's thread when all records of all pages are emitted. */
    @Override
    public void recycle() {
        idle.forEach(caughtUp::at);
    }

    @Override
    public Set<String> finishedSplits() {
        return finished;
    }
}
