/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectorspec.dynamodb.testkit.table.AppliedWrite;
import io.connectorspec.dynamodb.testkit.table.Shortage;
import io.connectorspec.dynamodb.testkit.table.Tables;
import io.connectorspec.dynamodb.testkit.table.WriteResult;
import io.connectorspec.dynamodb.testkit.value.ItemEncoder;
import java.util.List;

/** PutItem and DeleteItem, without conditions. */
record WriteItem(ItemAction action, OldImage oldImage, CapacityDetail capacity, Tables tables) implements Call {
    /** Whether the answer shows the item as it was before. */
    private enum OldImage {
        NONE,
        ALL_OLD
    }

    static WriteItem decodePut(Fields request, Tables tables) {
        return decode(request, ItemAction.Kind.PUT, "Item", tables);
    }

    static WriteItem decodeDelete(Fields request, Tables tables) {
        return decode(request, ItemAction.Kind.DELETE, "Key", tables);
    }

    private static WriteItem decode(Fields request, ItemAction.Kind kind, String itemField, Tables tables) {
        request.allowOnly(
                "TableName", itemField, "ReturnValues", "ReturnConsumedCapacity", "ReturnItemCollectionMetrics");
        CollectionMetrics.check(request);
        ItemAction action = ItemAction.of(0, request.tableName(), kind, request.requiredItem(itemField));
        return new WriteItem(
                action,
                request.oneOf("ReturnValues", OldImage.NONE, OldImage.class),
                CapacityDetail.of(request),
                tables);
    }

    @Override
    public List<ItemAction> actions() {
        return List.of(action);
    }

    @Override
    public Answer run(Admission admission) {
        CheckedWrite write = CheckedWrite.of(action, tables);
        WriteResult result = admission.leavesOut(action) ? write.pretendedShortage() : write.apply();
        if (result instanceof Shortage shortage) {
            throw Shortage.error(List.of(shortage)).toException();
        }
        AppliedWrite applied = (AppliedWrite) result;
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (oldImage == OldImage.ALL_OLD) {
            applied.before().ifPresent(item -> body.set("Attributes", ItemEncoder.item(item)));
        }
        capacity.addTo(body, action.table(), applied.writeUnits());
        return new Answer(body, List.of(applied), List.of());
    }
}
