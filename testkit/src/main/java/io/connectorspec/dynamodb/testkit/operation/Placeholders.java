/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

import io.connectorspec.dynamodb.testkit.error.ServiceError;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The names and values that an expression's placeholders stand for, and which of them were used. */
final class Placeholders {
    private final Map<String, String> names;
    private final Map<String, ItemValue> values;
    private final Set<String> used = new HashSet<>();

    private Placeholders(Map<String, String> names, Map<String, ItemValue> values) {
        this.names = names;
        this.values = values;
    }

    /** The placeholders of a request. */
    static Placeholders of(Fields request) {
        Map<String, String> names = new HashMap<>();
        request.object("ExpressionAttributeNames")
                .ifPresent(fields -> fields.names().forEach(name -> names.put(name, fields.requiredText(name))));
        Map<String, ItemValue> values =
                request.item("ExpressionAttributeValues").map(Item::attributes).orElse(Map.of());
        return new Placeholders(names, values);
    }

    String name(String placeholder) {
        String name = names.get(placeholder);
        if (name == null) {
            throw KeyCondition.invalid("An expression attribute name used in the document path is not defined; "
                    + "attribute name: " + placeholder);
        }
        used.add(placeholder);
        return name;
    }

    ItemValue value(String placeholder) {
        ItemValue value = values.get(placeholder);
        if (value == null) {
            throw KeyCondition.invalid(
                    "An expression attribute value used in expression is not defined; attribute value: " + placeholder);
        }
        used.add(placeholder);
        return value;
    }

    void requireAllUsed() {
        requireUsed("ExpressionAttributeNames", names.keySet());
        requireUsed("ExpressionAttributeValues", values.keySet());
    }

    private void requireUsed(String field, Set<String> placeholders) {
        for (String placeholder : placeholders) {
            if (!used.contains(placeholder)) {
                throw ServiceError.validation(
                                "Value provided in " + field + " unused in expressions: keys: {" + placeholder + "}")
                        .toException();
            }
        }
    }
}
