/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.stream;

import io.connectorspec.dynamodb.testkit.error.ServiceError;
import io.connectorspec.dynamodb.testkit.table.ArnScope;
import io.connectorspec.dynamodb.testkit.table.ChangeFeed;
import io.connectorspec.dynamodb.testkit.table.ChangeFeeds;
import io.connectorspec.dynamodb.testkit.table.StreamViewType;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.time.EndpointTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The streams of an endpoint: those of its tables, and those that have ended and are still kept. */
public final class Streams implements ChangeFeeds {
    private static final DateTimeFormatter LABEL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private final EndpointTime time;
    private final ArnScope home;
    private final ConcurrentNavigableMap<String, TableStream> byArn = new ConcurrentSkipListMap<>();
    private final Map<String, TableFeed> feedByTable = new ConcurrentHashMap<>();
    private volatile StreamSettings settings = StreamSettings.simple();

    /** No streams yet. */
    public Streams(EndpointTime time, ArnScope home) {
        this.time = time;
        this.home = home;
    }

    /** Sets how streams begin that are enabled from now on. */
    public void beginWith(StreamSettings changed) {
        settings = changed;
    }

    @Override
    public ChangeFeed open(TableDefinition definition) {
        TableFeed feed =
                new TableFeed((view, named) -> register(definition, view, named.orElseGet(() -> newArn(definition))));
        feedByTable.put(definition.name(), feed);
        definition.stream().ifPresent(view -> feed.enable(view, Optional.empty()));
        return feed;
    }

    /** A table can have two streams within a millisecond; the label of the second is then a later one. */
    private synchronized StreamArn newArn(TableDefinition definition) {
        Instant labelled = time.now().truncatedTo(ChronoUnit.MILLIS);
        while (byArn.containsKey(arn(definition, labelled).text())) {
            labelled = labelled.plusMillis(1);
        }
        return arn(definition, labelled);
    }

    private StreamArn arn(TableDefinition definition, Instant labelled) {
        return new StreamArn(home, definition.name(), LABEL.format(labelled));
    }

    private TableStream register(TableDefinition definition, StreamViewType view, StreamArn arn) {
        TableStream.Origin origin = new TableStream.Origin(arn, definition.keys(), view, time.now(), settings);
        TableStream stream = new TableStream(origin, time);
        if (byArn.putIfAbsent(arn.text(), stream) != null) {
            throw new IllegalArgumentException("There is a stream " + arn.text() + " already");
        }
        return stream;
    }

    /** The stream that was enabled last on the table of that name; empty if it never had one. */
    public Optional<TableStream> latest(String table) {
        return Optional.ofNullable(feedByTable.get(table)).flatMap(TableFeed::latest);
    }

    /**
     * Gives a table a new stream, as UpdateTable does.
     *
     * @throws io.connectorspec.dynamodb.testkit.error.ServiceErrorException if it has one, or no such table exists
     */
    public TableStream enable(String table, StreamViewType view) {
        return feed(table).enable(view, Optional.empty());
    }

    /**
     * Gives a table a new stream with an ARN of the test's choice, of any region, account and label.
     *
     * @param arn for example {@code arn:aws:dynamodb:eu-west-1:123456789012:table/orders/stream/2026-01-31T12:00:00.000}
     * @throws IllegalArgumentException if it is no ARN of a stream of this table, or there is such a stream already
     * @throws io.connectorspec.dynamodb.testkit.error.ServiceErrorException if the table has a stream, or no such table
     *     exists
     */
    public TableStream enable(String table, StreamViewType view, String arn) {
        StreamArn named = StreamArn.parse(arn)
                .filter(parsed -> parsed.table().equals(table))
                .orElseThrow(() -> new IllegalArgumentException("A stream of table '" + table + "' has an ARN like "
                        + new StreamArn(home, table, "2026-01-31T12:00:00.000").text() + ", not " + arn));
        return feed(table).enable(view, Optional.of(named));
    }

    /**
     * Ends the stream of a table, as UpdateTable does. What is in it can be read for a day.
     *
     * @throws io.connectorspec.dynamodb.testkit.error.ServiceErrorException if it has none, or no such table exists
     */
    public TableStream disable(String table) {
        return feed(table).disable();
    }

    private TableFeed feed(String table) {
        return Optional.ofNullable(feedByTable.get(table))
                .orElseThrow(() -> ServiceError.resourceNotFound(
                                "Requested resource not found: Table: " + table + " not found")
                        .toException());
    }

    /**
     * The stream that a request names.
     *
     * @throws io.connectorspec.dynamodb.testkit.error.ServiceErrorException if there is none, or it ended more than a day ago
     */
    public TableStream require(String arn) {
        return Optional.ofNullable(byArn.get(arn))
                .filter(stream -> !stream.isGone())
                .orElseThrow(() -> ServiceError.resourceNotFound(
                                "Requested resource not found: Stream: " + arn + " not found")
                        .toException());
    }

    /** All streams with a larger ARN, sorted by ARN; empty string for all. */
    public List<TableStream> after(String arn) {
        return byArn.tailMap(arn, false).values().stream()
                .filter(stream -> !stream.isGone())
                .toList();
    }

    /** Forgets all streams and how they were to begin. */
    public void clear() {
        byArn.clear();
        feedByTable.clear();
        settings = StreamSettings.simple();
    }
}
