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
import java.util.regex.Pattern;

/** The names and values that an expression's placeholders stand for, and which of them were used. */
final class Placeholders {
    private static final String NAMES = "ExpressionAttributeNames";
    private static final String VALUES = "ExpressionAttributeValues";

    /** With its sign, a placeholder has up to 255 characters. Source: developer guide, "Quotas", section on expressions. */
    private static final Pattern NAME = Pattern.compile("#[A-Za-z0-9_]{1,254}");

    private static final Pattern VALUE = Pattern.compile(":[A-Za-z0-9_]{1,254}");

    /** The most bytes of all names and values. Source: as above. */
    private static final int MAX_BYTES = 2 * 1024 * 1024;

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
        request.object(NAMES)
                .ifPresent(fields -> fields.names().forEach(name -> names.put(name, fields.requiredText(name))));
        Map<String, ItemValue> values =
                request.item(VALUES).map(Item::attributes).orElse(Map.of());
        requireLegal(request, NAMES, names.keySet(), NAME);
        requireLegal(request, VALUES, values.keySet(), VALUE);
        requireSize(names, values);
        return new Placeholders(names, values);
    }

    private static void requireLegal(Fields request, String field, Set<String> placeholders, Pattern form) {
        if (request.has(field) && placeholders.isEmpty()) {
            throw ServiceError.validation(field + " must not be empty").toException();
        }
        for (String placeholder : placeholders) {
            if (!form.matcher(placeholder).matches()) {
                throw ServiceError.validation(
                                field + " contains invalid key: Syntax error; key: \"" + placeholder + "\"")
                        .toException();
            }
        }
    }

    /** An item's size is that of its names and values, and so is that of a map of placeholders. */
    private static void requireSize(Map<String, String> names, Map<String, ItemValue> values) {
        Map<String, ItemValue> texts = new HashMap<>();
        names.forEach((placeholder, name) -> texts.put(placeholder, ItemValue.of(name)));
        long bytes = (long) new Item(texts).sizeInBytes() + new Item(values).sizeInBytes();
        if (bytes > MAX_BYTES) {
            throw ServiceError.validation(
                            "The names and values of the expression take " + bytes + " bytes; the most is " + MAX_BYTES)
                    .toException();
        }
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
        requireUsed(NAMES, names.keySet());
        requireUsed(VALUES, values.keySet());
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
