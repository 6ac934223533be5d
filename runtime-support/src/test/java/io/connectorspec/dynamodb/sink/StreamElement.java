/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import org.apache.flink.connector.dynamodb.sink.InvalidRequestException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An element of a simulated stream.
 *
 * @param version tells it from all others; the text of a put is told from others by its length
 * @param kind what becomes of it
 * @param key the attributes of the item's key, as this element spells them
 * @param textLength how long the item's text is
 */
record StreamElement(int version, Kind kind, Map<String, AttributeValue> key, int textLength) {

    private static final String BAD = "bad";
    private static final Map<Integer, String> TEXTS = new HashMap<>();

    /** What becomes of an element. */
    enum Kind {
        PUT,
        DELETE,
        /** The service refuses it, together with all that is in its request. */
        BAD_ITEM,
        /** It has more bytes than the service stores. */
        TOO_LARGE,
        /** It lacks its key. */
        WITHOUT_KEY,
        /** The converter refuses it. */
        NOT_CONVERTIBLE;

        /** Gives whether the writer accepts it. */
        boolean isAccepted() {
            return this == PUT || this == DELETE || this == BAD_ITEM;
        }
    }

    /** Does what a user's converter does. */
    DynamoDbWriteRequest request() {
        if (kind == Kind.NOT_CONVERTIBLE) {
            throw new InvalidRequestException("not convertible, on purpose");
        }
        Map<String, AttributeValue> item = new HashMap<>(kind == Kind.WITHOUT_KEY ? Map.of() : key);
        item.put("version", AttributeValue.fromN(Integer.toString(version)));
        if (textLength > 0) {
            item.put("text", AttributeValue.fromS(text(textLength)));
        }
        if (kind == Kind.BAD_ITEM) {
            item.put(BAD, AttributeValue.fromBool(true));
        }
        return DynamoDbWriteRequest.builder()
                .setType(kind == Kind.DELETE ? DynamoDbWriteRequestType.DELETE : DynamoDbWriteRequestType.PUT)
                .setItem(item)
                .build();
    }

    /** Gives what tells this write from others of its key. */
    String content() {
        return contentOf(request());
    }

    /** Gives what tells a write from others of its key; two deletes are the same. */
    static String contentOf(DynamoDbWriteRequest write) {
        if (write.getType() == DynamoDbWriteRequestType.DELETE) {
            return WriteHistory.DELETED;
        }
        AttributeValue text = write.getItem().get("text");
        String version = write.getItem().get("version").n();
        return text == null ? version : version + " with " + text.s().length();
    }

    /** Gives whether the service refuses a write. */
    static boolean isBad(DynamoDbWriteRequest write) {
        return write.getItem().containsKey(BAD);
    }

    /** Gives the values of some attributes, such that they are equal where the service takes them for the same. */
    static List<Object> valuesOf(List<String> attributes, Map<String, AttributeValue> item) {
        List<Object> values = new ArrayList<>();
        for (String attribute : attributes) {
            AttributeValue value = item.get(attribute);
            values.add(
                    switch (value.type()) {
                        case N -> new BigDecimal(value.n()).stripTrailingZeros();
                        case B -> value.b();
                        default -> value.s();
                    });
        }
        return values;
    }

    private static synchronized String text(int length) {
        return TEXTS.computeIfAbsent(length, "é"::repeat);
    }
}
