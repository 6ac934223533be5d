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
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Answers in a form in which two endpoints that do the same give the same: without what is chance or time (ids, ARNs, times,
 * a table's state on its way), and sorted where the service promises no order (attributes, members of sets, items of a
 * scan, tables). Long texts stand as their beginning, length and checksum.
 */
final class ComparableForm {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST_TEXT = 120;
    private static final int SHOWN = 12;
    private static final int LONGEST_LINE = 2_000;
    private static final int SHOWN_OF_LINE = 200;

    private static final Set<String> WITHOUT_ORDER =
            Set.of("SS", "NS", "BS", "AttributeDefinitions", "ConsumedCapacity");
    private static final Set<String> DESCRIPTIONS = Set.of("Table", "TableDescription");
    private static final Set<String> DESCRIBED = Set.of(
            "TableName",
            "AttributeDefinitions",
            "KeySchema",
            "ProvisionedThroughput",
            "BillingModeSummary",
            "StreamSpecification");
    private static final Set<String> TIMES = Set.of("LastUpdateToPayPerRequestDateTime", "LastIncreaseDateTime");

    private ComparableForm() {}

    /** The form of an answer's or an item's JSON. */
    static JsonNode of(JsonNode json) {
        if (json instanceof ObjectNode object) {
            return ofObject(object);
        }
        if (json instanceof ArrayNode array) {
            ArrayNode formed = JSON.arrayNode();
            array.forEach(element -> formed.add(of(element)));
            return formed;
        }
        if (json.isNumber()) {
            BigDecimal number = json.decimalValue().stripTrailingZeros();
            return JSON.numberNode(number.scale() < 0 ? number.setScale(0) : number);
        }
        return json.isTextual() ? JSON.textNode(shortened(json.textValue())) : json;
    }

    private static ObjectNode ofObject(ObjectNode object) {
        Map<String, JsonNode> fields = new TreeMap<>();
        object.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (DESCRIPTIONS.contains(field.getKey()) && value.has("TableName")) {
                value = described((ObjectNode) value);
            }
            JsonNode formed = of(value);
            fields.put(shortened(field.getKey()), ordered(field.getKey(), formed));
        });
        return JSON.objectNode().setAll(fields);
    }

    private static JsonNode ordered(String name, JsonNode formed) {
        if (WITHOUT_ORDER.contains(name) && formed.isArray()) {
            return sorted(formed);
        }
        if (name.equals("Responses") && formed instanceof ObjectNode itemsByTable) {
            itemsByTable.properties().forEach(table -> table.setValue(sorted(table.getValue())));
        }
        return formed;
    }

    private static ObjectNode described(ObjectNode description) {
        ObjectNode kept = description.deepCopy();
        kept.retain(DESCRIBED);
        kept.properties().forEach(field -> {
            if (field.getValue() instanceof ObjectNode inner) {
                inner.remove(TIMES);
            }
        });
        return kept;
    }

    /** The elements of an array that is already in this form, sorted by their text. */
    static ArrayNode sorted(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        elements.sort(Comparator.comparing(JsonNode::toString));
        return JSON.arrayNode().addAll(elements);
    }

    /** The form as one line. */
    static String line(JsonNode json) {
        String line = of(json).toString();
        return line.length() <= LONGEST_LINE ? line : beginning(line, SHOWN_OF_LINE);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : beginning(text, SHOWN);
    }

    private static String beginning(String text, int shown) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return text.substring(0, shown) + "… (" + text.length() + " characters, checksum "
                + Long.toHexString(crc.getValue()) + ")";
    }
}
