/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToLongFunction;

/** What readers emitted, as far as it was not undone by a restore: what an exactly-once job would keep. */
final class EmittedChanges {

    private final List<Emitted> log = new ArrayList<>();
    private long emittedSoFar;

    private record Emitted(long order, int lane, Change change) {}

    /**
     * Records that a lane emitted a change. A change of the same item that another lane emitted must be in a completed
     * checkpoint: else the two may overtake each other further down.
     *
     * @param stored gives up to which mark a lane is in the newest completed checkpoint
     */
    void add(int lane, Change change, IntToLongFunction stored) {
        for (int i = log.size() - 1; i >= 0; i--) {
            Emitted before = log.get(i);
            if (before.change.key() == change.key()) {
                assertThat(before.lane == lane || before.lane < 0 || before.order < stored.applyAsLong(before.lane))
                        .as("P3 and P4, %s of another lane is stored before %s", before, change)
                        .isTrue();
                break;
            }
        }
        log.add(new Emitted(emittedSoFar++, lane, change));
    }

    /** Gives a mark for everything emitted so far. */
    long mark() {
        return emittedSoFar;
    }

    /** Undoes what a reader emitted after a mark. */
    void undo(int lane, long mark) {
        log.removeIf(emitted -> emitted.lane == lane && emitted.order >= mark);
    }

    /** Gives all lanes one that is never undone: their readers are gone. */
    void retireLanes() {
        log.replaceAll(emitted -> new Emitted(emitted.order, -1, emitted.change));
    }

    /** Gives which of some changes were not emitted. */
    List<Change> missing(List<Change> required) {
        Set<Change> changes = changes();
        return required.stream().filter(change -> !changes.contains(change)).toList();
    }

    Set<Change> changes() {
        Set<Change> changes = new HashSet<>();
        log.forEach(emitted -> changes.add(emitted.change));
        return changes;
    }

    /** Checks that nothing was emitted twice, and that the changes of every item are in order. */
    void check() {
        Map<Integer, Integer> lastVersions = new HashMap<>();
        Set<Change> seen = new HashSet<>();
        for (Emitted emitted : log) {
            Change change = emitted.change;
            assertThat(seen.add(change)).as("P2, emitted once: %s", change).isTrue();
            Integer last = lastVersions.put(change.key(), change.version());
            assertThat(last == null || last < change.version())
                    .as("P3, order of key: %s after version %s", change, last)
                    .isTrue();
        }
    }
}
