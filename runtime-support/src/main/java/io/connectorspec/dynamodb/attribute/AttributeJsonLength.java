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

/** Counts the bytes of DynamoDB JSON, and finds on the way what cannot be encoded. */
final class AttributeJsonLength {

    private static final int BRACES = 2;
    private static final int QUOTES = 2;
    private static final int COLON = 1;
    private static final int TRUE = 4;
    private static final int FALSE = 5;

    private AttributeJsonLength() {}

    static long ofMap(Map<String, AttributeValue> attributes, int depth) {
        long bytes = BRACES + commas(attributes.size());
        for (Map.Entry<String, AttributeValue> attribute : attributes.entrySet()) {
            try {
                bytes += Utf8.jsonLength(attribute.getKey()) + COLON + ofValue(attribute.getValue(), depth);
            } catch (AttributeException problem) {
                throw Nesting.within(attribute.getKey(), depth, problem);
            }
        }
        return bytes;
    }

    private static long ofValue(AttributeValue value, int depth) {
        Nesting.check(depth);
        JsonType type = JsonType.of(value);
        long body = switch (type) {
            case S -> Utf8.jsonLength(value.s());
            case N -> Utf8.jsonLength(value.n());
            case B -> base64(value.b());
            case BOOL -> value.bool() ? TRUE : FALSE;
            case NULL -> value.nul() ? TRUE : FALSE;
            case SS -> ofTexts(value.ss());
            case NS -> ofTexts(value.ns());
            case BS -> ofBinaries(value.bs());
            case L -> ofList(value.l(), depth + 1);
            case M -> ofMap(value.m(), depth + 1);
        };
        return BRACES + QUOTES + type.field().length() + COLON + body;
    }

    private static long ofTexts(List<String> texts) {
        long bytes = BRACES + commas(texts.size());
        for (String text : texts) {
            bytes += Utf8.jsonLength(text);
        }
        return bytes;
    }

    private static long ofBinaries(List<SdkBytes> binaries) {
        long bytes = BRACES + commas(binaries.size());
        for (SdkBytes binary : binaries) {
            bytes += base64(binary);
        }
        return bytes;
    }

    private static long ofList(List<AttributeValue> values, int depth) {
        long bytes = BRACES + commas(values.size());
        for (int i = 0; i < values.size(); i++) {
            try {
                bytes += ofValue(values.get(i), depth);
            } catch (AttributeException problem) {
                throw problem.inElement(i);
            }
        }
        return bytes;
    }

    private static long base64(SdkBytes binary) {
        return QUOTES + (binary.asByteArrayUnsafe().length + 2L) / 3 * 4;
    }

    private static int commas(int elements) {
        return Math.max(0, elements - 1);
    }
}
