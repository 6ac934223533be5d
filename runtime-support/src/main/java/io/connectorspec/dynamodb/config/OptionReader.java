/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.flink.configuration.Configuration;

/**
 * Reads options for generated code and remembers everything that is wrong with them, so that a user sees
 * all problems at once.
 *
 * <p>It works in two ways: {@link #read} takes values from keys, {@link #take} takes values from setters.
 * {@link #finish} throws if anything was wrong.
 */
public final class OptionReader {

    private final Map<String, String> values;
    private final String prefix;
    private final List<String> problems;

    private OptionReader(Map<String, String> values, String prefix, List<String> problems) {
        this.values = values;
        this.prefix = prefix;
        this.problems = problems;
    }

    /** Makes a reader for values that all come from setters. */
    public static OptionReader ofSetters() {
        return of(Map.of());
    }

    /** Makes a reader over keys and their values as text. */
    public static OptionReader of(Map<String, String> values) {
        return new OptionReader(Map.copyOf(values), "", new ArrayList<>());
    }

    /**
     * Makes a reader over properties and their defaults. Values that are not text, such as an
     * {@code Integer} that was put in, count as what they print.
     */
    public static OptionReader of(Properties properties) {
        Map<String, String> values = new TreeMap<>();
        properties.forEach((key, value) -> values.put(key.toString(), value.toString()));
        for (String key : properties.stringPropertyNames()) {
            values.put(key, properties.getProperty(key));
        }
        return of(values);
    }

    /** Gives a reader whose options stand below a key of this one's; problems stay common. */
    public OptionReader below(String key) {
        return new OptionReader(values, absolute(key), problems);
    }

    /** Gives a reader over a configuration of Flink's; problems stay common. */
    public OptionReader over(Configuration configuration) {
        return new OptionReader(Map.copyOf(configuration.toMap()), "", problems);
    }

    /** Gives a reader over other properties; problems stay common. */
    public OptionReader over(Properties properties) {
        return new OptionReader(of(properties).values, "", problems);
    }

    /** Gives whether the user wrote this key, or one below it. */
    public boolean has(String key) {
        String absolute = absolute(key);
        return values.containsKey(absolute)
                || values.keySet().stream().anyMatch(candidate -> candidate.startsWith(absolute + "."));
    }

    /** Gives everything that this reader reads from, unchangeable. It may hold secrets. */
    public Map<String, String> raw() {
        return values;
    }

    /** Reads an option from its key. A wrong value is remembered as a problem, and the default stands in. */
    public <T> Setting<T> read(Option<T> option) {
        String key = absolute(option.key());
        if (values.containsKey(key)) {
            return parse(option, key);
        }
        for (String fallback : option.fallbackKeys()) {
            if (values.containsKey(absolute(fallback))) {
                return parse(option, absolute(fallback));
            }
        }
        return new Setting<>(option.defaultValue(), key);
    }

    /**
     * Takes an option from a setter.
     *
     * @param value what was set, or null if nothing was
     * @param setter the setter as users know it, such as {@code setMaxBatchSize(...)}
     */
    public <T> Setting<T> take(Option<T> option, T value, String setter) {
        if (value == null) {
            return new Setting<>(option.defaultValue(), setter);
        }
        if (!option.type().accepts(value)) {
            problems.add(setter + " must be " + option.type().expected() + shown(option, value) + ".");
        }
        return new Setting<>(value, setter);
    }

    /** Takes a value that is no option from a setter that must be called. */
    public <T> Setting<T> takeRequired(T value, String setter) {
        if (value == null || value instanceof String text && text.isBlank()) {
            problems.add(setter + " is missing. Call it with a value before build().");
        }
        return new Setting<>(value, setter);
    }

    /** Takes a value that is no option from a setter that need not be called. */
    public <T> Setting<T> takeOptional(T value, String setter) {
        return new Setting<>(value, setter);
    }

    /** Remembers a problem unless the first value is larger than the second. */
    public <T extends Comparable<? super T>> void requireLarger(Setting<T> larger, Setting<T> than) {
        if (larger.isSet() && than.isSet() && larger.value().compareTo(than.value()) <= 0) {
            problems.add(larger.name() + " must be larger than " + than.name() + ", but " + larger.value()
                    + " is not larger than " + than.value() + ".");
        }
    }

    /** Remembers a problem if the first value is smaller than the second. */
    public <T extends Comparable<? super T>> void requireAtLeast(Setting<T> larger, Setting<T> than) {
        if (larger.isSet() && than.isSet() && larger.value().compareTo(than.value()) < 0) {
            problems.add(larger.name() + " must not be smaller than " + than.name() + ", but " + larger.value()
                    + " is smaller than " + than.value() + ".");
        }
    }

    /**
     * Ends the reading.
     *
     * @param what what the options are for, as users know it
     * @throws InvalidSettingException if there were problems; the message lists them all
     */
    public void finish(String what) {
        if (!problems.isEmpty()) {
            throw new InvalidSettingException(what + " cannot be built:"
                    + String.join("", problems.stream().map(p -> "\n  - " + p).toList()));
        }
    }

    private <T> Setting<T> parse(Option<T> option, String key) {
        Optional<T> parsed = tryParse(option.type(), values.get(key));
        if (parsed.isEmpty() || !option.type().accepts(parsed.get())) {
            problems.add("'" + key + "' must be " + option.type().expected() + shown(option, values.get(key)) + ".");
            return new Setting<>(option.defaultValue(), key);
        }
        return new Setting<>(parsed.get(), key);
    }

    private static <T> Optional<T> tryParse(OptionType<T> type, String text) {
        try {
            return Optional.of(type.parse(text));
        } catch (IllegalArgumentException | ArithmeticException notOfThisType) {
            return Optional.empty();
        }
    }

    private static String shown(Option<?> option, Object value) {
        return option.secret() ? "" : ", but is '" + value + "'";
    }

    private String absolute(String key) {
        if (prefix.isEmpty()) {
            return key;
        }
        return key.isEmpty() ? prefix : prefix + "." + key;
    }
}
