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
import io.connectorspec.dynamodb.testkit.table.Table;
import io.connectorspec.dynamodb.testkit.table.Tables;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemEncoder;
import java.util.List;
import java.util.Optional;

/** GetItem: the whole item, always as it is now. */
record GetItem(ItemAction action, boolean consistent, CapacityDetail capacity, Tables tables) implements Call {
    static GetItem decode(Fields request, Tables tables) {
        request.allowOnly("TableName", "Key", "ConsistentRead", "ReturnConsumedCapacity");
        ItemAction action = ItemAction.of(0, request.tableName(), ItemAction.Kind.READ, request.requiredItem("Key"));
        return new GetItem(action, request.flag("ConsistentRead", false), CapacityDetail.of(request), tables);
    }

    @Override
    public List<ItemAction> actions() {
        return List.of(action);
    }

    @Override
    public Answer run(Admission admission) {
        Table table = tables.require(action.table());
        Optional<Item> item = table.item(action.item());
        if (admission.leavesOut(action)) {
            throw ServiceError.provisionedThroughputExceeded()
                    .because(
                            "TableReadProvisionedThroughputExceeded",
                            table.identity().arn())
                    .toException();
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        item.ifPresent(found -> body.set("Item", ItemEncoder.item(found)));
        int bytes = item.map(Item::sizeInBytes).orElse(0);
        capacity.addTo(body, action.table(), CapacityDetail.readUnits(bytes, consistent));
        return Answer.of(body);
    }
}
