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

/** Matches the type of an attribute with the types that a connector offers, and a file declares. */
public final class AttributeTypes {

    private final ItemTypesSpec spec;
    private final Set<String> items;
    private final Set<String> enums;

    /**
     * Takes what can be matched.
     *
     * @param spec the connector's types
     * @param file the file whose item types and enums can be named too
     */
    public AttributeTypes(ItemTypesSpec spec, ItemFileSpec file) {
        this.spec = spec;
        this.items = Set.copyOf(file.items().names());
        this.enums = Set.copyOf(file.declared().enums().names());
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

    /** Gives whether a name is that of an enum. */
    public boolean isEnum(AttributeTypeName name) {
        return name.element().isEmpty() && enums.contains(name.name());
    }

    /** Gives the type of the connector that a name means: an exact one first, then one with a variable element. */
    public Optional<Match> match(AttributeTypeName name) {
        Optional<AttributeType> exact =
                name.variables().isEmpty() ? spec.types().find(name.toString()) : Optional.empty();
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

    /** Gives the way in which values of a type of the connector are stored, if the attribute's choice is one it has. */
    public Optional<Encoding> encoding(AttributeTypeName name, Optional<String> chosen) {
        return match(name).flatMap(match -> {
            AttributeType type = match.type();
            if (!type.byElement().isEmpty()) {
                return name.element()
                        .flatMap(element -> attributeKind(element, chosen))
                        .flatMap(type.byElement()::find);
            }
            return type.encodings().isEmpty()
                    ? type.encoding()
                    : chosenName(type, chosen).flatMap(type.encodings()::find);
        });
    }

    /** Gives the name of the way in which values of a type, or its elements, are stored, where there are several. */
    public Optional<String> encodingName(AttributeTypeName name, Optional<String> chosen) {
        Optional<Match> match = match(name);
        if (match.isPresent() && !match.get().type().encodings().isEmpty()) {
            return chosenName(match.get().type(), chosen);
        }
        return match.flatMap(Match::variable)
                .flatMap(variable -> name.element())
                .flatMap(element -> encodingName(element, chosen));
    }

    private static Optional<String> chosenName(AttributeType type, Optional<String> chosen) {
        return chosen.or(() -> type.defaultEncoding().map(Located::value));
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
            return Optional.of(spec.userTypes().nested().value());
        }
        if (isEnum(name)) {
            return spec.userTypes().enums().map(storage -> storage.attribute().value());
        }
        return encoding(name, chosen).map(encoding -> encoding.attribute().value());
    }

    /** Gives the parts of a type that mean nothing. */
    public List<AttributeTypeName> unknown(AttributeTypeName name) {
        if (isItem(name) || isEnum(name)) {
            return List.of();
        }
        Optional<Match> match = match(name);
        if (match.isEmpty()) {
            return List.of(name);
        }
        return match.get().variable().isPresent() ? unknown(name.element().orElseThrow()) : List.of();
    }

    /**
     * Gives the containers within a type, and the type itself, that cannot be stored since nothing says how they
     * hold elements of that kind.
     */
    public List<AttributeTypeName> unstorable(AttributeTypeName name, Optional<String> chosen) {
        if (isItem(name) || isEnum(name) || match(name).flatMap(Match::variable).isEmpty()) {
            return List.of();
        }
        AttributeTypeName element = name.element().orElseThrow();
        List<AttributeTypeName> within = unstorable(element, chosen);
        boolean elementIsFine =
                within.isEmpty() && attributeKind(element, chosen).isPresent();
        return elementIsFine && encoding(name, chosen).isEmpty() ? List.of(name) : within;
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
        names.addAll(enums);
        return names;
    }
}
