/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.log;

import io.connectorspec.dynamodb.testkit.fault.Fault;
import io.connectorspec.dynamodb.testkit.operation.IncomingRequest;
import io.connectorspec.dynamodb.testkit.operation.ItemAction;
import io.connectorspec.dynamodb.testkit.operation.Operation;
import io.connectorspec.dynamodb.testkit.table.AppliedWrite;
import java.util.List;

/**
 * A request that has ended.
 *
 * @param request what came
 * @param outcome how it ended
 * @param applied the writes that it did, in their order
 * @param faults the faults that a script put into it
 */
public record LoggedRequest(IncomingRequest request, Outcome outcome, List<AppliedWrite> applied, List<Fault> faults) {
    /** Copies the lists. */
    public LoggedRequest {
        applied = List.copyOf(applied);
        faults = List.copyOf(faults);
    }

    /** The place among all requests by arrival, from 1. */
    public long number() {
        return request.number();
    }

    /** What it asked for. */
    public Operation operation() {
        return request.operation();
    }

    /** What it asked to do with items. */
    public List<ItemAction> actions() {
        return request.actions();
    }

    /** True if it names this table. */
    public boolean names(String table) {
        return request.tables().contains(table);
    }

    /** The indexes of the items that were given back unprocessed; none unless the answer was good. */
    public List<Integer> unprocessed() {
        return outcome instanceof Outcome.Answered answered ? answered.unprocessed() : List.of();
    }
}
