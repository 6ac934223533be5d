/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One call of a script.
 *
 * @param operation the operation's name, for example {@code PutItem}
 * @param toTheEnd whether a read goes on, page by page, until there is no more
 * @param body the JSON to send, with the logical names of tables
 */
record ScriptedCall(String operation, boolean toTheEnd, ObjectNode body) {
    private static final String TO_THE_END = " to the end";

    static ScriptedCall of(String name, ObjectNode body) {
        boolean toTheEnd = name.endsWith(TO_THE_END);
        String operation = toTheEnd ? name.substring(0, name.length() - TO_THE_END.length()) : name;
        return new ScriptedCall(operation, toTheEnd, body);
    }

    /** The operation as scripts write it. */
    String name() {
        return toTheEnd ? operation + TO_THE_END : operation;
    }
}
