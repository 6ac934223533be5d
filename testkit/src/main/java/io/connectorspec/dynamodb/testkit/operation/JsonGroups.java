/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Lists by table name, as batches answer with them. */
final class JsonGroups {
    private JsonGroups() {}

    /** The list of a table, made when it is first asked for. */
    static ArrayNode list(ObjectNode byTable, String table) {
        return byTable.get(table) instanceof ArrayNode list ? list : byTable.putArray(table);
    }
}
