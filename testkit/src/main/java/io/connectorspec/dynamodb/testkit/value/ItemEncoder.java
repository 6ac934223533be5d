/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.value;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Map;

/** Writes items and values in the service's JSON. */
public final class ItemEncoder {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ItemEncoder() {}

    /** An item as an object of attribute values by name. */
    public static ObjectNode item(Item item) {
        return attributes(item.attributes());
    }

    /** A value in the form {@code {"S": "text"}}. */
    public static ObjectNode value(ItemValue value) {
        ObjectNode node = JSON.objectNode();
        String type = value.type().name();
        if (value instanceof ItemValue.BoolValue bool) {
            node.put(type, bool.value());
        } else if (value instanceof ItemValue.NullValue) {
            node.put(type, true);
        } else if (value instanceof ItemValue.MapValue map) {
            node.set(type, attributes(map.entries()));
        } else if (value instanceof ItemValue.ListValue list) {
            ArrayNode elements = node.putArray(type);
            list.elements().forEach(element -> elements.add(value(element)));
        } else if (value instanceof ItemValue.SetValue set) {
            ArrayNode members = node.putArray(type);
            set.members().forEach(member -> members.add(scalarText(member)));
        } else {
            node.put(type, scalarText(value));
        }
        return node;
    }

    private static ObjectNode attributes(Map<String, ItemValue> attributes) {
        ObjectNode node = JSON.objectNode();
        attributes.forEach((name, value) -> node.set(name, value(value)));
        return node;
    }

    private static String scalarText(ItemValue value) {
        if (value instanceof ItemValue.StringValue text) {
            return text.text();
        }
        if (value instanceof ItemValue.NumberValue number) {
            return number.text();
        }
        if (value instanceof ItemValue.BinaryValue binary) {
            return Base64.getEncoder().encodeToString(binary.bytes());
        }
        throw new IllegalArgumentException(value.type() + " is no text, number or binary");
    }
}
