/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of items as SQL declares it.
 *
 * @param className the class of the items, or of what they have in common
 * @param doc what the items are
 * @param columns the columns, in the order of the attributes
 * @param key the names of the columns that form the key
 * @param options the options of the table, by their keys
 */
public record SqlTable(
        String className, String doc, List<Column> columns, List<String> key, Map<String, String> options) {

    /** Copies the collections, and keeps their order. */
    public SqlTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /**
     * A column.
     *
     * @param name its name
     * @param type its type; empty if SQL has none for it
     * @param optional whether it can be null
     * @param doc what the spec says of it, if it says something
     */
    public record Column(String name, Optional<String> type, boolean optional, Optional<String> doc) {}
}
