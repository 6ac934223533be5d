/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectorspec.dynamodb.testkit.error.ServiceError;
import io.connectorspec.dynamodb.testkit.table.ItemKey;
import io.connectorspec.dynamodb.testkit.table.Table;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.table.Tables;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemEncoder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * BatchGetItem: 1 to 100 whole items by their keys, up to 16 MB; what does not fit, or what a script says, comes back
 * unprocessed. Source: API reference, BatchGetItem.
 */
record BatchGetItem(List<ItemAction> actions, Set<String> consistentTables, CapacityDetail capacity, Tables tables)
        implements Call {
    private static final int MAX_KEYS = 100;
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    private record CheckedRead(ItemAction action, Table table, ItemKey key) {}

    static BatchGetItem decode(Fields request, Tables tables) {
        request.allowOnly("RequestItems", "ReturnConsumedCapacity");
        Fields byTable = request.requiredObject("RequestItems");
        List<ItemAction> actions = new ArrayList<>();
        Set<String> consistentTables = new HashSet<>();
        for (String table : byTable.names()) {
            TableDefinition.requireLegalName(table);
            Fields reads = byTable.requiredObject(table).allowOnly("Keys", "ConsistentRead");
            if (reads.flag("ConsistentRead", false)) {
                consistentTables.add(table);
            }
            List<Item> keys = reads.items("Keys");
            requireCount(keys.size());
            requireDistinct(keys);
            keys.forEach(key -> actions.add(ItemAction.of(actions.size(), table, ItemAction.Kind.READ, key)));
        }
        requireCount(actions.size());
        return new BatchGetItem(List.copyOf(actions), consistentTables, CapacityDetail.of(request), tables);
    }

    private static void requireCount(int keys) {
        if (keys == 0) {
            throw ServiceError.validation("1 validation error detected: Value at 'requestItems' failed to satisfy "
                            + "constraint: Member must have length greater than or equal to 1")
                    .toException();
        }
        if (keys > MAX_KEYS) {
            throw ServiceError.validation("Too many items requested for the BatchGetItem call")
                    .toException();
        }
    }

    /** Keys that are wrong for their table are told only when the table is looked at; that two are the same, before. */
    private static void requireDistinct(List<Item> keys) {
        if (new HashSet<>(keys).size() < keys.size()) {
            throw ServiceError.validation("Provided list of item keys contains duplicates")
                    .toException();
        }
    }

    @Override
    public Answer run(Admission admission) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode responses = body.putObject("Responses");
        ObjectNode unprocessed = body.putObject("UnprocessedKeys");
        List<Integer> left = new ArrayList<>();
        Map<String, Double> units = new TreeMap<>();
        long bytes = 0;
        for (CheckedRead read : checkedReads()) {
            String table = read.action().table();
            ArrayNode found = JsonGroups.list(responses, table);
            Optional<Item> item = read.table().find(read.key());
            int size = item.map(Item::sizeInBytes).orElse(0);
            if (admission.leavesOut(read.action()) || bytes + size > MAX_BYTES) {
                left.add(read.action().index());
                returnKey(unprocessed, read.action());
                continue;
            }
            bytes += size;
            item.map(ItemEncoder::item).ifPresent(found::add);
            units.merge(table, CapacityDetail.readUnits(size, consistentTables.contains(table)), Double::sum);
        }
        capacity.addTo(body, units);
        return new Answer(body, List.of(), left);
    }

    private List<CheckedRead> checkedReads() {
        List<CheckedRead> reads = new ArrayList<>();
        for (ItemAction action : actions) {
            Table table = tables.require(action.table());
            reads.add(new CheckedRead(action, table, table.definition().keys().keyOfExactly(action.item())));
        }
        return reads;
    }

    private void returnKey(ObjectNode unprocessed, ItemAction action) {
        ObjectNode ofTable = unprocessed.get(action.table()) instanceof ObjectNode known
                ? known
                : unprocessed.putObject(action.table());
        JsonGroups.list(ofTable, "Keys").add(ItemEncoder.item(action.item()));
        if (consistentTables.contains(action.table())) {
            ofTable.put("ConsistentRead", true);
        }
    }
}
