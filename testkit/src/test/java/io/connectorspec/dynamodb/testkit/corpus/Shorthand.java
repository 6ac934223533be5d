/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes out what scripts abbreviate.
 *
 * <ul>
 *   <li>{@code «ab×3»} in a name or a text is {@code ababab}.
 *   <li>{@code {$each: 25, of: {…}}} is a list of so many; {@code «#»} in their names and texts counts from 0.
 *   <li>{@code {$nested: L, levels: 31, around: {…}}} is an attribute value inside so many lists or maps.
 * </ul>
 */
final class Shorthand {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern REPEATED = Pattern.compile("«([^«»]+)×(\\d+)»", Pattern.DOTALL);
    private static final String COUNTER = "«#»";

    private Shorthand() {}

    static JsonNode expand(JsonNode json) {
        if (json instanceof TextNode text) {
            return JSON.textNode(expand(text.textValue()));
        }
        if (json instanceof ArrayNode array) {
            ArrayNode expanded = JSON.arrayNode();
            array.forEach(element -> expanded.add(expand(element)));
            return expanded;
        }
        if (json.has("$each")) {
            return each(json);
        }
        if (json.has("$nested")) {
            return nested(json);
        }
        if (json instanceof ObjectNode object) {
            ObjectNode expanded = JSON.objectNode();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                expanded.set(expand(field.getKey()), expand(field.getValue()));
            }
            return expanded;
        }
        return json;
    }

    static String expand(String text) {
        return REPEATED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1).repeat(Integer.parseInt(found.group(2)))));
    }

    private static JsonNode each(JsonNode json) {
        ArrayNode expanded = JSON.arrayNode();
        for (int i = 0; i < json.get("$each").intValue(); i++) {
            expanded.add(expand(counted(json.get("of"), Integer.toString(i))));
        }
        return expanded;
    }

    private static JsonNode counted(JsonNode json, String number) {
        if (json instanceof TextNode text) {
            return JSON.textNode(text.textValue().replace(COUNTER, number));
        }
        if (json instanceof ArrayNode array) {
            ArrayNode counted = JSON.arrayNode();
            array.forEach(element -> counted.add(counted(element, number)));
            return counted;
        }
        if (json instanceof ObjectNode object) {
            ObjectNode counted = JSON.objectNode();
            object.properties()
                    .forEach(field ->
                            counted.set(field.getKey().replace(COUNTER, number), counted(field.getValue(), number)));
            return counted;
        }
        return json;
    }

    private static JsonNode nested(JsonNode json) {
        String type = json.get("$nested").textValue();
        JsonNode value = expand(json.get("around"));
        for (int level = 0; level < json.get("levels").intValue(); level++) {
            ObjectNode container = JSON.objectNode();
            if (type.equals("L")) {
                container.putArray(type).add(value);
            } else {
                container.putObject(type).set("m", value);
            }
            value = container;
        }
        return value;
    }
}
