/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads options, and remembers what is wrong with them. */
public final class KnobReader {

    private final Map<String, String> values;
    private final String prefix;
    private final List<String> problems;

    private KnobReader(Map<String, String> values, String prefix, List<String> problems) {
        this.values = values;
        this.prefix = prefix;
        this.problems = problems;
    }

    /** Makes a reader of setters. */
    public static KnobReader ofSetters() {
        return new KnobReader(Map.of(), "", new ArrayList<>());
    }

    /** Gives a reader of properties. */
    public KnobReader over(Properties properties) {
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
        return new KnobReader(texts, "", problems);
    }

    /** Gives a reader below a key. */
    public KnobReader below(String key) {
        return new KnobReader(values, prefix + key + ".", problems);
    }

    /** Gives whether something was written at or below a key. */
    public boolean has(String key) {
        return values.keySet().stream()
                .anyMatch(name -> name.equals(prefix + key) || name.startsWith(prefix + key + "."));
    }

    /** Gives everything. */
    public Map<String, String> raw() {
        return values;
    }

    /** Reads an option. */
    public <T> Named<T> read(Knob<T> knob) {
        return Stream.concat(Stream.of(knob.key()), knob.older().stream())
                .map(this::absolute)
                .filter(values::containsKey)
                .findFirst()
                .map(key -> checked(knob, knob.kind().reader().apply(values.get(key)), key))
                .orElseGet(() -> new Named<>(knob.fallback(), absolute(knob.key())));
    }

    /** Takes an option from a setter. */
    public <T> Named<T> take(Knob<T> knob, T value, String setter) {
        return checked(knob, value == null ? knob.fallback() : value, setter);
    }

    /** Takes what must be set. */
    public <T> Named<T> takeRequired(T value, String setter) {
        if (value == null) {
            problems.add(setter + " is missing");
        }
        return new Named<>(value, setter);
    }

    /** Compares. */
    public <T extends Comparable<T>> void requireLarger(Named<T> larger, Named<T> than) {
        if (larger.value().compareTo(than.value()) <= 0) {
            problems.add(larger.name() + " is not larger than " + than.name());
        }
    }

    /** Compares. */
    public <T extends Comparable<T>> void requireAtLeast(Named<T> larger, Named<T> than) {
        if (larger.value().compareTo(than.value()) < 0) {
            problems.add(larger.name() + " is smaller than " + than.name());
        }
    }

    /** Throws if anything was wrong. */
    public void finish(String what) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(what + ": " + String.join("; ", problems));
        }
    }

    private <T> Named<T> checked(Knob<T> knob, T value, String name) {
        if (value != null && !knob.kind().bounds().test(value)) {
            problems.add(name + " is out of bounds" + (knob.hidden() ? "" : ": " + value));
        }
        return new Named<>(value, name);
    }

    private String absolute(String key) {
        return key.isEmpty() ? prefix.substring(0, prefix.length() - 1) : prefix + key;
    }
}
