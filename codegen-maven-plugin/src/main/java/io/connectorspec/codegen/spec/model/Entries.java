/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Entries of a spec by their names, in the order in which they stand there.
 *
 * @param list the entries; no name stands twice
 * @param <T> what an entry says
 */
public record Entries<T>(List<Named<T>> list) {

    /** Copies the list. */
    public Entries {
        list = List.copyOf(list);
    }

    /** Gives no entries. */
    public static <T> Entries<T> none() {
        return new Entries<>(List.of());
    }

    /** Gives all names, also those of entries that could not be understood. */
    public List<String> names() {
        return list.stream().map(entry -> entry.name().value()).toList();
    }

    /** Gives whether there is an entry of this name, understood or not. */
    public boolean has(String name) {
        return names().contains(name);
    }

    /** Gives what the entry of this name says. */
    public Optional<T> find(String name) {
        return list.stream()
                .filter(entry -> entry.name().value().equals(name))
                .findFirst()
                .flatMap(Named::body);
    }

    /** Gives what the understood entries say. */
    public Stream<T> bodies() {
        return list.stream().flatMap(entry -> entry.body().stream());
    }

    /** Hands every understood entry over, with its name. */
    public void forEach(BiConsumer<Located<String>, T> action) {
        list.forEach(entry -> entry.body().ifPresent(body -> action.accept(entry.name(), body)));
    }

    /** Gives whether there is no entry at all. */
    public boolean isEmpty() {
        return list.isEmpty();
    }
}
