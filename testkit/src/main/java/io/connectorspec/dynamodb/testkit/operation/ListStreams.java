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
import io.connectorspec.dynamodb.testkit.stream.Streams;
import io.connectorspec.dynamodb.testkit.stream.TableStream;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import java.util.List;
import java.util.Optional;

/** ListStreams: streams sorted by ARN, in pages of up to 100, those that have ended among them. */
record ListStreams(Optional<String> table, String after, int limit, Streams streams) implements Call {
    private static final int MAX_LIMIT = 100;

    static ListStreams decode(Fields request, Streams streams) {
        request.allowOnly("TableName", "Limit", "ExclusiveStartStreamArn");
        Optional<String> table = request.text("TableName");
        table.ifPresent(TableDefinition::requireLegalName);
        String after = request.text("ExclusiveStartStreamArn").orElse("");
        int limit = request.integer("Limit", 1, MAX_LIMIT).orElse(MAX_LIMIT);
        return new ListStreams(table, after, limit, streams);
    }

    @Override
    public Answer run(Admission admission) {
        List<TableStream> rest = streams.after(after).stream()
                .filter(stream ->
                        table.map(stream.origin().arn().table()::equals).orElse(true))
                .toList();
        List<TableStream> page = rest.subList(0, Math.min(limit, rest.size()));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode list = body.putArray("Streams");
        page.forEach(stream -> DescribeStream.addIdentity(list.addObject(), stream));
        if (page.size() < rest.size()) {
            body.put("LastEvaluatedStreamArn", page.get(page.size() - 1).arn());
        }
        return Answer.of(body);
    }
}
