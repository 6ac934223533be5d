/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import io.connectorspec.codegen.spec.model.ItemTypesSpec.AttributeType;
import io.connectorspec.codegen.spec.model.ItemTypesSpec.Encoding;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Matches the type of an attribute with the types that a connector offers. */
public final class AttributeTypes {

    private final ItemTypesSpec spec;
    private final Set<String> items;

    /**
     * Takes what can be matched.
     *
     * @param spec the connector's types
     * @param items the names of the item types in the same file
     */
    public AttributeTypes(ItemTypesSpec spec, Collection<String> items) {
        this.spec = spec;
        this.items = Set.copyOf(items);
    }

    /**
     * A type of the connector that matches.
     *
     * @param type what the connector says about it
     * @param variable the pattern's name for the element; empty for a type without elements of its own
     */
    public record Match(AttributeType type, Optional<String> variable) {}

    /** Gives whether a name is that of an item type. */
    public boolean isItem(AttributeTypeName name) {
        return name.element().isEmpty() && items.contains(name.name());
    }

    /** Gives the type of the connector that a name means: an exact one first, then one with a variable element. */
    public Optional<Match> match(AttributeTypeName name) {
        Optional<AttributeType> exact = spec.types().find(name.toString());
        if (exact.isPresent()) {
            return exact.map(type -> new Match(type, Optional.empty()));
        }
        return name.element()
                .flatMap(element -> spec.types().list().stream()
                        .filter(type -> type.body().isPresent())
                        .flatMap(type -> pattern(name, type).stream())
                        .findFirst());
    }

    /** Gives a type that is described by a pattern such as {@code list<E>}, if a name fits the pattern. */
    private static Optional<Match> pattern(AttributeTypeName name, Named<AttributeType> type) {
        AttributeTypeName pattern = AttributeTypeName.parse(type.name().value());
        return pattern.variables().stream()
                .filter(variable -> pattern.name().equals(name.name()))
                .findFirst()
                .flatMap(variable -> type.body().map(body -> new Match(body, Optional.of(variable))));
    }

    /** Gives the way in which a type is stored, if the attribute's choice is one that it has. */
    public Optional<Encoding> encoding(AttributeType type, Optional<String> chosen) {
        if (type.encodings().isEmpty()) {
            return type.encoding();
        }
        Optional<String> name = chosen.or(() -> type.defaultEncoding().map(encoding -> encoding.value()));
        return name.flatMap(type.encodings()::find);
    }

    /** Gives the encodings that an attribute of this type, or its elements, can choose from. */
    public Entries<Encoding> encodings(AttributeTypeName name) {
        Optional<Match> match = match(name);
        if (match.isPresent() && !match.get().type().encodings().isEmpty()) {
            return match.get().type().encodings();
        }
        return match.flatMap(Match::variable).isPresent()
                ? encodings(name.element().orElseThrow())
                : Entries.none();
    }

    /** Gives whether values of a type, or its elements, are stored in some way for those who choose none. */
    public boolean hasDefaultEncoding(AttributeTypeName name) {
        Optional<Match> match = match(name);
        return match.isPresent()
                && (match.get().type().defaultEncoding().isPresent()
                        || match.get().variable().isPresent()
                                && hasDefaultEncoding(name.element().orElseThrow()));
    }

    /** Gives how an attribute of this type is stored. */
    public Optional<String> attributeKind(AttributeTypeName name, Optional<String> chosen) {
        if (isItem(name)) {
            return Optional.of(spec.nestedAttribute().value());
        }
        return match(name)
                .flatMap(match -> encoding(match.type(), chosen))
                .map(encoding -> encoding.attribute().value());
    }

    /** Gives the parts of a type that mean nothing. */
    public List<AttributeTypeName> unknown(AttributeTypeName name) {
        if (isItem(name)) {
            return List.of();
        }
        Optional<Match> match = match(name);
        if (match.isEmpty()) {
            return List.of(name);
        }
        return match.get().variable().isPresent() ? unknown(name.element().orElseThrow()) : List.of();
    }

    /** Gives the item types that an attribute of this type holds. */
    public Optional<String> heldItem(AttributeTypeName name) {
        if (isItem(name)) {
            return Optional.of(name.name());
        }
        return name.element().flatMap(this::heldItem);
    }

    /** Gives everything that can be written where a type is needed. */
    public Collection<String> names() {
        Set<String> names = new TreeSet<>(spec.types().names());
        names.addAll(items);
        return names;
    }
}
