/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.List;
import java.util.Optional;

/**
 * What a spec says about one option.
 *
 * @param keys where users find it
 * @param value what its value can be
 * @param binding what becomes of it
 * @param text how it is explained
 */
public record OptionSpec(Keys keys, Value value, Binding binding, Text text) {

    /**
     * Where users find an option.
     *
     * @param key its key on every surface
     * @param perSurface its key on single surfaces
     * @param fallbackKeys older keys, read where the key is not there
     * @param under the option below whose key this option's keys stand
     * @param nests the option that stands here once more, with everything under it
     */
    public record Keys(
            Optional<Located<OptionKey>> key,
            Entries<Located<OptionKey>> perSurface,
            List<Located<OptionKey>> fallbackKeys,
            Optional<Located<String>> under,
            Optional<Located<String>> nests) {

        /** Copies the list. */
        public Keys {
            fallbackKeys = List.copyOf(fallbackKeys);
        }
    }

    /**
     * What the value of an option can be.
     *
     * @param type its type; empty for an option that nests another
     * @param enumClass the runtime's enum
     * @param words the names of an enum's constants, with a text for each
     * @param range the bounds and the default
     * @param secret whether messages must not show it
     */
    public record Value(
            Optional<Located<ValueType>> type,
            Optional<Located<JavaType>> enumClass,
            Entries<Located<String>> words,
            Range range,
            boolean secret) {}

    /**
     * Bounds and default.
     *
     * @param defaultValue the value for users who give none
     * @param min the smallest value
     * @param max the largest value
     */
    public record Range(
            Optional<Located<RawValue>> defaultValue,
            Optional<Located<RawValue>> min,
            Optional<Located<RawValue>> max) {}

    /**
     * What becomes of an option.
     *
     * @param setting the component of a settings record
     * @param property the property of a builder
     * @param constants the constants, by class
     */
    public record Binding(
            Optional<Located<MemberReference>> setting,
            Optional<Located<MemberReference>> property,
            Entries<ConstantFieldSpec> constants) {}

    /**
     * How an option is explained.
     *
     * @param doc what it does
     * @param group the group that it stands in
     * @param example a value to show
     */
    public record Text(Located<String> doc, Optional<Located<String>> group, Optional<Located<String>> example) {}
}
