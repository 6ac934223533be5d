/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit;

import io.connectorspec.dynamodb.testkit.fault.Connections;
import io.connectorspec.dynamodb.testkit.fault.Faults;
import io.connectorspec.dynamodb.testkit.http.NettyServer;
import io.connectorspec.dynamodb.testkit.http.RequestHandler;
import io.connectorspec.dynamodb.testkit.log.RequestLog;
import io.connectorspec.dynamodb.testkit.operation.Calls;
import io.connectorspec.dynamodb.testkit.stream.Streams;
import io.connectorspec.dynamodb.testkit.stream.TableStream;
import io.connectorspec.dynamodb.testkit.table.Table;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.table.Tables;
import io.connectorspec.dynamodb.testkit.time.EndpointTime;
import io.connectorspec.dynamodb.testkit.tls.EndpointTls;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A DynamoDB endpoint inside this JVM, for tests: it speaks the service's protocol on the loopback address, checks what the
 * service checks, keeps tables and their streams in memory, lets a test script what goes wrong, and remembers every request.
 * Any number of them may run side by side.
 *
 * <pre>{@code
 * try (DynamoDbEndpoint endpoint = DynamoDbEndpoint.start()) {
 *     endpoint.createTable(
 *             TableDefinition.withKey("orders", "id", ItemType.S).withStream(StreamViewType.NEW_IMAGE));
 *     endpoint.stream("orders").turnOver(Turnover.splittingAfter(100));
 *     endpoint.faults().on(Operation.BATCH_WRITE_ITEM).times(3).inject(Fault.throttling());
 *     // … run what is to be tested against endpoint.uri() …
 *     assertThat(endpoint.table("orders").itemCount()).isEqualTo(100);
 * }
 * }</pre>
 */
public final class DynamoDbEndpoint implements AutoCloseable {
    private final Streams streams;
    private final Tables tables;
    private final Faults faults;
    private final RequestLog requests;
    private final Optional<EndpointTls> tls;
    private final NettyServer server;

    private DynamoDbEndpoint(EndpointSettings settings) {
        this.streams = new Streams(settings.time(), settings.home());
        this.tables = new Tables(settings.time(), settings.home(), streams, settings.capacity()::limit);
        this.faults = new Faults();
        this.requests = new RequestLog();
        this.tls = settings.tls();
        Calls calls = new Calls(tables, streams);
        this.server =
                NettyServer.start(new RequestHandler(calls, faults, requests, settings.time(), settings.home()), tls);
    }

    /** Starts an endpoint without tables on the machine's clock. */
    public static DynamoDbEndpoint start() {
        return start(EndpointSettings.standard());
    }

    /** Starts an endpoint without tables on a clock of the test's choice. */
    public static DynamoDbEndpoint start(EndpointTime time) {
        return start(EndpointSettings.standard().onClock(time));
    }

    /** Starts an endpoint without tables. */
    public static DynamoDbEndpoint start(EndpointSettings settings) {
        return new DynamoDbEndpoint(settings);
    }

    /** The address to give to a client. Any region and any credentials will do. */
    public URI uri() {
        return URI.create((tls.isPresent() ? "https" : "http") + "://127.0.0.1:" + server.port());
    }

    /**
     * The certificates of an endpoint that speaks TLS, to make clients trust them.
     *
     * @throws IllegalStateException if it speaks plain HTTP
     */
    public EndpointTls tls() {
        return tls.orElseThrow(() -> new IllegalStateException(
                "This endpoint speaks plain HTTP. Start it with EndpointSettings.standard().overTls()"));
    }

    /** Creates a table without a request. */
    public Table createTable(TableDefinition definition) {
        return tables.create(definition);
    }

    /**
     * A table, to look at its items and to limit its write units.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public Table table(String name) {
        return tables.find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no table '" + name + "' at this endpoint; there are " + tableNames()));
    }

    /** The names of all tables, sorted. */
    public List<String> tableNames() {
        return tables.namesAfter("");
    }

    /**
     * The latest stream of a table, to look at its shards and records and to script what happens to them. It stays the same
     * after the stream or its table has ended, until the table gets another stream.
     *
     * @throws IllegalArgumentException if no table of that name has had a stream
     */
    public TableStream stream(String table) {
        return streams.latest(table)
                .orElseThrow(() -> new IllegalArgumentException("There is no stream of a table '" + table
                        + "' at this endpoint. Create the table with a stream, or call streams().enable(...)"));
    }

    /** All streams, to enable and disable them. */
    public Streams streams() {
        return streams;
    }

    /** The script of what goes wrong. */
    public Faults faults() {
        return faults;
    }

    /** The connections that clients open, and the script of what goes wrong with them before a request comes. */
    public Connections connections() {
        return server.connections();
    }

    /** The log of requests. */
    public RequestLog requests() {
        return requests;
    }

    /** Forgets tables, streams, faults and requests. Connections stay open, and requests that are held up stay so. */
    public void reset() {
        faults.clear();
        connections().clear();
        tables.clear();
        streams.clear();
        requests.clear();
        requests.resumeRecording();
    }

    /** Closes the port and all connections, and ends the endpoint's thread. A second call does nothing. */
    @Override
    public void close() {
        server.close();
    }
}
