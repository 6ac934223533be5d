/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.attribute;

import io.connectorspec.dynamodb.item.AttributeException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The types of attribute values, under the names that they have in DynamoDB JSON. */
enum JsonType {
    S,
    N,
    B,
    BOOL,
    NULL,
    SS,
    NS,
    BS,
    L,
    M;

    private static final Map<String, JsonType> BY_FIELD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(JsonType::field, Function.identity()));

    /** Gives the name of the type in DynamoDB JSON. */
    String field() {
        return name();
    }

    /** Gives the type of that name, or null if there is none. */
    static JsonType byField(String field) {
        return BY_FIELD.get(field);
    }

    /**
     * Gives the type of a value.
     *
     * @throws AttributeException if the value is null or has no type
     */
    static JsonType of(AttributeValue value) {
        if (value == null) {
            throw new AttributeException(
                    "is a Java null. Leave the attribute out, or write AttributeValue.fromNul(true)");
        }
        return switch (value.type()) {
            case S -> S;
            case N -> N;
            case B -> B;
            case BOOL -> BOOL;
            case NUL -> NULL;
            case SS -> SS;
            case NS -> NS;
            case BS -> BS;
            case L -> L;
            case M -> M;
            case UNKNOWN_TO_SDK_VERSION ->
                throw new AttributeException("is an AttributeValue without a value. Make it with one of the"
                        + " AttributeValue.from...() methods");
        };
    }
}
