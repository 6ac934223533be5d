/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** How much a request wants to know of the units that it consumed. */
enum CapacityDetail {
    /** Nothing. */
    NONE,
    /** The sum per table. */
    TOTAL,
    /** The sum per table, and the part of the table itself and of each index. */
    INDEXES;

    private static final int BYTES_PER_READ_UNIT = 4096;

    /** What the field {@code ReturnConsumedCapacity} of a request asks for. */
    static CapacityDetail of(Fields request) {
        return request.oneOf("ReturnConsumedCapacity", NONE, CapacityDetail.class);
    }

    /** The read units for that many bytes: one per started 4 KB, half of that when eventually consistent. */
    static double readUnits(long bytes, boolean consistent) {
        long units = Math.max(1, (bytes + BYTES_PER_READ_UNIT - 1) / BYTES_PER_READ_UNIT);
        return consistent ? units : units / 2.0;
    }

    /** Adds the consumption of the request's only table. */
    void addTo(ObjectNode answer, String table, double units) {
        if (this != NONE) {
            answer.set("ConsumedCapacity", report(table, units));
        }
    }

    /** Adds the consumption of each table of a batch. */
    void addTo(ObjectNode answer, Map<String, Double> unitsByTable) {
        if (this != NONE) {
            var reports = answer.putArray("ConsumedCapacity");
            unitsByTable.forEach((table, units) -> reports.add(report(table, units)));
        }
    }

    private ObjectNode report(String table, double units) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("TableName", table);
        report.put("CapacityUnits", units);
        if (this == INDEXES) {
            report.putObject("Table").put("CapacityUnits", units);
        }
        return report;
    }
}
