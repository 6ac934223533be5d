/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.util.TimeUtils;

/**
 * What the value of an option may be: how its text is read, and which values lie within its bounds.
 *
 * @param <T> the Java type of the value
 */
public final class OptionType<T> {

    private static final Pattern CLASS_NAME =
            Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*");

    private final String expected;
    private final Function<String, T> parser;
    private final Function<T, Boolean> bounds;

    private OptionType(String expected, Function<String, T> parser, Function<T, Boolean> bounds) {
        this.expected = expected;
        this.parser = parser;
        this.bounds = bounds;
    }

    /** Any text. */
    public static OptionType<String> string() {
        return new OptionType<>("text", text -> text, value -> true);
    }

    /**
     * Texts of some form.
     *
     * @param pattern the regular expression that the whole text matches
     * @param example a text that does, to show to users whose text does not
     */
    public static OptionType<String> stringMatching(String pattern, String example) {
        Pattern form = Pattern.compile(pattern);
        return new OptionType<>(
                "text such as '" + example + "', which matches " + pattern,
                text -> text,
                value -> form.matcher(value).matches());
    }

    /** Classes of users, by their names; whether a class is there is known only where it is loaded. */
    public static OptionType<String> className() {
        return new OptionType<>(
                "the full name of a class",
                text -> text,
                value -> CLASS_NAME.matcher(value).matches());
    }

    /** The words {@code true} and {@code false}, in any case. */
    public static OptionType<Boolean> bool() {
        return new OptionType<>("true or false", OptionType::parseBoolean, value -> true);
    }

    /** Whole numbers within bounds, both included. */
    public static OptionType<Integer> intBetween(int min, int max) {
        return new OptionType<>(
                "a whole number" + range(min, min == Integer.MIN_VALUE, max, max == Integer.MAX_VALUE),
                Integer::valueOf,
                value -> value >= min && value <= max);
    }

    /** Whole numbers within bounds, both included. */
    public static OptionType<Long> longBetween(long min, long max) {
        return new OptionType<>(
                "a whole number" + range(min, min == Long.MIN_VALUE, max, max == Long.MAX_VALUE),
                Long::valueOf,
                value -> value >= min && value <= max);
    }

    /** Numbers within bounds, both included. */
    public static OptionType<Double> doubleBetween(double min, double max) {
        return new OptionType<>(
                "a number" + range(min, min == -Double.MAX_VALUE, max, max == Double.MAX_VALUE),
                Double::valueOf,
                value -> value >= min && value <= max);
    }

    /** Amounts of memory as Flink reads them, such as {@code 16 mb}; a number without a unit means bytes. */
    public static OptionType<MemorySize> memoryBetween(MemorySize min, MemorySize max) {
        return new OptionType<>(
                "an amount of memory such as 64 kb or 16 mb"
                        + range(min, min.equals(MemorySize.ZERO), max, max.equals(MemorySize.MAX_VALUE)),
                MemorySize::parse,
                value -> value.compareTo(min) >= 0 && value.compareTo(max) <= 0);
    }

    /** Durations as Flink reads them, such as {@code 5 s}; a number without a unit means milliseconds. */
    public static OptionType<Duration> durationBetween(Duration min, Duration max) {
        boolean open = max.equals(Duration.ofMillis(Long.MAX_VALUE));
        return new OptionType<>(
                "a duration such as 200 ms or 5 s"
                        + range(TimeUtils.formatWithHighestUnit(min), false, open ? "" : formatted(max), open),
                TimeUtils::parseDuration,
                value -> value.compareTo(min) >= 0 && value.compareTo(max) <= 0);
    }

    /** The names of an enum's constants, in any case, with {@code -} or {@code .} for {@code _}. */
    public static <E extends Enum<E>> OptionType<E> enumeration(Class<E> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return new OptionType<>(
                "one of " + String.join(", ", names),
                text -> Enum.valueOf(
                        type, text.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_')),
                value -> true);
    }

    /** Texts with a semicolon between them. */
    public static OptionType<List<String>> list() {
        return new OptionType<>("values with ';' between them", OptionType::parseList, value -> true);
    }

    /** Texts by names: {@code name:text} with a comma between two of them. */
    public static OptionType<Map<String, String>> map() {
        return new OptionType<>("name:text with ',' between two of them", OptionType::parseMap, value -> true);
    }

    /** Gives what a value must be, to complete "must be ...". */
    public String expected() {
        return expected;
    }

    /** Gives whether a value lies within the bounds. */
    public boolean accepts(T value) {
        return bounds.apply(value);
    }

    /**
     * Reads a value from text, without looking at the bounds.
     *
     * @throws IllegalArgumentException if the text is not of this type; its message is not for users
     */
    public T parse(String text) {
        return parser.apply(text.strip());
    }

    private static Boolean parseBoolean(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("not a boolean");
        };
    }

    private static List<String> parseList(String text) {
        List<String> values = new ArrayList<>();
        for (String value : text.split(";")) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return List.copyOf(values);
    }

    private static Map<String, String> parseMap(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : text.split(",")) {
            int colon = pair.indexOf(':');
            if (colon <= 0 && !pair.isBlank()) {
                throw new IllegalArgumentException("a name is missing");
            }
            if (colon > 0) {
                values.put(
                        pair.substring(0, colon).strip(),
                        pair.substring(colon + 1).strip());
            }
        }
        return Collections.unmodifiableMap(values);
    }

    private static String formatted(Duration duration) {
        return TimeUtils.formatWithHighestUnit(duration);
    }

    private static String range(Object min, boolean openBelow, Object max, boolean openAbove) {
        if (openBelow && openAbove) {
            return "";
        }
        if (openAbove) {
            return ", " + min + " or more";
        }
        if (openBelow) {
            return ", " + max + " or less";
        }
        return " from " + min + " to " + max;
    }
}
