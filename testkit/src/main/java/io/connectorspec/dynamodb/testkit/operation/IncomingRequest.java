/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A request as far as it could be read: what rules for faults look at, and what the log shows.
 *
 * @param arrival which request it is
 * @param operation what it asks for
 * @param named the tables and the shard that it is about
 * @param actions what it does with which items; empty for operations without items and for requests that the service
 *     refuses before it looks at items
 */
public record IncomingRequest(Arrival arrival, Operation operation, NamedResources named, List<ItemAction> actions) {
    /**
     * Which request it is, before anything in it is read.
     *
     * @param number the place among all requests to the endpoint, from 1, by arrival
     * @param time when it arrived, by the endpoint's clock
     * @param caller the access key id that signed it; empty if it has none
     */
    public record Arrival(long number, Instant time, String caller) {}

    /** Copies the list. */
    public IncomingRequest {
        actions = List.copyOf(actions);
    }

    /** The tables that it names; for a request on a stream, the table of that stream. */
    public List<String> tables() {
        return named.tables();
    }

    /** The shard that it reads; empty for requests that read none. */
    public Optional<String> shard() {
        return named.shard();
    }

    /** The place among all requests to the endpoint, from 1, by arrival. */
    public long number() {
        return arrival.number();
    }

    /** When it arrived, by the endpoint's clock. */
    public Instant time() {
        return arrival.time();
    }

    /**
     * The access key id in the credential of the {@code Authorization} header; empty if there is none. Clients with keys of
     * their own can be told apart by it.
     */
    public String caller() {
        return arrival.caller();
    }
}
