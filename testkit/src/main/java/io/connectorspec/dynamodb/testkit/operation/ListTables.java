/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.table.Tables;
import java.util.List;
import java.util.Optional;

/** ListTables: names in alphabetical order, in pages of up to 100. */
record ListTables(String after, int limit, Tables tables) implements Call {
    private static final int MAX_LIMIT = 100;

    static ListTables decode(Fields request, Tables tables) {
        request.allowOnly("ExclusiveStartTableName", "Limit");
        Optional<String> after = request.text("ExclusiveStartTableName");
        after.ifPresent(TableDefinition::requireLegalName);
        return new ListTables(
                after.orElse(""), request.integer("Limit", 1, MAX_LIMIT).orElse(MAX_LIMIT), tables);
    }

    @Override
    public Answer run(Admission admission) {
        List<String> names = tables.namesAfter(after);
        List<String> page = names.subList(0, Math.min(limit, names.size()));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        page.forEach(body.putArray("TableNames")::add);
        if (page.size() < names.size()) {
            body.put("LastEvaluatedTableName", page.get(page.size() - 1));
        }
        return Answer.of(body);
    }
}
