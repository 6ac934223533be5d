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
 * @param older older keys
 * @param kind what its value can be
 * @param fallback the default, or null
 * @param hidden whether no message shows it
 */
public record Knob<T>(String key, List<String> older, KnobKind<T> kind, T fallback, boolean hidden) {

    /** Makes an option. */
    public static <T> Knob<T> of(String key, KnobKind<T> kind) {
        return new Knob<>(key, List.of(), kind, null, false);
    }

    /** Adds a default. */
    public Knob<T> withDefault(T value) {
        return new Knob<>(key, older, kind, value, hidden);
    }

    /** Adds older keys. */
    public Knob<T> withFallbackKeys(String... keys) {
        return new Knob<>(key, List.of(keys), kind, fallback, hidden);
    }

    /** Hides the value. */
    public Knob<T> asSecret() {
        return new Knob<>(key, older, kind, fallback, true);
    }
}
