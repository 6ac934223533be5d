/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.model.Entries;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values that were found under the keys of one mapping. */
final class Bound {

    /** By identity: to compare two fields, everything that may stand under them would have to be compared. */
    private final Map<Field<?>, Object> values = new IdentityHashMap<>();

    /** Reads the value under a key, if it can be understood. Gives whether it could. */
    <T> boolean bind(Field<T> field, Optional<T> value) {
        value.ifPresent(present -> values.put(field, present));
        return value.isPresent();
    }

    /** Gives the value of a key that must be there. */
    <T> T get(Field<T> field) {
        return find(field).orElseThrow();
    }

    /** Gives the value of a key that may be absent. */
    @SuppressWarnings("unchecked") // bind() is the only writer, and it pairs a field with a value of its type
    <T> Optional<T> find(Field<T> field) {
        return Optional.ofNullable((T) values.get(field));
    }

    /** Gives whether a flag is set; one that is absent is not. */
    boolean flag(Field<Boolean> field) {
        return find(field).orElse(false);
    }

    /** Gives a list that may be absent, and is empty then. */
    <T> List<T> list(Field<List<T>> field) {
        return find(field).orElse(List.of());
    }

    /** Gives entries that may be absent, and are none then. */
    <T> Entries<T> entries(Field<Entries<T>> field) {
        return find(field).orElse(Entries.none());
    }
}
