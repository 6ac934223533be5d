/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectorspec.dynamodb.testkit.error.ServiceError;
import io.connectorspec.dynamodb.testkit.table.AppliedWrite;
import io.connectorspec.dynamodb.testkit.table.ItemKey;
import io.connectorspec.dynamodb.testkit.table.Shortage;
import io.connectorspec.dynamodb.testkit.table.Table;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.table.Tables;
import io.connectorspec.dynamodb.testkit.table.WriteResult;
import io.connectorspec.dynamodb.testkit.value.ItemEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * BatchWriteItem: 1 to 25 puts and deletes. All are checked first; then each is applied or, for want of write units or because
 * a script says so, comes back unprocessed. Source: API reference, BatchWriteItem.
 */
record BatchWriteItem(List<ItemAction> actions, CapacityDetail capacity, Tables tables) implements Call {
    private static final int MAX_WRITES = 25;

    static BatchWriteItem decode(Fields request, Tables tables) {
        request.allowOnly("RequestItems", "ReturnConsumedCapacity", "ReturnItemCollectionMetrics");
        CollectionMetrics.check(request);
        Fields byTable = request.requiredObject("RequestItems");
        List<ItemAction> actions = new ArrayList<>();
        for (String table : byTable.names()) {
            TableDefinition.requireLegalName(table);
            List<Fields> writes = byTable.objects(table);
            if (writes.isEmpty()) {
                throw ServiceError.validation(
                                "The batch write request list for a table cannot be null or empty: " + table)
                        .toException();
            }
            writes.forEach(write -> actions.add(action(actions.size(), table, write)));
        }
        requireLegalCount(actions.size());
        return new BatchWriteItem(List.copyOf(actions), CapacityDetail.of(request), tables);
    }

    private static void requireLegalCount(int writes) {
        if (writes == 0) {
            throw ServiceError.validation("1 validation error detected: Value at 'requestItems' failed to satisfy "
                            + "constraint: Member must have length greater than or equal to 1")
                    .toException();
        }
        if (writes > MAX_WRITES) {
            throw ServiceError.validation("Too many items requested for the BatchWriteItem call")
                    .toException();
        }
    }

    private static ItemAction action(int index, String table, Fields write) {
        write.allowOnly("PutRequest", "DeleteRequest");
        Optional<Fields> put = write.object("PutRequest");
        Optional<Fields> delete = write.object("DeleteRequest");
        if (put.isPresent() == delete.isPresent()) {
            throw ServiceError.validation(
                            "Supplied WriteRequest must contain exactly one of PutRequest and DeleteRequest")
                    .toException();
        }
        return put.map(fields -> ItemAction.of(index, table, ItemAction.Kind.PUT, fields.requiredItem("Item")))
                .orElseGet(() -> ItemAction.of(
                        index, table, ItemAction.Kind.DELETE, delete.get().requiredItem("Key")));
    }

    @Override
    public Answer run(Admission admission) {
        List<CheckedWrite> writes =
                actions.stream().map(action -> CheckedWrite.of(action, tables)).toList();
        requireDistinctKeys(writes);
        List<AppliedWrite> applied = new ArrayList<>();
        List<CheckedWrite> unprocessed = new ArrayList<>();
        List<Shortage> shortages = new ArrayList<>();
        for (CheckedWrite write : writes) {
            if (admission.leavesOut(write.action())) {
                unprocessed.add(write);
                continue;
            }
            WriteResult result = write.apply();
            if (result instanceof AppliedWrite done) {
                applied.add(done);
            } else {
                shortages.add((Shortage) result);
                unprocessed.add(write);
            }
        }
        if (!shortages.isEmpty() && applied.isEmpty()) {
            throw Shortage.error(shortages).toException();
        }
        return answer(applied, unprocessed);
    }

    private static void requireDistinctKeys(List<CheckedWrite> writes) {
        Map<Table, Set<ItemKey>> seen = new HashMap<>();
        for (CheckedWrite write : writes) {
            if (!seen.computeIfAbsent(write.table(), table -> new HashSet<>()).add(write.key())) {
                throw ServiceError.validation("Provided list of item keys contains duplicates")
                        .toException();
            }
        }
    }

    private Answer answer(List<AppliedWrite> applied, List<CheckedWrite> unprocessed) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode returned = body.putObject("UnprocessedItems");
        for (CheckedWrite write : unprocessed) {
            ItemAction action = write.action();
            ObjectNode request = JsonGroups.list(returned, action.table()).addObject();
            if (action.kind() == ItemAction.Kind.PUT) {
                request.putObject("PutRequest").set("Item", ItemEncoder.item(action.item()));
            } else {
                request.putObject("DeleteRequest").set("Key", ItemEncoder.item(action.item()));
            }
        }
        Map<String, Double> units = new TreeMap<>();
        applied.forEach(write -> units.merge(write.table(), (double) write.writeUnits(), Double::sum));
        capacity.addTo(body, units);
        return new Answer(
                body,
                applied,
                unprocessed.stream().map(write -> write.action().index()).toList());
    }
}
