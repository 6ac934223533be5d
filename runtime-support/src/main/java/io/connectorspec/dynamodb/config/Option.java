/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.config;

import java.util.List;
import java.util.Objects;

/**
 * One option as generated code describes it: where its value is found and what the value may be.
 *
 * @param key the key, relative to the reader's prefix; empty for the prefix itself
 * @param fallbackKeys older keys, tried in this order where the key is not there
 * @param type what the value may be
 * @param defaultValue the value where the user gave none, or null
 * @param secret whether the value must not appear in any message
 * @param <T> the value's Java type
 */
public record Option<T>(String key, List<String> fallbackKeys, OptionType<T> type, T defaultValue, boolean secret) {

    /** Checks that nothing but the default is missing. */
    public Option {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(type, "type");
        fallbackKeys = List.copyOf(fallbackKeys);
    }

    /** Makes an option without default, fallback keys or secrecy. */
    public static <T> Option<T> of(String key, OptionType<T> type) {
        return new Option<>(key, List.of(), type, null, false);
    }

    /** Makes the same option with a value for users who give none. */
    public Option<T> withDefault(T value) {
        return new Option<>(key, fallbackKeys, type, value, secret);
    }

    /** Makes the same option with older keys that are read where the key is not there. */
    public Option<T> withFallbackKeys(String... keys) {
        return new Option<>(key, List.of(keys), type, defaultValue, secret);
    }

    /** Makes the same option with a value that no message shows. */
    public Option<T> asSecret() {
        return new Option<>(key, fallbackKeys, type, defaultValue, true);
    }
}
