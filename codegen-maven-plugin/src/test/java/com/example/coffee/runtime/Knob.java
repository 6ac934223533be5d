/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

import java.util.List;

/**
 * An option of the coffee machine, as generated code describes it.
 *
 * @param key where it is read
 * @param others other keys
 * @param kind what its value can be
 * @param fallback the default, or null
 * @param label what else is known
 */
public record Knob<T>(String key, Others others, KnobKind<T> kind, T fallback, Label label) {

    /** Keys that were used before, and keys of other knobs. */
    public record Others(List<String> old, List<String> fallback) {}

    /**
     * What else is known of a knob.
     *
     * @param hidden whether no message shows its value
     * @param replacement what to use instead, or nothing
     * @param note why, or null if it may be used
     */
    public record Label(boolean hidden, String replacement, String note) {}

    /** Makes an option. */
    public static <T> Knob<T> of(String key, KnobKind<T> kind) {
        return new Knob<>(key, new Others(List.of(), List.of()), kind, null, new Label(false, "", null));
    }

    /** Adds a default. */
    public Knob<T> withDefault(T value) {
        return new Knob<>(key, others, kind, value, label);
    }

    /** Adds keys that were used before. */
    public Knob<T> withOldKeys(String... keys) {
        return new Knob<>(key, new Others(List.of(keys), others.fallback()), kind, fallback, label);
    }

    /** Adds keys of other knobs. */
    public Knob<T> withFallbackKeys(String... keys) {
        return new Knob<>(key, new Others(others.old(), List.of(keys)), kind, fallback, label);
    }

    /** Says what to use instead. */
    public Knob<T> asDeprecated(String replacement, String note) {
        return new Knob<>(key, others, kind, fallback, new Label(label.hidden(), replacement, note));
    }

    /** Hides the value. */
    public Knob<T> asSecret() {
        return new Knob<>(key, others, kind, fallback, new Label(true, label.replacement(), label.note()));
    }
}
