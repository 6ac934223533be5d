/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.attribute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes items of all types, decided by a seed, with texts that need escapes and several bytes per character. */
public final class RandomItems {

    private static final String[] PIECES = {
        "a", "Z", "0", " ", "\"", "\\", "/", "\n", "\t", "\b", "\f", "\r", "\u0000", "\u001f", "\u007f", "é", "ß", "€",
        "漢", "😀", "\u2028", "<", "&", "'"
    };

    private final Random random;

    /** Makes the items that follow from a seed. */
    public RandomItems(long seed) {
        this.random = new Random(seed);
    }

    /** Gives the next item: at least one attribute, at most {@code depth} levels of lists and maps. */
    public Map<String, AttributeValue> item(int depth) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        int attributes = 1 + random.nextInt(6);
        for (int i = 0; i < attributes; i++) {
            item.put(text(8) + i, value(depth));
        }
        return item;
    }

    private AttributeValue value(int depth) {
        return switch (random.nextInt(depth > 1 ? 10 : 8)) {
            case 0 -> AttributeValue.fromS(text(20));
            case 1 -> AttributeValue.fromN(number());
            case 2 -> AttributeValue.fromB(binary());
            case 3 -> AttributeValue.fromBool(random.nextBoolean());
            case 4 -> AttributeValue.fromNul(true);
            case 5 -> AttributeValue.fromSs(set(() -> text(10)));
            case 6 -> AttributeValue.fromNs(set(this::number));
            case 7 -> AttributeValue.fromBs(set(this::binary));
            case 8 -> {
                List<AttributeValue> list = new ArrayList<>();
                int elements = random.nextInt(4);
                for (int i = 0; i < elements; i++) {
                    list.add(value(depth - 1));
                }
                yield AttributeValue.fromL(list);
            }
            default -> AttributeValue.fromM(random.nextInt(4) == 0 ? Map.of() : item(depth - 1));
        };
    }

    private <T> List<T> set(Supplier<T> element) {
        LinkedHashSet<T> set = new LinkedHashSet<>();
        int elements = 1 + random.nextInt(4);
        for (int i = 0; i < elements; i++) {
            set.add(element.get());
        }
        return new ArrayList<>(set);
    }

    private String text(int maxPieces) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(maxPieces + 1);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private String number() {
        return switch (random.nextInt(3)) {
            case 0 -> Integer.toString(random.nextInt());
            case 1 -> Double.toString(random.nextDouble() * 1e6);
            default -> random.nextInt(1_000) + "E" + (random.nextInt(100) - 50);
        };
    }

    private SdkBytes binary() {
        byte[] bytes = new byte[random.nextInt(12)];
        random.nextBytes(bytes);
        return SdkBytes.fromByteArrayUnsafe(bytes);
    }
}
