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
 * @param presence when it must be there, and when not
 * @param binding what becomes of it
 * @param text how it is explained
 */
public record OptionSpec(Keys keys, Value value, Presence presence, Binding binding, Text text) {

    /**
     * Where users find an option.
     *
     * @param key its key on every surface
     * @param perSurface its key on single surfaces
     * @param others keys that are read where its own is not there
     * @param under the option below whose key this option's keys stand
     * @param nests the option that stands here once more, with everything under it
     */
    public record Keys(
            Optional<Located<OptionKey>> key,
            Entries<Located<OptionKey>> perSurface,
            OtherKeys others,
            Optional<Located<String>> under,
            Optional<Located<String>> nests) {}

    /**
     * Keys that are read where an option's own key is not there.
     *
     * @param oldKeys keys that the option had before; users who write them are told
     * @param fallbackKeys keys of others
     */
    public record OtherKeys(List<Located<OptionKey>> oldKeys, List<Located<OptionKey>> fallbackKeys) {

        /** Copies the lists. */
        public OtherKeys {
            oldKeys = List.copyOf(oldKeys);
            fallbackKeys = List.copyOf(fallbackKeys);
        }
    }

    /**
     * When an option must be there, and when not.
     *
     * @param required whether it must always be there
     * @param requiredIf the options that make it necessary, each with the value or values by which it does
     * @param conflicts the options that must not be there together with it
     */
    public record Presence(boolean required, Entries<Located<RawValue>> requiredIf, List<Located<String>> conflicts) {

        /** Copies the list. */
        public Presence {
            conflicts = List.copyOf(conflicts);
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
     * Default, bounds and form.
     *
     * @param defaultValue the value for users who give none
     * @param min the smallest value
     * @param max the largest value
     * @param pattern the regular expression that a text matches
     */
    public record Range(
            Optional<Located<RawValue>> defaultValue,
            Optional<Located<RawValue>> min,
            Optional<Located<RawValue>> max,
            Optional<Located<String>> pattern) {}

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
     * @param lifecycle since when it is there, and until when
     */
    public record Text(
            Located<String> doc,
            Optional<Located<String>> group,
            Optional<Located<String>> example,
            Lifecycle lifecycle) {}

    /**
     * Since when an option is there, and until when.
     *
     * @param since the version that brought it
     * @param deprecation why nobody should use it any more
     */
    public record Lifecycle(Optional<Located<Version>> since, Optional<Located<Deprecation>> deprecation) {}

    /**
     * Why an option should not be used any more.
     *
     * @param since the version from which on this holds
     * @param removal the version in which it will be gone
     * @param replacement the option to use instead
     * @param reason what users should know
     */
    public record Deprecation(
            Optional<Located<Version>> since,
            Optional<Located<Version>> removal,
            Optional<Located<String>> replacement,
            Optional<Located<String>> reason) {}
}
