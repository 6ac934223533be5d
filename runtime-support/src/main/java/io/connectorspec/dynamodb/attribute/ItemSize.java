/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.attribute;

import io.connectorspec.dynamodb.item.AttributeException;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The size of an item by the rules of the service, which is what its limit of 400 KB and its capacity units
 * count (developer guide, "DynamoDB item sizes and formats"): attribute names and strings as UTF-8; binary
 * as its bytes; a number as one byte per two significant digits, and one more; true, false and null one
 * byte; a list or map three bytes, and one more per element; a set the sum of its elements.
 *
 * <p>Of numbers the guide says "approximately". That digits before and after the point are paired apart, and that
 * a sign takes a byte, was measured at the service's limit for items (paritysuite/dynamodb-conformance, number
 * sizes, 2026-08-18): {@code 1.5} takes three bytes, {@code 3.14159} five.
 */
public final class ItemSize {

    /** The most that the service stores as one item, in bytes: names and values of all attributes. */
    public static final long SERVICE_LIMIT = 409_600;

    private static final int CONTAINER_BYTES = 3;
    private static final int ELEMENT_BYTES = 1;

    private ItemSize() {}

    /**
     * Gives the size of an item in bytes.
     *
     * @param item attribute values by attribute name
     * @throws AttributeException if a value has no type, no valid text, or lies too deep; with its path
     */
    public static long of(Map<String, AttributeValue> item) {
        return ofAttributes(item, 1);
    }

    private static long ofAttributes(Map<String, AttributeValue> attributes, int depth) {
        long bytes = 0;
        for (Map.Entry<String, AttributeValue> attribute : attributes.entrySet()) {
            try {
                bytes += Utf8.length(attribute.getKey()) + ofValue(attribute.getValue(), depth);
            } catch (AttributeException problem) {
                throw Nesting.within(attribute.getKey(), depth, problem);
            }
        }
        return bytes;
    }

    private static long ofValue(AttributeValue value, int depth) {
        Nesting.check(depth);
        return switch (JsonType.of(value)) {
            case S -> Utf8.length(value.s());
            case N -> ofNumber(value.n());
            case B -> value.b().asByteArrayUnsafe().length;
            case BOOL, NULL -> 1;
            case SS -> ofTexts(value.ss());
            case NS -> value.ns().stream().mapToLong(ItemSize::ofNumber).sum();
            case BS -> ofBinaries(value.bs());
            case L -> ofList(value.l(), depth + 1);
            case M -> CONTAINER_BYTES + (long) ELEMENT_BYTES * value.m().size() + ofAttributes(value.m(), depth + 1);
        };
    }

    private static long ofTexts(List<String> texts) {
        long bytes = 0;
        for (String text : texts) {
            bytes += Utf8.length(text);
        }
        return bytes;
    }

    private static long ofBinaries(List<SdkBytes> binaries) {
        long bytes = 0;
        for (SdkBytes binary : binaries) {
            bytes += binary.asByteArrayUnsafe().length;
        }
        return bytes;
    }

    private static long ofList(List<AttributeValue> values, int depth) {
        long bytes = CONTAINER_BYTES + (long) ELEMENT_BYTES * values.size();
        for (int i = 0; i < values.size(); i++) {
            try {
                bytes += ofValue(values.get(i), depth);
            } catch (AttributeException problem) {
                throw problem.inElement(i);
            }
        }
        return bytes;
    }

    /** Counts digits between the first and the last that is not zero; what is no number has none. */
    private static long ofNumber(String number) {
        int end = Math.max(number.indexOf('e'), number.indexOf('E'));
        int digits = 0;
        int point = -1;
        int first = -1;
        int last = -1;
        for (int i = 0; i < (end < 0 ? number.length() : end); i++) {
            char c = number.charAt(i);
            if (c == '.') {
                point = digits;
            } else if (c >= '0' && c <= '9') {
                first = first < 0 && c != '0' ? digits : first;
                last = c == '0' ? last : digits;
                digits++;
            }
        }
        if (first < 0) {
            return 1;
        }
        long exponent = end < 0 ? 0 : exponent(number.substring(end + 1));
        int significant = last - first + 1;
        long beforePoint = Math.max(0, Math.min(significant, (point < 0 ? digits : point) - first + exponent));
        long sign = number.charAt(0) == '-' ? 1 : 0;
        return 1 + (beforePoint + 1) / 2 + (significant - beforePoint + 1) / 2 + sign;
    }

    private static long exponent(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }
}
