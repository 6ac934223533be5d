/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.corpus;

import java.util.List;
import java.util.stream.Stream;

/**
 * A named sequence of calls.
 *
 * @param name says what the calls show
 * @param tables the shared tables, by their logical names, that it needs empty
 * @param makes the names of tables that it creates by itself
 * @param calls what is sent, in order
 */
record CallScript(String name, List<String> tables, List<String> makes, List<ScriptedCall> calls) {
    /** Every table whose items are looked at in the end. */
    List<String> allTables() {
        return Stream.concat(tables.stream(), makes.stream()).toList();
    }

    /** Every logical name that its calls use. */
    List<String> logicalNames() {
        return Stream.concat(allTables().stream(), Stream.of(TestTables.NOWHERE))
                .toList();
    }
}
