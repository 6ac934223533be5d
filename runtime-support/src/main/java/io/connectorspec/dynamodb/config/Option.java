/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.config;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One option as generated code describes it: where its value is found and what the value may be.
 *
 * @param key the key, relative to the reader's prefix; empty for the prefix itself
 * @param otherKeys keys that are read where the key is not there
 * @param type what the value may be
 * @param defaultValue the value where the user gave none, or null
 * @param treatment how the value is treated
 * @param <T> the value's Java type
 */
public record Option<T>(String key, OtherKeys otherKeys, OptionType<T> type, T defaultValue, Treatment treatment) {

    /** Checks that nothing but the default is missing. */
    public Option {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(otherKeys, "otherKeys");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(treatment, "treatment");
    }

    /**
     * Keys that are read where an option's own key is not there: first the old ones, then the fallback keys, each
     * in their order.
     *
     * @param oldKeys keys that the option had before; users who write them are told the new one
     * @param fallbackKeys keys of other options
     */
    public record OtherKeys(List<String> oldKeys, List<String> fallbackKeys) {

        /** Copies the lists. */
        public OtherKeys {
            oldKeys = List.copyOf(oldKeys);
            fallbackKeys = List.copyOf(fallbackKeys);
        }
    }

    /**
     * How the value of an option is treated.
     *
     * @param secret whether it must not appear in any message
     * @param deprecation what users of the option are told; empty for an option that may be used
     */
    public record Treatment(boolean secret, Optional<Deprecation> deprecation) {}

    /**
     * Why an option should not be used any more.
     *
     * @param replacement the key, relative like the option's own, or the setter to use instead; empty if there is none
     * @param note what else users should know, in full sentences; may be empty
     */
    public record Deprecation(String replacement, String note) {}

    /** Makes an option that has one key, no default, and may be used and shown. */
    public static <T> Option<T> of(String key, OptionType<T> type) {
        OtherKeys none = new OtherKeys(List.of(), List.of());
        return new Option<>(key, none, type, null, new Treatment(false, Optional.empty()));
    }

    /** Makes the same option with a value for users who give none. */
    public Option<T> withDefault(T value) {
        return new Option<>(key, otherKeys, type, value, treatment);
    }

    /** Makes the same option with keys that it had before. */
    public Option<T> withOldKeys(String... keys) {
        OtherKeys others = new OtherKeys(List.of(keys), otherKeys.fallbackKeys());
        return new Option<>(key, others, type, defaultValue, treatment);
    }

    /** Makes the same option with keys of other options. */
    public Option<T> withFallbackKeys(String... keys) {
        OtherKeys others = new OtherKeys(otherKeys.oldKeys(), List.of(keys));
        return new Option<>(key, others, type, defaultValue, treatment);
    }

    /** Makes the same option with a value that no message shows. */
    public Option<T> asSecret() {
        return new Option<>(key, otherKeys, type, defaultValue, new Treatment(true, treatment.deprecation()));
    }

    /**
     * Makes the same option for users who are told not to use it any more.
     *
     * @param replacement the key, relative like the option's own, or the setter to use instead; empty if there is none
     * @param note what else users should know, in full sentences; may be empty
     */
    public Option<T> asDeprecated(String replacement, String note) {
        Treatment told = new Treatment(treatment.secret(), Optional.of(new Deprecation(replacement, note)));
        return new Option<>(key, otherKeys, type, defaultValue, told);
    }
}
