/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.flink.configuration.MemorySize;

/**
 * What the value of an option can be.
 *
 * @param reader reads it from text
 * @param bounds accepts it
 */
public record KnobKind<T>(Function<String, T> reader, Predicate<T> bounds) {

    private static final Map<String, Long> MILLIS = Map.of("ms", 1L, "s", 1000L, "min", 60_000L);
    private static final Map<String, Long> BYTES = Map.of("b", 1L, "kb", 1L << 10, "mb", 1L << 20, "gb", 1L << 30);

    /** Texts. */
    public static KnobKind<String> string() {
        return new KnobKind<>(text -> text, value -> true);
    }

    /** Texts of some form. */
    public static KnobKind<String> stringMatching(String pattern, String example) {
        return new KnobKind<>(text -> text, value -> value.matches(pattern) && example.matches(pattern));
    }

    /** Classes, by their names. */
    public static KnobKind<String> className() {
        return new KnobKind<>(text -> text, value -> value.contains("."));
    }

    /** Amounts of memory, in bytes. */
    public static KnobKind<MemorySize> memoryBetween(MemorySize min, MemorySize max) {
        return new KnobKind<>(
                text -> new MemorySize(amount(text, BYTES)),
                value -> value.compareTo(min) >= 0 && value.compareTo(max) <= 0);
    }

    /** Texts by names: {@code a:b,c:d}. */
    public static KnobKind<Map<String, String>> map() {
        return new KnobKind<>(
                text -> Arrays.stream(text.split(","))
                        .map(pair -> pair.split(":", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])),
                value -> true);
    }

    /** True and false. */
    public static KnobKind<Boolean> bool() {
        return new KnobKind<>(KnobKind::flag, value -> true);
    }

    /** Whole numbers. */
    public static KnobKind<Integer> intBetween(int min, int max) {
        return new KnobKind<>(Integer::valueOf, value -> value >= min && value <= max);
    }

    /** Whole numbers. */
    public static KnobKind<Long> longBetween(long min, long max) {
        return new KnobKind<>(Long::valueOf, value -> value >= min && value <= max);
    }

    /** Numbers. */
    public static KnobKind<Double> doubleBetween(double min, double max) {
        return new KnobKind<>(Double::valueOf, value -> value >= min && value <= max);
    }

    /** Lengths of time. */
    public static KnobKind<Duration> durationBetween(Duration min, Duration max) {
        return new KnobKind<>(
                text -> Duration.ofMillis(amount(text, MILLIS)),
                value -> value.compareTo(min) >= 0 && value.compareTo(max) <= 0);
    }

    /** Names of an enum. */
    public static <E extends Enum<E>> KnobKind<E> enumeration(Class<E> type) {
        return new KnobKind<>(text -> Enum.valueOf(type, text), value -> true);
    }

    /** Texts with a comma between them. */
    public static KnobKind<List<String>> list() {
        return new KnobKind<>(text -> List.of(text.split(",")), value -> true);
    }

    private static long amount(String text, Map<String, Long> units) {
        String[] parts = text.split(" ");
        return Long.parseLong(parts[0]) * units.get(parts[1]);
    }

    private static Boolean flag(String text) {
        if (!List.of("true", "false").contains(text)) {
            throw new IllegalArgumentException("neither true nor false");
        }
        return Boolean.valueOf(text);
    }
}
