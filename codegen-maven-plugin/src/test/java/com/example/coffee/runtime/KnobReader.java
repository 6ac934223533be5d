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
import java.util.logging.Logger;

/** Reads options, and remembers what is wrong with them. */
public final class KnobReader {

    /** The name of the log that tells users what they should not use any more. */
    public static final String LOG = "coffee";

    private final Map<String, String> values;
    private final String prefix;
    private final List<String> problems;
    private final List<String> hints;

    private KnobReader(Map<String, String> values, String prefix, List<String> problems, List<String> hints) {
        this.values = values;
        this.prefix = prefix;
        this.problems = problems;
        this.hints = hints;
    }

    /** Makes a reader of setters. */
    public static KnobReader ofSetters() {
        return new KnobReader(Map.of(), "", new ArrayList<>(), new ArrayList<>());
    }

    /** Gives a reader of properties. */
    public KnobReader over(Properties properties) {
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
        return new KnobReader(texts, "", problems, hints);
    }

    /** Gives a reader below a key. */
    public KnobReader below(String key) {
        return new KnobReader(values, prefix + key + ".", problems, hints);
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
        String own = absolute(knob.key());
        if (values.containsKey(own)) {
            hint(knob, own);
            return parsed(knob, own);
        }
        for (String old : knob.others().old()) {
            if (values.containsKey(absolute(old))) {
                hints.add(absolute(old) + " is now " + own);
                return parsed(knob, absolute(old));
            }
        }
        return knob.others().fallback().stream()
                .map(this::absolute)
                .filter(values::containsKey)
                .findFirst()
                .map(key -> parsed(knob, key))
                .orElseGet(() -> new Named<>(knob.fallback(), own));
    }

    /** Reads an option that must be there. */
    public <T> Named<T> readRequired(Knob<T> knob) {
        return present(read(knob));
    }

    /** Takes an option that must be there from a setter. */
    public <T> Named<T> takeRequired(Knob<T> knob, T value, String setter) {
        return present(take(knob, value, setter));
    }

    /** Takes an option from a setter. */
    public <T> Named<T> take(Knob<T> knob, T value, String setter) {
        if (value != null) {
            hint(knob, setter);
        }
        return checked(knob, value == null ? knob.fallback() : value, setter);
    }

    /** Takes what must be set. */
    public <T> Named<T> takeRequired(T value, String setter) {
        if (value == null) {
            problems.add(setter + " is missing");
        }
        return new Named<>(value, setter);
    }

    /** Takes what need not be set. */
    public <T> Named<T> takeOptional(T value, String setter) {
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

    /** Asks for a value where another one is one of some. */
    @SafeVarargs
    public final <T> void requireIf(Named<?> needed, Named<T> condition, T... values) {
        for (T value : values) {
            if (needed.value() == null && value.equals(condition.value())) {
                problems.add(needed.name() + " is missing, as " + condition.name() + " is " + value);
            }
        }
    }

    /** Refuses two values together. */
    public void refuseBoth(Named<?> one, Named<?> other) {
        if (one.value() != null && other.value() != null) {
            problems.add(one.name() + " and " + other.name() + " exclude each other");
        }
    }

    /** Throws if anything was wrong, and tells what users should not use any more. */
    public void finish(String what) {
        hints.forEach(Logger.getLogger(LOG)::warning);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(what + ": " + String.join("; ", problems));
        }
    }

    private <T> Named<T> parsed(Knob<T> knob, String key) {
        try {
            return checked(knob, knob.kind().reader().apply(values.get(key)), key);
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            problems.add(key + " is nothing that it can be");
            return new Named<>(knob.fallback(), key);
        }
    }

    private <T> Named<T> present(Named<T> value) {
        if (value.value() == null) {
            problems.add(value.name() + " is missing");
        }
        return value;
    }

    private void hint(Knob<?> knob, String name) {
        Knob.Label label = knob.label();
        if (label.note() != null) {
            String instead = label.replacement().isEmpty() ? "" : ", use " + absolute(label.replacement());
            hints.add(name + " is deprecated" + instead + ". " + label.note());
        }
    }

    private <T> Named<T> checked(Knob<T> knob, T value, String name) {
        if (value != null && !knob.kind().bounds().test(value)) {
            problems.add(name + " is out of bounds" + (knob.label().hidden() ? "" : ": " + value));
        }
        return new Named<>(value, name);
    }

    private String absolute(String key) {
        return key.isEmpty() ? prefix.substring(0, prefix.length() - 1) : prefix + key;
    }
}
