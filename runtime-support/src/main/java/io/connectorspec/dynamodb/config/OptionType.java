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
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.flink.util.TimeUtils;

/**
 * What the value of an option may be: how its text is read, and which values lie within its bounds.
 *
 * @param <T> the Java type of the value
 */
public final class OptionType<T> {

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
