/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All keys under which an option is found in one place.
 *
 * @param key the key that users write; empty for the place itself
 * @param oldKeys keys that the option had before; they are read where the key is not there, and users are told
 * @param fallbackKeys keys of others, which are read where none of the option's own is there
 */
public record OptionKeys(String key, List<String> oldKeys, List<String> fallbackKeys) {

    /** Copies the lists. */
    public OptionKeys {
        oldKeys = List.copyOf(oldKeys);
        fallbackKeys = List.copyOf(fallbackKeys);
    }

    /** Makes the keys of an option that has one only. */
    public static OptionKeys of(String key) {
        return new OptionKeys(key, List.of(), List.of());
    }

    /** Gives all keys below one that they all stand below; nothing if one of them stands elsewhere. */
    Optional<OptionKeys> below(String prefix) {
        boolean allBelow = Stream.of(Stream.of(key), oldKeys.stream(), fallbackKeys.stream())
                .flatMap(Function.identity())
                .allMatch(one -> one.startsWith(prefix));
        return allBelow ? Optional.of(map(one -> one.substring(prefix.length()))) : Optional.empty();
    }

    /** Gives all keys, each changed in the same way. */
    OptionKeys map(Function<String, String> change) {
        return new OptionKeys(
                change.apply(key),
                oldKeys.stream().map(change).toList(),
                fallbackKeys.stream().map(change).toList());
    }
}
