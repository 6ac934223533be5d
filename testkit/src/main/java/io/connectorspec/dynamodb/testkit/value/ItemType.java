/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.value;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of attribute values, by the names that they carry on the wire. */
public enum ItemType {
    /** Text. */
    S,
    /** A number of up to 38 digits. */
    N,
    /** Bytes. */
    B,
    /** True or false. */
    BOOL,
    /** The explicit null. */
    NULL,
    /** A list of values of any type. */
    L,
    /** A map from names to values of any type. */
    M,
    /** A set of texts. */
    SS,
    /** A set of numbers. */
    NS,
    /** A set of byte strings. */
    BS;

    private static final Map<String, ItemType> BY_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(ItemType::name, Function.identity()));

    /** The type of that wire name; empty when there is none. */
    public static Optional<ItemType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** True for the types that a key attribute may have: {@code S}, {@code N} and {@code B}. */
    public boolean mayBeKey() {
        return this == S || this == N || this == B;
    }
}
