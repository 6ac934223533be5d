/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import io.connectorspec.dynamodb.source.calls.RecordPage;
import io.connectorspec.dynamodb.source.calls.ShardRead;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;

/** Pages of records on their way from the split reader to the emitter, not decoded. */
final class FetchedPages implements RecordsWithSplitIds<ShardRecord> {

    private final Queue<ShardPage> pages = new ArrayDeque<>();
    private final Set<String> finished = new HashSet<>();
    private final Map<String, Instant> idle = new HashMap<>();
    private final CaughtUp caughtUp;
    private final Consumer<ReadAhead.Size> giveBack;
    private ShardPage current;
    private int next;

    /**
     * Makes an answer without pages.
     *
     * @param giveBack takes the sizes of pages that are not held any more, in the task's thread
     */
    FetchedPages(CaughtUp caughtUp, Consumer<ReadAhead.Size> giveBack) {
        this.caughtUp = caughtUp;
        this.giveBack = giveBack;
    }

    private record ShardPage(String shardId, RecordPage records, int wanted, ReadAhead.Size size) {}

    /**
     * Adds the first records of a page.
     *
     * @return the size of what is held now
     */
    ReadAhead.Size add(String shardId, ShardRead read, int wanted) {
        if (wanted == 0) {
            return new ReadAhead.Size(0, 0);
        }
        ReadAhead.Size size = new ReadAhead.Size(read.page().size(), read.bytes());
        pages.add(new ShardPage(shardId, read.page(), wanted, size));
        return size;
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
        giveBackCurrent();
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
        giveBackCurrent();
        pages.forEach(page -> giveBack.accept(page.size));
        pages.clear();
    }

    private void giveBackCurrent() {
        if (current != null) {
            giveBack.accept(current.size);
            current = null;
        }
    }

    @Override
    public Set<String> finishedSplits() {
        return finished;
    }
}
