/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.simulation;

import io.connectorspec.dynamodb.source.Retention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The stream as it really is: shards that rotate and split, and changes of items. */
final class SimulatedStream {

    static final int KEYS = 24;
    private static final int MAX_OPEN_SHARDS = 8;

    final Map<String, SimulatedShard> shards = new LinkedHashMap<>();
    final List<Change> changes = new ArrayList<>();
    private final SimulatedTime time;
    private final Faults faults;
    private final Pace pace;
    private final int[] versions = new int[KEYS];
    private static final long NEVER = Long.MAX_VALUE;

    private long disabledAt = NEVER;
    private long numbers = 400_000_000_000_000_000L;

    /** Makes a stream with some history. */
    SimulatedStream(SimulatedTime time, Faults faults, Pace pace) {
        this.time = time;
        this.faults = faults;
        this.pace = pace;
        int roots = pace.roots();
        for (int i = 0; i < roots; i++) {
            int low = KEYS * i / roots;
            int high = KEYS * (i + 1) / roots;
            // The first shards carry on shards that are gone for long.
            String parent = time.chance(0.5) ? id(time.now() - 100_000_000, 100 + i) : null;
            add(new SimulatedShard(id(time.now(), i), parent, low, high, time.now()));
        }
    }

    /** Makes a change of a random item. */
    void write() {
        if (disabledAt != NEVER) {
            return;
        }
        int key = time.random.nextInt(KEYS);
        SimulatedShard shard = open(key);
        numbers += time.between(1, 1_000_000_000L);
        String number = "3000000" + numbers;
        Change change = new Change(key, versions[key]++, time.now(), number, shard.id);
        shard.changes.add(change);
        changes.add(change);
    }

    /** Drops some of what is older than a day. */
    void expire() {
        long horizon = time.now() - Retention.PERIOD.toMillis();
        if (horizon > 0) {
            shards.values().forEach(shard -> shard.expire(horizon, (int) time.between(0, 40)));
        }
    }

    /** Ends the stream: its shards are closed, and nobody carries them on. */
    void disable() {
        disabledAt = Math.min(disabledAt, time.now());
        shards.values().stream().filter(shard -> !shard.closed).forEach(shard -> shard.close(time.now()));
        // A stream whose status is DISABLED shows its last shards; DISABLING comes before that.
        shards.values().forEach(shard -> shard.hiddenUntil = Math.min(shard.hiddenUntil, time.now()));
    }

    /** Gives whether its last shards are closed. */
    boolean isDisabled() {
        return disabledAt != NEVER;
    }

    /** Gives whether the service has dropped the whole stream: it does a day after it ended. */
    boolean isGone() {
        return disabledAt < time.now() - Retention.PERIOD.toMillis();
    }

    /** Gives whether the service has dropped a change. */
    boolean hasDropped(Change change) {
        SimulatedShard shard = shards.get(change.shardId());
        return shard.vanished || shard.changes.indexOf(change) < shard.trimmed;
    }

    /** Closes a random open shard; one or two others carry it on. */
    void rotate() {
        if (disabledAt != NEVER) {
            return;
        }
        List<SimulatedShard> open =
                shards.values().stream().filter(shard -> !shard.closed).toList();
        SimulatedShard parent = open.get(time.random.nextInt(open.size()));
        parent.close(time.now());
        parent.openUntil = faults.openParentUntil(time);
        boolean split = open.size() < MAX_OPEN_SHARDS && parent.high - parent.low > 1 && time.chance(pace.splits());
        int middle = split ? (parent.low + parent.high) / 2 : parent.high;
        SimulatedShard child = addChild(parent, parent.low, middle);
        if (split) {
            SimulatedShard sibling = addChild(parent, middle, parent.high);
            sibling.hiddenUntil = faults.siblingsComeTogether() ? child.hiddenUntil : sibling.hiddenUntil;
        }
    }

    private SimulatedShard addChild(SimulatedShard parent, int low, int high) {
        SimulatedShard child = new SimulatedShard(id(time.now(), shards.size()), parent.id, low, high, time.now());
        // Late ones come in order; holes in a description come from shards that it omits.
        child.hiddenUntil = Math.max(parent.hiddenUntil, faults.lateChildUntil(time));
        add(child);
        return child;
    }

    private void add(SimulatedShard shard) {
        shards.put(shard.id, shard);
    }

    private SimulatedShard open(int key) {
        return shards.values().stream()
                .filter(shard -> !shard.closed && shard.holds(key))
                .findFirst()
                .orElseThrow();
    }

    private String id(long at, int number) {
        if (faults.oddIds) {
            return "shard-" + number + "/local";
        }
        return String.format(Locale.ROOT, "shardId-%020d-%08x", SimulatedTime.EPOCH + at, number);
    }
}
