/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.value;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;

/** Writes items and values in the service's JSON, straight to where they go: most of what the endpoint answers is items. */
public final class ItemEncoder {
    private ItemEncoder() {}

    /** An item as an object of attribute values by name, to be part of an answer; it is written when the answer is. */
    public static JsonNode item(Item item) {
        return JsonNodeFactory.instance.pojoNode(new Written(item));
    }

    /** Writes an item as an object of attribute values by name. */
    public static void write(Item item, JsonGenerator json) throws IOException {
        writeAttributes(item.attributes(), json);
    }

    private record Written(Item item) implements JsonSerializable {
        @Override
        public void serialize(JsonGenerator json, SerializerProvider serializers) throws IOException {
            write(item, json);
        }

        @Override
        public void serializeWithType(JsonGenerator json, SerializerProvider serializers, TypeSerializer types)
                throws IOException {
            write(item, json);
        }
    }

    private static void writeAttributes(Map<String, ItemValue> attributes, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, ItemValue> attribute : attributes.entrySet()) {
            json.writeFieldName(attribute.getKey());
            writeValue(attribute.getValue(), json);
        }
        json.writeEndObject();
    }

    /** Writes a value in the form {@code {"S": "text"}}. */
    private static void writeValue(ItemValue value, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeFieldName(value.type().name());
        if (value instanceof ItemValue.BoolValue bool) {
            json.writeBoolean(bool.value());
        } else if (value instanceof ItemValue.NullValue) {
            json.writeBoolean(true);
        } else if (value instanceof ItemValue.MapValue map) {
            writeAttributes(map.entries(), json);
        } else if (value instanceof ItemValue.ListValue list) {
            json.writeStartArray();
            for (ItemValue element : list.elements()) {
                writeValue(element, json);
            }
            json.writeEndArray();
        } else if (value instanceof ItemValue.SetValue set) {
            json.writeStartArray();
            for (ItemValue member : set.members()) {
                json.writeString(scalarText(member));
            }
            json.writeEndArray();
        } else {
            json.writeString(scalarText(value));
        }
        json.writeEndObject();
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
