/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.attribute;

import io.connectorspec.dynamodb.item.AttributeException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The attributes that tell one item from another, in order: of a table its partition key, then its sort key
 * if it has one.
 *
 * @param attributes the names, at least one and none twice
 */
public record KeySchema(List<String> attributes) {

    /** The most bytes that a partition key may have (developer guide, "Service, account, and table quotas"). */
    private static final int MAX_PARTITION_KEY_BYTES = 2048;

    /** The most bytes that a sort key may have (same source). */
    private static final int MAX_SORT_KEY_BYTES = 1024;

    /** Checks the names. */
    public KeySchema {
        attributes = List.copyOf(attributes);
        if (attributes.isEmpty() || new HashSet<>(attributes).size() < attributes.size()) {
            throw new IllegalArgumentException("A key has at least one attribute and none twice: " + attributes);
        }
    }

    /**
     * Gives the key of an item.
     *
     * @param item attribute values by attribute name; may hold more than the key
     * @throws AttributeException if a key attribute is missing, empty, too long, or of a type that no key has
     */
    public ItemKey keyOf(Map<String, AttributeValue> item) {
        Serializable[] parts = new Serializable[attributes.size()];
        for (int i = 0; i < parts.length; i++) {
            String name = attributes.get(i);
            try {
                parts[i] = canonical(item.get(name), i == 0 ? MAX_PARTITION_KEY_BYTES : MAX_SORT_KEY_BYTES);
            } catch (AttributeException problem) {
                throw problem.inAttribute(name);
            }
        }
        return new ItemKey(parts);
    }

    /** Gives the item without the attributes that do not belong to the key; the item itself if it has no others. */
    public Map<String, AttributeValue> cut(Map<String, AttributeValue> item) {
        if (item.size() == attributes.size() && item.keySet().containsAll(attributes)) {
            return item;
        }
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        for (String name : attributes) {
            if (item.containsKey(name)) {
                key.put(name, item.get(name));
            }
        }
        return key;
    }

    private static Serializable canonical(AttributeValue value, int maxBytes) {
        if (value == null) {
            throw new AttributeException("is missing, and it belongs to the key. Give every write a value for it");
        }
        return switch (JsonType.of(value)) {
            case S -> {
                checkLength(Utf8.length(value.s()), maxBytes);
                yield value.s();
            }
            case B -> {
                byte[] bytes = value.b().asByteArrayUnsafe();
                checkLength(bytes.length, maxBytes);
                yield new BinaryPart(new String(bytes, StandardCharsets.ISO_8859_1));
            }
            case N -> canonicalNumber(value.n());
            case BOOL, NULL, SS, NS, BS, L, M ->
                throw new AttributeException("has type " + JsonType.of(value).field()
                        + ", and it belongs to the key. Write it as S (string), N (number) or B (binary)");
        };
    }

    private static void checkLength(long bytes, int maxBytes) {
        if (bytes == 0) {
            throw new AttributeException("is empty, and it belongs to the key. Give every write a value for it");
        }
        if (bytes > maxBytes) {
            throw new AttributeException("has " + bytes + " bytes, and DynamoDB takes at most " + maxBytes
                    + " at this place of the key. Shorten it");
        }
    }

    private static BigDecimal canonicalNumber(String number) {
        try {
            return new BigDecimal(number).stripTrailingZeros();
        } catch (NumberFormatException noNumber) {
            // Its message quotes the value.
            throw new AttributeException("is no decimal number. Write it like 12.5 or 1E-7");
        }
    }

    /** Bytes, one per character, that are never equal to a string or a number. */
    private record BinaryPart(String bytes) implements Serializable {
        private static final long serialVersionUID = 1L;
    }
}
