/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.metrics;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.flink.metrics.Counter;

/** Counters that tell kinds apart. Their names end with the kind: {@code throttledRequests.keyRange}. */
public final class CountersByKind {

    private CountersByKind() {}

    /**
     * Registers a counter for every kind.
     *
     * @param name what stands before the kinds
     * @param register registers a counter by its name
     */
    public static <K extends Enum<K>> Map<K, Counter> of(
            Class<K> kinds, String name, Function<String, Counter> register) {
        Map<K, Counter> counters = new EnumMap<>(kinds);
        for (K kind : kinds.getEnumConstants()) {
            counters.put(kind, register.apply(name + "." + camelCase(kind.name())));
        }
        return counters;
    }

    /** Gives a constant's name as metrics are spelt: {@code KEY_RANGE} becomes {@code keyRange}. */
    private static String camelCase(String constant) {
        StringBuilder text = new StringBuilder();
        for (String word : constant.split("_")) {
            text.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        text.setCharAt(0, Character.toLowerCase(text.charAt(0)));
        return text.toString();
    }
}
