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
import io.connectorspec.dynamodb.testkit.error.ServiceErrorException;
import io.connectorspec.dynamodb.testkit.stream.Streams;
import io.connectorspec.dynamodb.testkit.table.Table;
import io.connectorspec.dynamodb.testkit.table.Tables;

/** DescribeTable. */
record DescribeTable(String name, Tables tables, Streams streams) implements Call {
    static DescribeTable decode(Fields request, Tables tables, Streams streams) {
        return new DescribeTable(request.allowOnly("TableName").tableName(), tables, streams);
    }

    @Override
    public Answer run(Admission admission) {
        Table table = tables.find(name).orElseThrow(() -> notFound(name));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("Table", TableDescription.of(table, streams, TableDescription.Status.ACTIVE));
        return Answer.of(body);
    }

    /** The error of operations on tables, which name the table, unlike operations on items. */
    static ServiceErrorException notFound(String name) {
        return ServiceError.resourceNotFound("Requested resource not found: Table: " + name + " not found")
                .toException();
    }
}
