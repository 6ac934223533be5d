/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Knows which writes one writer accepted, key by key in order, and which of them the table has seen. No write
 * may be applied after a newer one of its key, and none may be left out that has to be written: one that a newer
 * one of its merge key replaces, or that the handler of failed records took, need not be.
 */
final class WriteHistory {

    static final String DELETED = "deleted";

    private final Map<Object, List<Entry>> accepted = new HashMap<>();
    private final Map<Object, Integer> applied = new HashMap<>();
    private final Map<Object, Entry> newestByMergeKey = new HashMap<>();
    private int size;

    private static final class Entry {
        private final String content;
        private final Object mergeKey;
        private boolean dropped;

        Entry(String content, Object mergeKey) {
            this.content = content;
            this.mergeKey = mergeKey;
        }

        @Override
        public String toString() {
            return dropped ? content + " (dropped)" : content;
        }
    }

    /** Takes note of a write that the writer is given; the merge key is null if every write is to be written. */
    void accept(Object key, Object mergeKey, String content) {
        Entry entry = new Entry(content, mergeKey);
        accepted.computeIfAbsent(key, missing -> new ArrayList<>()).add(entry);
        if (mergeKey != null) {
            newestByMergeKey.put(mergeKey, entry);
        }
        size++;
    }

    /** Gives how many writes were accepted. */
    int size() {
        return size;
    }

    /** Takes note of a write that reached the table. It may be the last one again, or a later one. */
    void applied(Object key, String content) {
        List<Entry> entries = accepted.getOrDefault(key, List.of());
        int before = applied.getOrDefault(key, -1);
        int lastSeen = lastSeen(key, entries);
        for (int i = Math.max(before, 0); i < entries.size(); i++) {
            if (entries.get(i).content.equals(content)) {
                applied.put(key, i);
                return;
            }
            if (i > lastSeen && !mayBeMissing(entries.get(i))) {
                break;
            }
        }
        throw new AssertionError("Write " + content + " is applied after write number " + before + " of " + entries);
    }

    /** Takes note of a write that the handler of failed records took. It may be in the table nevertheless. */
    void dropped(Object key, String content) {
        List<Entry> entries = accepted.getOrDefault(key, List.of());
        List<Entry> alike = entries.subList(Math.max(applied.getOrDefault(key, -1), 0), entries.size()).stream()
                .filter(entry -> entry.content.equals(content) && !entry.dropped)
                .toList();
        if (!alike.isEmpty()) {
            // Of deletes that look alike, one that may be missing was not sent any more.
            alike.stream().filter(entry -> !mayBeMissing(entry)).findFirst().orElse(alike.get(0)).dropped = true;
            return;
        }
        throw new AssertionError("Write " + content + " is given up, which is none of " + entries);
    }

    /**
     * Checks that a checkpoint holds every write that the table has to get yet, and nothing that would undo a newer
     * one. No request may be under way.
     *
     * @param state the contents that were stored, by key, in order
     */
    void assertStoredIn(Map<Object, List<String>> state) {
        state.keySet().stream().filter(key -> !accepted.containsKey(key)).forEach(key -> {
            throw new AssertionError("A checkpoint holds a write that was never accepted: " + state.get(key));
        });
        accepted.forEach((key, entries) -> {
            List<String> stored = state.getOrDefault(key, List.of());
            int before = lastSeen(key, entries);
            int left = stored.size();
            for (int i = entries.size() - 1; i >= Math.max(applied.getOrDefault(key, -1), 0); i--) {
                Entry entry = entries.get(i);
                if (left > 0 && stored.get(left - 1).equals(entry.content)) {
                    left--;
                } else if (i > before && !mayBeMissing(entry)) {
                    throw new AssertionError("A checkpoint lacks write " + entry + ": it holds " + stored
                            + ", and the table has seen number " + before + " of " + entries);
                }
            }
            if (left > 0) {
                throw new AssertionError("A checkpoint holds " + stored + ", and the table has seen number " + before
                        + " of " + entries);
            }
        });
    }

    /** Checks that the table has seen the last write of each key. */
    void assertComplete() {
        accepted.forEach((key, entries) -> {
            int last = lastSeen(key, entries);
            for (int i = last + 1; i < entries.size(); i++) {
                if (!mayBeMissing(entries.get(i))) {
                    throw new AssertionError("A key ends with write number " + last + " of " + entries);
                }
            }
        });
    }

    /** Gives the newest write that the table may have: where what lies between may be missing, deletes look alike. */
    private int lastSeen(Object key, List<Entry> entries) {
        int last = applied.getOrDefault(key, -1);
        for (int i = last + 1; last >= 0 && i < entries.size(); i++) {
            if (entries.get(i).content.equals(entries.get(last).content)) {
                last = i;
            } else if (!mayBeMissing(entries.get(i))) {
                break;
            }
        }
        return last;
    }

    private boolean mayBeMissing(Entry entry) {
        return entry.dropped || entry.mergeKey != null && newestByMergeKey.get(entry.mergeKey) != entry;
    }
}
