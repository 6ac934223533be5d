/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.spec;

import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.ItemTypesSpec;
import io.connectorspec.codegen.spec.model.ItemTypesSpec.AttributeType;
import io.connectorspec.codegen.spec.model.ItemTypesSpec.Encoding;
import io.connectorspec.codegen.spec.model.ItemTypesSpec.Role;
import io.connectorspec.codegen.spec.model.Located;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a spec for somebody who declares the first item type: valid as it stands, with everything else that the
 * connector knows in comments.
 */
public final class StartingSpec {

    private final ConnectorSpec connector;
    private final ItemTypesSpec types;
    private final List<String> lines = new ArrayList<>();

    private StartingSpec(ConnectorSpec connector, ItemTypesSpec types) {
        this.connector = connector;
        this.types = types;
    }

    /**
     * What to start with.
     *
     * @param item the name of the item type's class
     * @param packageName the package of the classes
     */
    public record Request(String item, String packageName) {}

    /**
     * Writes the spec.
     *
     * @param connector a connector that knows item types, and that has passed all rules
     */
    public static String emit(ConnectorSpec connector, Request request) {
        StartingSpec spec = new StartingSpec(connector, connector.itemTypes().orElseThrow());
        spec.head(request);
        spec.attributes();
        return String.join("\n", spec.lines) + "\n";
    }

    private void head(Request request) {
        ConnectorSpec.ConnectorHeader header = connector.header().orElseThrow();
        add(
                0,
                "# Item types of this project. The build turns each of them into Java classes: an immutable class, and what");
        add(0, "# moves its objects in and out of " + comment(header.title().value()) + ".");
        add(0, "spec: 1");
        add(0, "uses: " + header.name().value());
        add(0, "package: " + request.packageName());
        add(0, "");
        add(0, "items:");
        add(1, request.item() + ":");
        add(2, "# Leave the table out if these items only stand in others.");
        add(2, "table: " + request.item().toLowerCase(Locale.ROOT));
        add(2, "doc: What this is, in a sentence.");
    }

    private void attributes() {
        add(2, "attributes:");
        types.roles().forEach((name, role) -> {
            add(3, "# " + comment(role.doc().value()));
            add(3, (role.required() ? "" : "# ") + attribute(name.value(), role));
        });
        add(3, "");
        add(3, "# A name in front of a type becomes the name of the accessor. More can be said about an attribute:");
        add(3, "#   name: customer_name   the name in the table, where it is another one");
        add(3, "#   optional: true        it may be absent");
        add(3, "#   secret: true          it is not shown in texts");
        add(3, "#   encoding: ...         how it is stored, where its type has several ways");
        add(3, "#   doc: ...              what it is");
        add(3, "# These are the types; a type with <E> takes another type in the place of E, also another item type:");
        types.types().forEach((name, type) -> add(3, "#   " + name.value() + encodings(type)));
        add(3, "content: { type: " + plainType() + ", optional: true, doc: Replace this by attributes of your own. }");
    }

    /** A role's attribute is named after the role; words of Java are no names, so a noun follows. */
    private String attribute(String name, Role role) {
        String noun = role.key() ? "Key" : "Mark";
        Optional<Stored> stored = stored(role);
        String encoding = stored.flatMap(Stored::encoding)
                .map(word -> ", encoding: " + word)
                .orElse("");
        return camelCase(name) + noun + ": { type: " + stored.map(Stored::type).orElseGet(this::plainType) + encoding
                + ", " + (role.key() ? "key: " : "role: ") + name + " }";
    }

    /**
     * A way to store a value.
     *
     * @param type the type
     * @param encoding the encoding, where the type has several
     * @param attribute the kind of attribute
     */
    private record Stored(String type, Optional<String> encoding, String attribute) {}

    /** The first way that a role allows. */
    private Optional<Stored> stored(Role role) {
        List<String> allowed = role.attributes().stream().map(Located::value).toList();
        return stored().filter(each -> allowed.isEmpty() || allowed.contains(each.attribute()))
                .findFirst();
    }

    private Stream<Stored> stored() {
        List<Stored> all = new ArrayList<>();
        types.types().forEach((name, type) -> {
            if (!name.value().contains("<")) {
                type.encoding().ifPresent(encoding -> all.add(stored(name.value(), Optional.empty(), encoding)));
                type.encodings()
                        .forEach(
                                (word, encoding) -> all.add(stored(name.value(), Optional.of(word.value()), encoding)));
            }
        });
        return all.stream();
    }

    private static Stored stored(String type, Optional<String> encoding, Encoding body) {
        return new Stored(type, encoding, body.attribute().value());
    }

    private String plainType() {
        return stored().findFirst().map(Stored::type).orElse("");
    }

    private static String encodings(AttributeType type) {
        String words = type.encodings().names().stream().collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : "   (encoding: " + words + ")";
    }

    private static String camelCase(String words) {
        String joined = Arrays.stream(words.split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
    }

    /** A text in a comment stays in one line. */
    private static String comment(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private void add(int depth, String line) {
        lines.add(line.isEmpty() ? "" : "  ".repeat(depth) + line);
    }
}
