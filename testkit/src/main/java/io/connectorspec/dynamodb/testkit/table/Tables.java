/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.table;

import io.connectorspec.dynamodb.testkit.error.ServiceError;
import io.connectorspec.dynamodb.testkit.time.EndpointTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The tables of an endpoint by name. */
public final class Tables {
    private final EndpointTime time;
    private final ArnScope home;
    private final ChangeFeeds feeds;
    private final Consumer<WriteCapacity> firstLimits;
    private final AtomicLong writes = new AtomicLong();
    private final ConcurrentNavigableMap<String, Table> byName = new ConcurrentSkipListMap<>();

    /**
     * No tables yet.
     *
     * @param time the clock
     * @param home what ARNs name
     * @param feeds learn what happens to each table
     * @param firstLimits sets the write capacity of each new table
     */
    public Tables(EndpointTime time, ArnScope home, ChangeFeeds feeds, Consumer<WriteCapacity> firstLimits) {
        this.time = time;
        this.home = home;
        this.feeds = feeds;
        this.firstLimits = firstLimits;
    }

    /**
     * Creates a table, ready for use.
     *
     * @throws io.connectorspec.dynamodb.testkit.error.ServiceErrorException if there is one of that name
     */
    public synchronized Table create(TableDefinition definition) {
        if (byName.containsKey(definition.name())) {
            throw ServiceError.resourceInUse("Table already exists: " + definition.name())
                    .toException();
        }
        TableIdentity identity = TableIdentity.of(home.table(definition.name()), time.now());
        Table table = new Table(definition, identity, feeds.open(definition), writes, time);
        firstLimits.accept(table.capacity());
        byName.put(definition.name(), table);
        return table;
    }

    /** Removes a table; empty if there was none. */
    public synchronized Optional<Table> remove(String name) {
        Optional<Table> removed = Optional.ofNullable(byName.remove(name));
        removed.ifPresent(Table::deleted);
        return removed;
    }

    /** The table of that name; empty if there is none. */
    public Optional<Table> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The table that an operation on items names.
     *
     * @throws io.connectorspec.dynamodb.testkit.error.ServiceErrorException if there is none
     */
    public Table require(String name) {
        return find(name)
                .orElseThrow(() -> ServiceError.resourceNotFound("Requested resource not found")
                        .toException());
    }

    /** All names after one, sorted; empty string for all. */
    public List<String> namesAfter(String name) {
        return List.copyOf(byName.tailMap(name, false).keySet());
    }

    /** Removes all tables. */
    public void clear() {
        byName.clear();
    }
}
