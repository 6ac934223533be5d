/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.docs;

import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.ItemClassesSpec;
import io.connectorspec.codegen.spec.model.ItemTypesSpec;
import io.connectorspec.codegen.spec.model.ItemTypesSpec.AttributeType;
import io.connectorspec.codegen.spec.model.ItemTypesSpec.Encoding;
import io.connectorspec.codegen.spec.model.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the page about what item types can say: types and how they are stored, roles, generated classes. */
public final class ItemTypesPage {

    private static final String KEY = "{Key}";

    private ItemTypesPage() {}

    /**
     * Writes the page; gives nothing for a connector that knows no item types.
     *
     * @param spec a spec that has passed all rules
     * @param specName the name of the spec's file, without folders
     */
    public static Optional<DocPage> emit(ConnectorSpec spec, String specName) {
        ConnectorSpec.ConnectorHeader header = spec.header().orElseThrow();
        return spec.itemTypes()
                .map(types -> new DocPage(
                        header.name().value().text() + "-item-types.md",
                        text(types, header.title().value(), specName)));
    }

    private static String text(ItemTypesSpec types, String title, String specName) {
        Markdown page = new Markdown(specName)
                .heading(1, "Item types: " + Markdown.inline(title))
                .heading(2, "Types of attributes");
        List<List<String>> rows = new ArrayList<>();
        types.types().forEach((name, type) -> rows.addAll(rows(name.value(), type)));
        rows.add(List.of(
                "the name of an item type",
                "its class",
                "",
                Markdown.code(types.userTypes().nested().value()),
                types.products().sql().isPresent() ? Markdown.code("ROW<...>") : ""));
        types.userTypes()
                .enums()
                .ifPresent(enums -> rows.add(List.of(
                        "the name of an enum",
                        "the enum",
                        "",
                        Markdown.code(enums.attribute().value()),
                        sql(enums.sql()))));
        page.table(List.of("Type", "Java", "Encoding", "Stored as", "SQL"), rows);
        if (types.protocol().converted().isPresent()) {
            page.paragraph("An attribute of any type can have a class of your own in Java: name it with "
                    + Markdown.code("java") + ", and with " + Markdown.code("converter")
                    + " what turns its objects into values of the type.");
        }
        if (!types.roles().isEmpty()) {
            List<List<String>> roles = new ArrayList<>();
            types.roles().forEach((name, role) -> roles.add(role(name.value(), role)));
            page.heading(2, "Roles of attributes").table(List.of("Role", "Stored as", "Meaning"), roles);
        }
        page.heading(2, "Generated classes")
                .paragraph("An item type becomes a class of its name, " + Markdown.code("{Item}") + " below, and:")
                .table(List.of("Class", "Meaning"), classes(types.classes()));
        return page.text();
    }

    private static List<List<String>> rows(String name, AttributeType type) {
        String java = Markdown.code(JavaTypeText.of(type.java().value()));
        List<List<String>> rows = new ArrayList<>();
        type.encoding().ifPresent(encoding -> rows.add(row(name, java, "", encoding)));
        String defaultEncoding = type.defaultEncoding().map(Located::value).orElse("");
        type.encodings()
                .forEach((encoding, body) -> rows.add(row(
                        name,
                        java,
                        Markdown.code(encoding.value())
                                + (encoding.value().equals(defaultEncoding) ? " (default)" : ""),
                        body)));
        type.byElement()
                .forEach((element, body) ->
                        rows.add(row(name, java, "elements stored as " + Markdown.code(element.value()), body)));
        return rows;
    }

    private static List<String> row(String name, String java, String encoding, Encoding body) {
        return List.of(
                Markdown.code(name),
                java,
                encoding,
                Markdown.code(body.attribute().value()),
                sql(body.sql()));
    }

    private static String sql(Optional<Located<String>> type) {
        return type.map(Located::value).map(Markdown::code).orElse("");
    }

    private static List<String> role(String name, ItemTypesSpec.Role role) {
        String meaning = Markdown.sentence(Markdown.inline(role.doc().value()))
                + (role.key() ? " It belongs to the key." : "")
                + (role.required() ? " Every item type with a table has one." : "");
        String stored = role.attributes().stream()
                .map(attribute -> Markdown.code(attribute.value()))
                .collect(Collectors.joining(", "));
        String encodings = role.encodings().stream()
                .map(encoding -> Markdown.code(encoding.value()))
                .collect(Collectors.joining(", "));
        return List.of(
                Markdown.code((role.key() ? "key: " : "role: ") + name),
                (stored.isEmpty() ? "any" : stored) + (encodings.isEmpty() ? "" : ", encoded as " + encodings),
                meaning);
    }

    private static List<List<String>> classes(ItemClassesSpec classes) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Markdown.code(KEY), "The key of an item, for item types with a key."));
        classes.all()
                .forEach(each -> rows.add(List.of(
                        Markdown.code(each.name().value()),
                        Markdown.inline(each.doc().value()))));
        return rows;
    }
}
