/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.docs;

import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.ItemTypesSpec;
import io.connectorspec.codegen.spec.model.ItemTypesSpec.AttributeType;
import io.connectorspec.codegen.spec.model.ItemTypesSpec.Encoding;
import io.connectorspec.codegen.spec.model.JavaType;
import io.connectorspec.codegen.spec.model.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the page about what item types can say: types and how they are stored, roles, generated classes. */
public final class ItemTypesPage {

    private static final String ITEM = "{Item}";

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
                Markdown.code(types.nestedAttribute().value())));
        page.table(List.of("Type", "Java", "Encoding", "Stored as"), rows);
        if (!types.roles().isEmpty()) {
            List<List<String>> roles = new ArrayList<>();
            types.roles().forEach((name, role) -> roles.add(role(name.value(), role)));
            page.heading(2, "Roles of attributes").table(List.of("Role", "Stored as", "Meaning"), roles);
        }
        page.heading(2, "Generated classes")
                .paragraph("An item type becomes a class of its name, and:")
                .table(List.of("Class", "Meaning"), classes(types.classes()));
        return page.text();
    }

    private static List<List<String>> rows(String name, AttributeType type) {
        String java = Markdown.code(java(type.java().value()));
        List<List<String>> rows = new ArrayList<>();
        type.encoding().ifPresent(encoding -> rows.add(List.of(Markdown.code(name), java, "", stored(encoding))));
        String defaultEncoding = type.defaultEncoding().map(Located::value).orElse("");
        type.encodings()
                .forEach((encoding, body) -> rows.add(List.of(
                        Markdown.code(name),
                        java,
                        Markdown.code(encoding.value())
                                + (encoding.value().equals(defaultEncoding) ? " (default)" : ""),
                        stored(body))));
        return rows;
    }

    private static String stored(Encoding encoding) {
        return Markdown.code(encoding.attribute().value());
    }

    private static String java(JavaType type) {
        String name = type.name().substring(type.name().lastIndexOf('.') + 1);
        return type.arguments().isEmpty()
                ? name
                : name + type.arguments().stream().map(ItemTypesPage::java).collect(Collectors.joining(", ", "<", ">"));
    }

    private static List<String> role(String name, ItemTypesSpec.Role role) {
        String meaning = Markdown.sentence(Markdown.inline(role.doc().value()))
                + (role.key() ? " It belongs to the key." : "")
                + (role.required() ? " Every item type with a table has one." : "");
        String stored = role.attributes().stream()
                .map(attribute -> Markdown.code(attribute.value()))
                .collect(Collectors.joining(", "));
        return List.of(
                Markdown.code((role.key() ? "key: " : "role: ") + name), stored.isEmpty() ? "any" : stored, meaning);
    }

    private static List<List<String>> classes(ItemTypesSpec.Classes classes) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Markdown.code(ITEM + "Key"), "The key of an item, for item types with a key."));
        classes.all()
                .forEach(each -> rows.add(List.of(
                        Markdown.code(each.name().value()),
                        Markdown.inline(each.doc().value()))));
        return rows;
    }
}
