/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.corpus;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Attribute values by chance: mostly legal, now and then not. Keys come from few values, so that calls meet each other's items,
 * and equal numbers come in different forms.
 */
final class GeneratedValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 3;
    private static final int BAD_ONE_IN = 60;

    private static final List<String> KEY_TEXTS = List.of("a", "A", "ab", "b", "10", "9", "ä", "漢", "🚀", " ", "a b");
    private static final List<String> KEY_NUMBERS = List.of(
            "1", "1.0", "01", "1E0", "10E-1", "2", "2.5", "2.50", "-1", "-1.00", "0", "-0", "100", "1E2", "1e-5");
    private static final List<String> KEY_BYTES = List.of("AA==", "AAE=", "fw==", "gA==", "/w==", "AAAA");
    private static final List<String> BAD_NUMBERS =
            List.of("", "x", "1,0", "1E126", "1E-131", "--1", "123456789012345678901234567890123456789");
    private static final List<String> TEXTS = List.of("", "x", "text", "ü", "漢字", "🚀", "\t\n", "\u0001", "null", "1");
    private static final List<String> NAMES = List.of("v", "w", "name", "a.b", "ü", "#n", "size");

    private final SplittableRandom random;

    GeneratedValues(SplittableRandom random) {
        this.random = random;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** A value for a key attribute of that type; now and then one that no key can have. */
    ObjectNode key(String type) {
        if (oneIn(BAD_ONE_IN)) {
            return badKey(type);
        }
        return switch (type) {
            case "S" -> scalar(type, oneOf(KEY_TEXTS));
            case "N" -> scalar(type, oneOf(KEY_NUMBERS));
            default -> scalar(type, oneOf(KEY_BYTES));
        };
    }

    private ObjectNode badKey(String type) {
        return switch (random.nextInt(4)) {
            case 0 -> scalar(type, "");
            case 1 -> scalar(type.equals("S") ? "N" : "S", "1");
            case 2 -> JSON.objectNode().put("BOOL", true);
            default -> JSON.objectNode();
        };
    }

    /** Some attributes beside the key. */
    void addAttributes(ObjectNode item) {
        for (int count = random.nextInt(4); count > 0; count--) {
            item.set(oneOf(NAMES), value(1));
        }
    }

    private ObjectNode value(int depth) {
        if (oneIn(BAD_ONE_IN)) {
            return badValue();
        }
        ObjectNode value = JSON.objectNode();
        switch (random.nextInt(depth < DEEPEST ? 10 : 8)) {
            case 0 -> value.put("S", oneOf(TEXTS));
            case 1 -> value.put("N", number());
            case 2 -> value.put("B", bytes());
            case 3 -> value.put("BOOL", random.nextBoolean());
            case 4 -> value.put("NULL", true);
            case 5 -> addMembers(value.putArray("SS"), TEXTS.subList(0, 6));
            case 6 -> addMembers(value.putArray("NS"), List.of("1", "2.0", "3E1", "-4", "0.5"));
            case 7 -> addMembers(value.putArray("BS"), KEY_BYTES);
            case 8 -> addElements(value.putArray("L"), depth);
            default -> addEntries(value.putObject("M"), depth);
        }
        return value;
    }

    private ObjectNode badValue() {
        ObjectNode value = JSON.objectNode();
        switch (random.nextInt(7)) {
            case 0 -> value.put("N", oneOf(BAD_NUMBERS));
            case 1 -> value.putArray("SS");
            case 2 -> value.putArray("NS").add("1").add("1.0");
            case 3 -> value.putArray("SS").add("x").add("x");
            case 4 -> value.put("NULL", false);
            case 5 -> value.put("S", "x").put("N", "1");
            default -> value.put("X", "x");
        }
        return value;
    }

    private void addMembers(ArrayNode members, List<String> choices) {
        int first = random.nextInt(choices.size());
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            members.add(choices.get((first + i) % choices.size()));
        }
    }

    private void addElements(ArrayNode elements, int depth) {
        for (int count = random.nextInt(4); count > 0; count--) {
            elements.add(value(depth + 1));
        }
    }

    private void addEntries(ObjectNode entries, int depth) {
        for (int count = random.nextInt(4); count > 0; count--) {
            entries.set(oneOf(NAMES), value(depth + 1));
        }
    }

    /** A number of up to 38 digits in one of the forms that it may come in. */
    private String number() {
        StringBuilder digits = new StringBuilder(random.nextBoolean() ? "-" : "");
        digits.append(1 + random.nextInt(9));
        for (int count = random.nextInt(37); count > 0; count--) {
            digits.append(random.nextInt(10));
        }
        return switch (random.nextInt(4)) {
            case 0 -> digits.toString();
            case 1 -> digits + ".0";
            case 2 -> digits + "E" + (random.nextInt(150) - 100);
            default -> digits.insert(digits.charAt(0) == '-' ? 1 : 0, "0.00").toString();
        };
    }

    private String bytes() {
        byte[] bytes = new byte[random.nextInt(6)];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static ObjectNode scalar(String type, String text) {
        return JSON.objectNode().put(type, text);
    }
}
