/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.value;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectorspec.dynamodb.testkit.error.ServiceError;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads items and values from the service's JSON and checks what the service checks in every value: exactly one type, numbers,
 * sets without duplicates, nesting. Errors name no content.
 */
public final class ItemDecoder {
    /** Levels of nesting, the outermost value being the first. Source: developer guide, "Quotas". */
    private static final int MAX_DEPTH = 32;

    private static final int MAX_NAME_BYTES = 65_535;

    private ItemDecoder() {}

    /**
     * Reads an item or a key.
     *
     * @param json the object of attribute values by name
     * @throws io.connectorspec.dynamodb.testkit.error.ServiceErrorException as the service would answer
     */
    public static Item item(JsonNode json) {
        return new Item(attributes(json, 1));
    }

    /** Reads one value of the form {@code {"S": "text"}}; throws like {@link #item}. */
    public static ItemValue value(JsonNode json) {
        return value(json, 1);
    }

    private static Map<String, ItemValue> attributes(JsonNode json, int depth) {
        if (!json.isObject()) {
            throw unexpected(json, "a map of attribute values");
        }
        Map<String, ItemValue> attributes = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            int nameBytes = Utf8.length(field.getKey());
            if (nameBytes == 0 || nameBytes > MAX_NAME_BYTES) {
                throw ServiceError.invalidParameters("Attribute names must have 1 to 65535 bytes")
                        .toException();
            }
            attributes.put(field.getKey(), value(field.getValue(), depth));
        }
        return attributes;
    }

    private static ItemValue value(JsonNode json, int depth) {
        if (depth > MAX_DEPTH) {
            throw ServiceError.validation("Nesting Levels have exceeded supported limits: "
                            + "Attributes in the item have nested levels beyond supported limit")
                    .toException();
        }
        if (!json.isObject()) {
            throw unexpected(json, "an attribute value");
        }
        Map.Entry<String, JsonNode> only = null;
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            boolean counts = ItemType.named(field.getKey()).isPresent()
                    && !field.getValue().isNull();
            if (counts && only != null) {
                throw ServiceError.validation("Supplied AttributeValue has more than one datatypes set, "
                                + "must contain exactly one of the supported datatypes")
                        .toException();
            }
            only = counts ? field : only;
        }
        if (only == null) {
            throw noType();
        }
        return typed(ItemType.valueOf(only.getKey()), only.getValue(), depth);
    }

    private static ItemValue typed(ItemType type, JsonNode json, int depth) {
        return switch (type) {
            case S -> new ItemValue.StringValue(text(json));
            case N -> ItemValue.number(text(json));
            case B -> new ItemValue.BinaryValue(bytes(json));
            case BOOL -> new ItemValue.BoolValue(bool(json));
            case NULL -> nothing(json);
            case L -> new ItemValue.ListValue(list(json, depth));
            case M -> new ItemValue.MapValue(attributes(json, depth + 1));
            case SS -> set(type, ItemType.S, json, "string");
            case NS -> set(type, ItemType.N, json, "number");
            case BS -> set(type, ItemType.B, json, "binary");
        };
    }

    private static ItemValue set(ItemType type, ItemType element, JsonNode json, String name) {
        Set<ItemValue> members = new LinkedHashSet<>();
        for (JsonNode member : array(json)) {
            if (!members.add(typed(element, member, 1))) {
                throw ServiceError.invalidParameters("Input collection contains duplicates.")
                        .toException();
            }
        }
        if (members.isEmpty()) {
            throw ServiceError.invalidParameters(
                            type == ItemType.BS
                                    ? "Binary sets should not be empty"
                                    : "An " + name + " set  may not be empty")
                    .toException();
        }
        return new ItemValue.SetValue(type, members);
    }

    private static List<ItemValue> list(JsonNode json, int depth) {
        JsonNode array = array(json);
        List<ItemValue> elements = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            elements.add(value(element, depth + 1));
        }
        return elements;
    }

    private static ItemValue nothing(JsonNode json) {
        if (!bool(json)) {
            throw ServiceError.invalidParameters("Null attribute value types must have the value of true")
                    .toException();
        }
        return new ItemValue.NullValue();
    }

    private static JsonNode array(JsonNode json) {
        if (!json.isArray()) {
            throw unexpected(json, "a list");
        }
        return json;
    }

    private static String text(JsonNode json) {
        if (!json.isTextual()) {
            throw unexpected(json, "a string");
        }
        return json.textValue();
    }

    private static boolean bool(JsonNode json) {
        if (!json.isBoolean()) {
            throw unexpected(json, "true or false");
        }
        return json.booleanValue();
    }

    /** The service takes base64 in its one proper form: padded, and with no bits left over that are set. */
    private static byte[] bytes(JsonNode json) {
        String text = text(json);
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw notBase64();
        }
        throw notBase64();
    }

    private static RuntimeException notBase64() {
        return ServiceError.serialization("A binary value is not in padded base64")
                .toException();
    }

    private static RuntimeException noType() {
        return ServiceError.validation(
                        "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes")
                .toException();
    }

    private static RuntimeException unexpected(JsonNode json, String wanted) {
        return ServiceError.serialization("Found " + json.getNodeType() + " where " + wanted + " belongs")
                .toException();
    }
}
