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
import io.connectorspec.dynamodb.testkit.table.ItemPage;
import io.connectorspec.dynamodb.testkit.table.KeySchema;
import io.connectorspec.dynamodb.testkit.table.PageRequest;
import io.connectorspec.dynamodb.testkit.table.Table;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemEncoder;
import java.util.Optional;

/**
 * What Query and Scan have in common: which page is asked for, and how it is answered.
 *
 * @param after the key that the page before ended with, as the client gave it; empty for the first page
 * @param limit the most items to read; {@link Integer#MAX_VALUE} for no limit
 * @param countOnly true if the items themselves are not wanted
 * @param consistent true for a strongly consistent read, which costs twice as much and here reads the same
 * @param capacity what to say of consumed units
 */
record PageFields(Optional<Item> after, int limit, boolean countOnly, boolean consistent, CapacityDetail capacity) {
    private enum Select {
        ALL_ATTRIBUTES,
        ALL_PROJECTED_ATTRIBUTES,
        SPECIFIC_ATTRIBUTES,
        COUNT
    }

    static PageFields of(Fields request) {
        return new PageFields(
                request.item("ExclusiveStartKey"),
                request.integer("Limit", 1, Integer.MAX_VALUE).orElse(Integer.MAX_VALUE),
                countOnly(request),
                request.flag("ConsistentRead", false),
                CapacityDetail.of(request));
    }

    private static boolean countOnly(Fields request) {
        Select select = request.oneOf("Select", Select.ALL_ATTRIBUTES, Select.class);
        return switch (select) {
            case ALL_ATTRIBUTES -> false;
            case COUNT -> true;
            case ALL_PROJECTED_ATTRIBUTES ->
                throw ServiceError.validation(
                                "ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName")
                        .toException();
            case SPECIFIC_ATTRIBUTES ->
                throw ServiceError.validation(
                                "Must specify the AttributesToGet or ProjectionExpression when choosing to "
                                        + "get SPECIFIC_ATTRIBUTES")
                        .toException();
        };
    }

    /** The page for a table with that key; throws as the service would if the start key does not fit. */
    PageRequest page(KeySchema keys, boolean forward) {
        Optional<ItemKey> start = after.map(key -> {
            if (key.attributes().size() != keys.attributes().size()) {
                throw badStart("The provided starting key is invalid");
            }
            return keys.keyOfExactly(key);
        });
        return new PageRequest(start, limit, forward);
    }

    static RuntimeException badStart(String message) {
        return ServiceError.validation(message).toException();
    }

    Answer answer(Table table, ItemPage page) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (!countOnly) {
            ArrayNode items = body.putArray("Items");
            page.items().forEach(item -> items.add(ItemEncoder.item(item)));
        }
        body.put("Count", page.items().size());
        body.put("ScannedCount", page.items().size());
        KeySchema keys = table.definition().keys();
        page.last().ifPresent(key -> body.set("LastEvaluatedKey", ItemEncoder.item(keys.asItem(key))));
        capacity.addTo(body, table.definition().name(), CapacityDetail.readUnits(page.sizeInBytes(), consistent));
        return Answer.of(body);
    }
}
