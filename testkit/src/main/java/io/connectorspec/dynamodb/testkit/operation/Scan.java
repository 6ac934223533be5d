/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

import io.connectorspec.dynamodb.testkit.error.ServiceError;
import io.connectorspec.dynamodb.testkit.table.PageRequest;
import io.connectorspec.dynamodb.testkit.table.Segment;
import io.connectorspec.dynamodb.testkit.table.Table;
import io.connectorspec.dynamodb.testkit.table.Tables;
import java.util.Optional;

/** Scan, of the whole table or of one segment. */
record Scan(String tableName, Segment segment, PageFields page, Tables tables) implements Call {

    static Scan decode(Fields request, Tables tables) {
        request.allowOnly(
                "TableName",
                "Segment",
                "TotalSegments",
                "Limit",
                "ExclusiveStartKey",
                "Select",
                "ConsistentRead",
                "ReturnConsumedCapacity");
        return new Scan(request.tableName(), segment(request), PageFields.of(request), tables);
    }

    private static Segment segment(Fields request) {
        Optional<Integer> index = request.integer("Segment", 0, Segment.MOST - 1);
        Optional<Integer> total = request.integer("TotalSegments", 1, Segment.MOST);
        if (index.isEmpty() && total.isEmpty()) {
            return Segment.WHOLE;
        }
        if (total.isEmpty()) {
            throw ServiceError.validation("The TotalSegments parameter is required but was not present in the request "
                            + "when Segment parameter is present")
                    .toException();
        }
        if (index.isEmpty()) {
            throw ServiceError.validation("The Segment parameter is required but was not present in the request when "
                            + "parameter TotalSegments is present")
                    .toException();
        }
        if (index.get() >= total.get()) {
            throw ServiceError.validation("The Segment parameter is zero-based and must be less than parameter "
                            + "TotalSegments: Segment: " + index.get() + " is not less than TotalSegments: "
                            + total.get())
                    .toException();
        }
        return new Segment(index.get(), total.get());
    }

    @Override
    public Answer run(Admission admission) {
        Table table = tables.require(tableName);
        PageRequest wanted = page.page(table.definition().keys(), true);
        wanted.after().ifPresent(key -> {
            if (!segment.holds(key.partition())) {
                throw PageFields.badStart("The provided starting key is invalid: Invalid ExclusiveStartKey. Please use "
                        + "ExclusiveStartKey with correct Segment. TotalSegments: " + segment.total() + " Segment: "
                        + segment.index());
            }
        });
        return page.answer(table, table.scan(segment, wanted));
    }
}
