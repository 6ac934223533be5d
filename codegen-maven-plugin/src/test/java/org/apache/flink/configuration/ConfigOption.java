/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package org.apache.flink.configuration;

import java.util.ArrayList;
import java.util.List;

/**
 * Stands in for Flink's class: what generated code says about an option.
 *
 * @param key the key
 * @param type the class of the value
 * @param defaultValue the default, or null
 * @param description the text for people
 * @param otherKeys the keys that are read where the key is not there
 */
public record ConfigOption<T>(String key, Class<?> type, T defaultValue, String description, List<String> otherKeys) {

    /** Gives the same option with a text. */
    public ConfigOption<T> withDescription(String text) {
        return new ConfigOption<>(key, type, defaultValue, text, otherKeys);
    }

    /** Gives the same option with keys that it had before. */
    public ConfigOption<T> withDeprecatedKeys(String... keys) {
        return withFallbackKeys(keys);
    }

    /** Gives the same option with keys of others. */
    public ConfigOption<T> withFallbackKeys(String... keys) {
        List<String> all = new ArrayList<>(otherKeys);
        all.addAll(List.of(keys));
        return new ConfigOption<>(key, type, defaultValue, description, List.copyOf(all));
    }
}
