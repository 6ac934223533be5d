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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads options for generated code and remembers everything that is wrong with them, so that a user sees
 * all problems at once.
 *
 * <p>It works in two ways: {@link #read} takes values from keys, {@link #take} takes values from setters.
 * {@link #finish} throws if anything was wrong.
 */
public final class OptionReader {

    private static final Logger LOG = LoggerFactory.getLogger(OptionReader.class);

    private final Map<String, String> values;
    private final String prefix;
    private final Findings findings;

    private OptionReader(Map<String, String> values, String prefix, Findings findings) {
        this.values = values;
        this.prefix = prefix;
        this.findings = findings;
    }

    /**
     * What all readers of one build have found so far.
     *
     * @param problems what is wrong
     * @param hints what works, and should be written differently
     */
    private record Findings(List<String> problems, List<String> hints) {

        Findings() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    /** Makes a reader for values that all come from setters. */
    public static OptionReader ofSetters() {
        return of(Map.of());
    }

    /** Makes a reader over keys and their values as text. */
    public static OptionReader of(Map<String, String> values) {
        return new OptionReader(Map.copyOf(values), "", new Findings());
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
        return new OptionReader(values, absolute(key), findings);
    }

    /** Gives a reader over a configuration of Flink's; problems stay common. */
    public OptionReader over(Configuration configuration) {
        return new OptionReader(Map.copyOf(configuration.toMap()), "", findings);
    }

    /** Gives a reader over other properties; problems stay common. */
    public OptionReader over(Properties properties) {
        return new OptionReader(of(properties).values, "", findings);
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
            remindOf(option, key);
            return parse(option, key);
        }
        for (String old : option.otherKeys().oldKeys()) {
            if (values.containsKey(absolute(old))) {
                findings.hints().add("'" + absolute(old) + "' is the old name of '" + key + "'. Write the new one.");
                return parse(option, absolute(old));
            }
        }
        for (String fallback : option.otherKeys().fallbackKeys()) {
            if (values.containsKey(absolute(fallback))) {
                return parse(option, absolute(fallback));
            }
        }
        return new Setting<>(option.defaultValue(), key);
    }

    /** Reads an option that must be there. That it is not is remembered as a problem. */
    public <T> Setting<T> readRequired(Option<T> option) {
        int before = findings.problems().size();
        Setting<T> setting = read(option);
        if (isMissing(setting) && findings.problems().size() == before) {
            findings.problems().add("'" + setting.name() + "' is missing. Set it.");
        }
        return setting;
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
        remindOf(option, setter);
        if (!option.type().accepts(value)) {
            findings.problems().add(setter + " must be " + option.type().expected() + shown(option, value) + ".");
        }
        return new Setting<>(value, setter);
    }

    /** Takes an option from a setter that must be called. */
    public <T> Setting<T> takeRequired(Option<T> option, T value, String setter) {
        return called(take(option, value, setter));
    }

    /** Takes a value that is no option from a setter that must be called. */
    public <T> Setting<T> takeRequired(T value, String setter) {
        return called(new Setting<>(value, setter));
    }

    /** Takes a value that is no option from a setter that need not be called. */
    public <T> Setting<T> takeOptional(T value, String setter) {
        return new Setting<>(value, setter);
    }

    /** Remembers a problem unless the first value is larger than the second. */
    public <T extends Comparable<? super T>> void requireLarger(Setting<T> larger, Setting<T> than) {
        if (larger.isSet() && than.isSet() && larger.value().compareTo(than.value()) <= 0) {
            findings.problems()
                    .add(larger.name() + " must be larger than " + than.name() + ", but " + larger.value()
                            + " is not larger than " + than.value() + ".");
        }
    }

    /** Remembers a problem if the first value is smaller than the second. */
    public <T extends Comparable<? super T>> void requireAtLeast(Setting<T> larger, Setting<T> than) {
        if (larger.isSet() && than.isSet() && larger.value().compareTo(than.value()) < 0) {
            findings.problems()
                    .add(larger.name() + " must not be smaller than " + than.name() + ", but " + larger.value()
                            + " is smaller than " + than.value() + ".");
        }
    }

    /**
     * Remembers a problem if a setting is missing although another one makes it necessary.
     *
     * @param needed the setting that may be needed
     * @param condition the other one
     * @param values the values of the other one that make it necessary
     */
    @SafeVarargs
    public final <T> void requireIf(Setting<?> needed, Setting<T> condition, T... values) {
        for (T value : values) {
            if (isMissing(needed) && value.equals(condition.value())) {
                findings.problems()
                        .add(needed.name() + " is missing. It is needed where " + condition.name() + " is " + value
                                + ". Set it.");
            }
        }
    }

    /** Remembers a problem if both settings are there. */
    public void refuseBoth(Setting<?> one, Setting<?> other) {
        if (!isMissing(one) && !isMissing(other)) {
            findings.problems().add(one.name() + " and " + other.name() + " exclude each other. Set one of them only.");
        }
    }

    /** Gives what works, and should be written differently, so far. */
    List<String> hints() {
        return List.copyOf(findings.hints());
    }

    /**
     * Ends the reading. What works, and should be written differently, is logged as warnings.
     *
     * @param what what the options are for, as users know it
     * @throws InvalidSettingException if there were problems; the message lists them all
     */
    public void finish(String what) {
        findings.hints().forEach(hint -> LOG.warn("{}: {}", what, hint));
        if (!findings.problems().isEmpty()) {
            throw new InvalidSettingException(what + " cannot be built:"
                    + String.join(
                            "",
                            findings.problems().stream().map(p -> "\n  - " + p).toList()));
        }
    }

    private <T> Setting<T> parse(Option<T> option, String key) {
        Optional<T> parsed = tryParse(option.type(), values.get(key));
        if (parsed.isEmpty() || !option.type().accepts(parsed.get())) {
            findings.problems()
                    .add("'" + key + "' must be " + option.type().expected() + shown(option, values.get(key)) + ".");
            return new Setting<>(option.defaultValue(), key);
        }
        return new Setting<>(parsed.get(), key);
    }

    private static <T> boolean isMissing(Setting<T> setting) {
        return !setting.isSet() || setting.value() instanceof String text && text.isBlank();
    }

    private <T> Setting<T> called(Setting<T> setting) {
        if (isMissing(setting)) {
            findings.problems().add(setting.name() + " is missing. Call it with a value before build().");
        }
        return setting;
    }

    private void remindOf(Option<?> option, String name) {
        option.treatment().deprecation().ifPresent(deprecation -> {
            String instead = deprecation.replacement().isEmpty()
                    ? ""
                    : " Use " + absolute(deprecation.replacement()) + " instead.";
            String note = deprecation.note().isEmpty() ? "" : " " + deprecation.note();
            findings.hints().add(name + " is deprecated." + instead + note);
        });
    }

    private static <T> Optional<T> tryParse(OptionType<T> type, String text) {
        try {
            return Optional.of(type.parse(text));
        } catch (IllegalArgumentException | ArithmeticException notOfThisType) {
            return Optional.empty();
        }
    }

    private static String shown(Option<?> option, Object value) {
        return option.treatment().secret() ? "" : ", but is '" + value + "'";
    }

    private String absolute(String key) {
        if (prefix.isEmpty()) {
            return key;
        }
        return key.isEmpty() ? prefix : prefix + "." + key;
    }
}
