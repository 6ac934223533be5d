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
 * Knows which writes a writer was given, and follows key by key which of them the table has seen. Within one
 * attempt, no write may be applied after a newer one of its key, and without merging none may be left out.
 */
final class WriteHistory {

    static final String DELETED = "deleted";

    private final boolean mayLeaveOut;
    private final Map<Object, List<String>> given = new HashMap<>();
    private final Map<Object, Integer> applied = new HashMap<>();
    private Map<Object, Integer> atCheckpoint = Map.of();

    WriteHistory(boolean mayLeaveOut) {
        this.mayLeaveOut = mayLeaveOut;
    }

    /** Takes note of a write that the stream holds. */
    void accept(Object key, String content) {
        given.computeIfAbsent(key, missing -> new ArrayList<>()).add(content);
    }

    boolean endsWithDelete(Object key) {
        List<String> writes = given.getOrDefault(key, List.of());
        return !writes.isEmpty() && writes.get(writes.size() - 1).equals(DELETED);
    }

    /** Takes note of a write that reached the table. It may be the last one again, or a later one. */
    void applied(Object key, String content) {
        List<String> writes = given.get(key);
        int before = applied.getOrDefault(key, -1);
        int last = mayLeaveOut ? writes.size() - 1 : Math.min(before + 1, writes.size() - 1);
        for (int i = Math.max(before, 0); i <= last; i++) {
            if (writes.get(i).equals(content)) {
                applied.put(key, i);
                return;
            }
        }
        throw new AssertionError("Write " + content + " is applied after write " + before + " of its key; the key has "
                + writes + (mayLeaveOut ? "" : ", and none may be left out"));
    }

    /** Takes note of a checkpoint: no request is under way, so what was applied is known. */
    void checkpoint() {
        atCheckpoint = Map.copyOf(applied);
    }

    /** Goes back to the last checkpoint: what was applied since then will be applied again. */
    void restore() {
        applied.clear();
        applied.putAll(atCheckpoint);
    }

    /** Checks that the table ends with the last write of each key. */
    void assertComplete() {
        given.forEach((key, writes) -> {
            int last = applied.getOrDefault(key, -1);
            // Where deletes may be left out, one cannot be told from another: then only what the table has counts.
            boolean complete = last == writes.size() - 1
                    || mayLeaveOut && last >= 0 && writes.get(last).equals(writes.get(writes.size() - 1));
            if (!complete) {
                throw new AssertionError("A key ends with write " + last + " of " + (writes.size() - 1));
            }
        });
    }
}
