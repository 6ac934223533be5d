/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.attribute;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonFactory;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonParser;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonToken;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads DynamoDB JSON from bytes that nobody vouches for. Whatever the bytes are, the only exception that
 * leaves is an {@link IOException} that tells the position and holds nothing of the content.
 */
final class AttributeJsonReader {

    private final JsonParser json;

    private AttributeJsonReader(JsonParser json) {
        this.json = json;
    }

    static Map<String, AttributeValue> read(JsonFactory factory, byte[] encoded) throws IOException {
        try (JsonParser json = factory.createParser(encoded)) {
            AttributeJsonReader reader = new AttributeJsonReader(json);
            try {
                reader.next(JsonToken.START_OBJECT);
                Map<String, AttributeValue> item = reader.map(1);
                if (json.nextToken() != null) {
                    throw reader.unexpected("the end");
                }
                return item;
            } catch (NotDynamoDbJsonException told) {
                throw told;
            } catch (IOException | RuntimeException parserProblem) {
                // The parser's own messages quote the content, so neither they nor their exception go on.
                throw reader.unexpected("valid JSON");
            }
        }
    }

    /** Reads a map whose opening brace was read. */
    private Map<String, AttributeValue> map(int depth) throws IOException {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            next(JsonToken.START_OBJECT);
            if (attributes.put(name, value(depth)) != null) {
                throw unexpected("each attribute once");
            }
        }
        current(JsonToken.END_OBJECT);
        return attributes;
    }

    /** Reads a value whose opening brace was read. */
    private AttributeValue value(int depth) throws IOException {
        if (depth > Nesting.MAX_DEPTH) {
            throw unexpected("at most " + Nesting.MAX_DEPTH + " levels");
        }
        next(JsonToken.FIELD_NAME);
        JsonType type = JsonType.byField(json.currentName());
        if (type == null) {
            throw unexpected("an attribute type");
        }
        AttributeValue value = switch (type) {
            case S -> AttributeValue.fromS(text());
            case N -> AttributeValue.fromN(text());
            case B -> AttributeValue.fromB(binary());
            case BOOL -> AttributeValue.fromBool(bool());
            case NULL -> AttributeValue.fromNul(bool());
            case SS -> AttributeValue.fromSs(list(this::currentText));
            case NS -> AttributeValue.fromNs(list(this::currentText));
            case BS -> AttributeValue.fromBs(list(this::currentBinary));
            case L -> AttributeValue.fromL(list(() -> element(depth + 1)));
            case M -> {
                next(JsonToken.START_OBJECT);
                yield AttributeValue.fromM(map(depth + 1));
            }
        };
        next(JsonToken.END_OBJECT);
        return value;
    }

    private AttributeValue element(int depth) throws IOException {
        current(JsonToken.START_OBJECT);
        return value(depth);
    }

    private <T> List<T> list(Element<T> element) throws IOException {
        next(JsonToken.START_ARRAY);
        List<T> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.add(element.read());
        }
        return elements;
    }

    private String text() throws IOException {
        json.nextToken();
        return currentText();
    }

    private String currentText() throws IOException {
        current(JsonToken.VALUE_STRING);
        return json.getText();
    }

    private SdkBytes binary() throws IOException {
        json.nextToken();
        return currentBinary();
    }

    private SdkBytes currentBinary() throws IOException {
        current(JsonToken.VALUE_STRING);
        return SdkBytes.fromByteArrayUnsafe(json.getBinaryValue());
    }

    private boolean bool() throws IOException {
        JsonToken token = json.nextToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw unexpected("true or false");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    private void next(JsonToken expected) throws IOException {
        json.nextToken();
        current(expected);
    }

    private void current(JsonToken expected) throws IOException {
        if (json.currentToken() != expected) {
            throw unexpected(expected.name());
        }
    }

    private NotDynamoDbJsonException unexpected(String expected) {
        return new NotDynamoDbJsonException("Bytes are not an item in DynamoDB JSON: expected " + expected
                + " near byte " + json.currentLocation().getByteOffset());
    }

    /** Reads the element of an array that the parser stands on. */
    private interface Element<T> {
        T read() throws IOException;
    }

    /** Marks the messages that are known to hold no content. */
    private static final class NotDynamoDbJsonException extends IOException {
        private static final long serialVersionUID = 1L;

        NotDynamoDbJsonException(String message) {
            super(message);
        }
    }
}
