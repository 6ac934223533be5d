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
import io.connectorspec.dynamodb.testkit.stream.Streams;
import io.connectorspec.dynamodb.testkit.table.StreamViewType;
import io.connectorspec.dynamodb.testkit.table.Table;
import io.connectorspec.dynamodb.testkit.table.Tables;
import java.util.Optional;

/** UpdateTable: gives the table a stream, or ends its stream. Nothing else of a table can be changed here. */
record UpdateTable(String name, Optional<StreamViewType> wanted, Tables tables, Streams streams) implements Call {
    static UpdateTable decode(Fields request, Tables tables, Streams streams) {
        request.allowOnly("TableName", "StreamSpecification");
        String name = request.tableName();
        Fields specification = request.object("StreamSpecification")
                .orElseThrow(() -> ServiceError.validation(
                                "At least one change is required, and the embedded endpoint offers StreamSpecification")
                        .toException());
        return new UpdateTable(name, StreamSpecification.wantedView(specification), tables, streams);
    }

    @Override
    public Answer run(Admission admission) {
        Table table = tables.find(name).orElseThrow(() -> DescribeTable.notFound(name));
        wanted.ifPresentOrElse(view -> streams.enable(name, view), () -> streams.disable(name));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("TableDescription", TableDescription.of(table, streams, TableDescription.Status.UPDATING));
        return Answer.of(body);
    }
}
