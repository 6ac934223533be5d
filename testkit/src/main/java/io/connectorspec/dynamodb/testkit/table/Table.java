/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.table;

import io.connectorspec.dynamodb.testkit.error.ServiceError;
import io.connectorspec.dynamodb.testkit.time.ChangeSignal;
import io.connectorspec.dynamodb.testkit.time.EndpointTime;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * A table and its items. Every write is atomic, and writes get their place in the order under this table's lock, so the
 * numbers tell in which order the writes to a key landed.
 */
public final class Table {
    /** The largest item, names and values together. Source: developer guide, "Quotas". */
    public static final int MAX_ITEM_BYTES = 409_600;

    private static final int MAX_PAGE_BYTES = 1024 * 1024;

    private final TableDefinition definition;
    private final TableIdentity identity;
    private final AtomicLong writesOfEndpoint;
    private final WriteCapacity capacity;
    private final ChangeFeed feed;
    private final ChangeSignal changes = new ChangeSignal();
    private final NavigableMap<Slot, Item> items = new TreeMap<>();
    private long sizeInBytes;

    Table(
            TableDefinition definition,
            TableIdentity identity,
            ChangeFeed feed,
            AtomicLong writesOfEndpoint,
            EndpointTime time) {
        this.definition = definition;
        this.identity = identity;
        this.feed = feed;
        this.writesOfEndpoint = writesOfEndpoint;
        this.capacity = new WriteCapacity(definition, time);
    }

    /** What the table was declared as. */
    public TableDefinition definition() {
        return definition;
    }

    /** The table's ARN, id and time of creation. */
    public TableIdentity identity() {
        return identity;
    }

    /** The write units that are left, to limit them. */
    public WriteCapacity capacity() {
        return capacity;
    }

    /** How many items there are. */
    public synchronized int itemCount() {
        return items.size();
    }

    /** The size of all items. */
    public synchronized long sizeInBytes() {
        return sizeInBytes;
    }

    /** A copy of all items, in the order of a scan. */
    public synchronized List<Item> items() {
        return List.copyOf(items.values());
    }

    /** The item with these key attributes; empty if there is none. */
    public Optional<Item> item(Item key) {
        return find(definition.keys().keyOfExactly(key));
    }

    /** The item of that key; empty if there is none. */
    public synchronized Optional<Item> find(ItemKey key) {
        return Optional.ofNullable(items.get(Slot.of(key)));
    }

    /**
     * Puts an item past requests, faults and capacity: for a test that needs a filled table. The checks on keys and size
     * hold.
     */
    public AppliedWrite put(Item item) {
        ItemKey key = definition.keys().keyOf(item);
        requireLegalSize(item);
        return apply(key, Optional.of(item), WriteOrigin.CALLER);
    }

    /** Deletes the item with these key attributes past requests, faults and capacity. */
    public AppliedWrite delete(Item key) {
        return apply(definition.keys().keyOfExactly(key), Optional.empty(), WriteOrigin.CALLER);
    }

    /** Deletes the item with these key attributes as the service does when its time to live is over. */
    public AppliedWrite expire(Item key) {
        return apply(definition.keys().keyOfExactly(key), Optional.empty(), WriteOrigin.TIME_TO_LIVE);
    }

    /**
     * Checks the size of an item.
     *
     * @throws io.connectorspec.dynamodb.testkit.error.ServiceErrorException if it is larger than {@link #MAX_ITEM_BYTES}
     */
    public static void requireLegalSize(Item item) {
        if (item.sizeInBytes() > MAX_ITEM_BYTES) {
            throw ServiceError.validation("Item size has exceeded the maximum allowed size")
                    .toException();
        }
    }

    /**
     * Puts or deletes an item if the table has the write units for it.
     *
     * @param key the item's key, as {@link KeySchema} gives it
     * @param after the item to put; empty to delete
     * @return what was done, or which units are used up, and then nothing was changed
     */
    public WriteResult write(ItemKey key, Optional<Item> after) {
        WriteResult result = attempt(key, after);
        changes.changed();
        return result;
    }

    private synchronized WriteResult attempt(ItemKey key, Optional<Item> after) {
        Optional<Shortage.Limit> missing =
                capacity.take(key.partition(), () -> AppliedWrite.writeUnits(find(key), after));
        return missing.isPresent()
                ? new Shortage(missing.get(), identity.arn())
                : applyUnderLock(key, after, WriteOrigin.CALLER);
    }

    private AppliedWrite apply(ItemKey key, Optional<Item> after, WriteOrigin origin) {
        AppliedWrite applied = applyUnderLock(key, after, origin);
        changes.changed();
        return applied;
    }

    /**
     * Waits until the table is as it should be, whoever writes to it.
     *
     * @param reached looks at the table, now and after every write
     * @param atMost how long to wait, on the machine's clock
     * @throws AssertionError if it has not become so in time
     */
    public void await(Predicate<Table> reached, Duration atMost) {
        changes.await(
                () -> reached.test(this),
                atMost,
                () -> "what a test waits for in table '" + definition.name() + "'; it has " + itemCount() + " items");
    }

    /** Whoever waits for changes is told after this lock is given back, because he then asks for it himself. */
    private synchronized AppliedWrite applyUnderLock(ItemKey key, Optional<Item> after, WriteOrigin origin) {
        Slot slot = Slot.of(key);
        Item before = after.isPresent() ? items.put(slot, after.get()) : items.remove(slot);
        sizeInBytes += after.map(Item::sizeInBytes).orElse(0) - (before == null ? 0 : before.sizeInBytes());
        AppliedWrite write = new AppliedWrite(
                writesOfEndpoint.incrementAndGet(), definition.name(), key, Optional.ofNullable(before), after);
        feed.written(write, origin);
        return write;
    }

    synchronized void deleted() {
        feed.tableDeleted();
    }

    /** Reads a page of one partition. */
    public synchronized ItemPage query(ItemValue partition, SortRange range, PageRequest page) {
        Slot low = range.low().map(bound -> Slot.in(partition, bound.value())).orElse(Slot.before(partition));
        Slot high = range.high().map(bound -> Slot.in(partition, bound.value())).orElse(Slot.after(partition));
        boolean lowInclusive = range.low().map(SortRange.Bound::inclusive).orElse(true);
        boolean highInclusive = range.high().map(SortRange.Bound::inclusive).orElse(true);
        if (low.compareTo(high) > 0) {
            return new ItemPage(List.of(), Optional.empty(), 0);
        }
        return read(items.subMap(low, lowInclusive, high, highInclusive), range, page);
    }

    /** Reads a page of one segment, in ascending order. */
    public synchronized ItemPage scan(Segment segment, PageRequest page) {
        NavigableMap<Slot, Item> part =
                items.subMap(Slot.beforeHash(segment.firstHash()), true, Slot.beforeHash(segment.endHash()), false);
        return read(part, SortRange.all(), page);
    }

    private ItemPage read(NavigableMap<Slot, Item> range, SortRange wanted, PageRequest page) {
        NavigableMap<Slot, Item> ordered = page.forward() ? range : range.descendingMap();
        List<Item> found = new ArrayList<>();
        int bytes = 0;
        for (Map.Entry<Slot, Item> entry : remaining(ordered, page).entrySet()) {
            Slot slot = entry.getKey();
            ItemKey key = new ItemKey(slot.partition(), Optional.ofNullable(slot.sort()));
            if (!wanted.hasPrefix(key.sort())) {
                continue;
            }
            found.add(entry.getValue());
            bytes += entry.getValue().sizeInBytes();
            if (found.size() == page.limit() || bytes >= MAX_PAGE_BYTES) {
                return new ItemPage(found, Optional.of(key), bytes);
            }
        }
        return new ItemPage(found, Optional.empty(), bytes);
    }

    private static NavigableMap<Slot, Item> remaining(NavigableMap<Slot, Item> ordered, PageRequest page) {
        if (page.after().isEmpty() || ordered.isEmpty()) {
            return ordered;
        }
        Slot after = Slot.of(page.after().get());
        if (compare(ordered, after, ordered.firstKey()) < 0) {
            return ordered;
        }
        boolean behindAll = compare(ordered, after, ordered.lastKey()) >= 0;
        return behindAll ? new TreeMap<>() : ordered.tailMap(after, false);
    }

    /** A start key may lie outside the range that is left, where {@code tailMap} would refuse it: so it is compared first. */
    private static int compare(NavigableMap<Slot, Item> ordered, Slot left, Slot right) {
        return ordered.comparator() == null
                ? left.compareTo(right)
                : ordered.comparator().compare(left, right);
    }
}
