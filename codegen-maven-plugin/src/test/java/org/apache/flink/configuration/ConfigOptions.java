/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package org.apache.flink.configuration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Stands in for Flink's class, with those of its methods that generated code calls. */
public final class ConfigOptions {

    private ConfigOptions() {}

    /** Starts an option. */
    public static OptionBuilder key(String key) {
        return new OptionBuilder(key);
    }

    /** An option whose type is not said yet. */
    public record OptionBuilder(String key) {

        /** Says the type. */
        public TypedBuilder<String> stringType() {
            return new TypedBuilder<>(key, String.class);
        }

        /** Says the type. */
        public TypedBuilder<Integer> intType() {
            return new TypedBuilder<>(key, Integer.class);
        }

        /** Says the type. */
        public TypedBuilder<Long> longType() {
            return new TypedBuilder<>(key, Long.class);
        }

        /** Says the type. */
        public TypedBuilder<Double> doubleType() {
            return new TypedBuilder<>(key, Double.class);
        }

        /** Says the type. */
        public TypedBuilder<Boolean> booleanType() {
            return new TypedBuilder<>(key, Boolean.class);
        }

        /** Says the type. */
        public TypedBuilder<Duration> durationType() {
            return new TypedBuilder<>(key, Duration.class);
        }

        /** Says the type. */
        public TypedBuilder<MemorySize> memoryType() {
            return new TypedBuilder<>(key, MemorySize.class);
        }

        /** Says the type. */
        public MapBuilder mapType() {
            return new MapBuilder(key);
        }

        /** Says the type. */
        public <E extends Enum<E>> TypedBuilder<E> enumType(Class<E> type) {
            return new TypedBuilder<>(key, type);
        }
    }

    /** An option whose default is not said yet. */
    public record TypedBuilder<T>(String key, Class<T> type) {

        /** Makes it a list. */
        public ListBuilder<T> asList() {
            return new ListBuilder<>(key, type);
        }

        /** Says the default. */
        public ConfigOption<T> defaultValue(T value) {
            return new ConfigOption<>(key, type, value, "", List.of());
        }

        /** Says that there is no default. */
        public ConfigOption<T> noDefaultValue() {
            return new ConfigOption<>(key, type, null, "", List.of());
        }
    }

    /** An option that is a map. */
    public record MapBuilder(String key) {

        /** Says the default. */
        public ConfigOption<Map<String, String>> defaultValue(Map<String, String> value) {
            return new ConfigOption<>(key, Map.class, value, "", List.of());
        }

        /** Says that there is no default. */
        public ConfigOption<Map<String, String>> noDefaultValue() {
            return new ConfigOption<>(key, Map.class, null, "", List.of());
        }
    }

    /** An option that is a list. */
    public record ListBuilder<T>(String key, Class<T> type) {

        /** Says the default. */
        @SafeVarargs
        public final ConfigOption<List<T>> defaultValues(T... values) {
            List<T> list = new ArrayList<>();
            for (T value : values) {
                list.add(value);
            }
            return new ConfigOption<>(key, type, List.copyOf(list), "", List.of());
        }

        /** Says that there is no default. */
        public ConfigOption<List<T>> noDefaultValue() {
            return new ConfigOption<>(key, type, null, "", List.of());
        }
    }
}
