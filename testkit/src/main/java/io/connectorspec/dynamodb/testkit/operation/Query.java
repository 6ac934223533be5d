/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

import io.connectorspec.dynamodb.testkit.error.ServiceError;
import io.connectorspec.dynamodb.testkit.table.PageRequest;
import io.connectorspec.dynamodb.testkit.table.Table;
import io.connectorspec.dynamodb.testkit.table.Tables;

/** Query on the primary key. */
record Query(String tableName, KeyCondition condition, boolean forward, PageFields page, Tables tables)
        implements Call {
    static Query decode(Fields request, Tables tables) {
        request.allowOnly(
                "TableName",
                "KeyConditionExpression",
                "ExpressionAttributeNames",
                "ExpressionAttributeValues",
                "ScanIndexForward",
                "Limit",
                "ExclusiveStartKey",
                "Select",
                "ConsistentRead",
                "ReturnConsumedCapacity");
        String expression = request.text("KeyConditionExpression")
                .orElseThrow(
                        () -> ServiceError.validation("Either the KeyConditions or KeyConditionExpression parameter "
                                        + "must be specified in the request.")
                                .toException());
        return new Query(
                request.tableName(),
                KeyConditionParser.parse(expression, Placeholders.of(request)),
                request.flag("ScanIndexForward", true),
                PageFields.of(request),
                tables);
    }

    @Override
    public Answer run(Admission admission) {
        Table table = tables.require(tableName);
        KeyCondition.Target target = condition.on(table.definition().keys());
        PageRequest wanted = page.page(table.definition().keys(), forward);
        wanted.after().ifPresent(key -> {
            if (!key.partition().equals(target.partition())) {
                throw PageFields.badStart(
                        "The provided starting key is outside query boundaries based on provided conditions");
            }
        });
        return page.answer(table, table.query(target.partition(), target.sort(), wanted));
    }
}
