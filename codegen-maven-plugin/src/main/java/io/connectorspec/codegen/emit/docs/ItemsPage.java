/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.docs;

import io.connectorspec.codegen.emit.sql.CreateTable;
import io.connectorspec.codegen.spec.resolve.ItemClass;
import io.connectorspec.codegen.spec.resolve.ItemClass.Attribute;
import io.connectorspec.codegen.spec.resolve.ItemOutput;
import io.connectorspec.codegen.spec.resolve.SqlTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the page about the item types of one file: attributes, keys, enums, shared tables, SQL. */
public final class ItemsPage {

    private final Markdown page;
    private final ItemOutput items;
    private final List<SqlTable> tables;

    private ItemsPage(ItemOutput items, List<SqlTable> tables, String specName) {
        this.page = new Markdown(specName);
        this.items = items;
        this.tables = tables;
    }

    /**
     * Writes the page.
     *
     * @param items what the file became
     * @param tables its tables, as SQL declares them
     * @param specName the name of the file, without folders
     */
    public static DocPage emit(ItemOutput items, List<SqlTable> tables, String specName) {
        ItemsPage page = new ItemsPage(items, tables, specName);
        String name = specName.replaceAll("\\.ya?ml$", "");
        page.page.heading(1, "Item types of " + Markdown.inline(name));
        items.objects().stream().filter(item -> !item.traits().shortForm()).forEach(page::item);
        items.tables().forEach(page::table);
        items.enums().forEach(page::enumeration);
        return new DocPage(name + "-items.md", page.page.text());
    }

    private void item(ItemClass item) {
        String name = item.type().simpleName();
        page.heading(2, Markdown.code(name)).paragraph(doc(item.text().doc()));
        item.traits().table().ifPresent(table -> page.paragraph("Table: " + Markdown.code(table) + "." + key(item)));
        item.traits()
                .shared()
                .ifPresent(shared -> page.paragraph("It stands in the table of "
                        + Markdown.code(shared.type().simpleName()) + ", where "
                        + Markdown.code(shared.discriminator()) + " is " + Markdown.code(shared.text()) + "."
                        + key(item)));
        List<List<String>> rows = new ArrayList<>();
        item.attributes().forEach(attribute -> rows.add(row(attribute)));
        page.table(List.of("Attribute", "In Java", "Type", "Stored as", "Meaning"), rows);
        sql(name);
    }

    private static String key(ItemClass item) {
        return item.key()
                .map(key -> " Key: "
                        + key.attributes().stream()
                                .map(attribute ->
                                        Markdown.code(attribute.names().stored()) + " ("
                                                + attribute.use().role().orElseThrow() + ")")
                                .collect(Collectors.joining(", "))
                        + ".")
                .orElse("");
    }

    private static List<String> row(Attribute attribute) {
        List<String> traits = new ArrayList<>();
        if (attribute.use().optional()) {
            traits.add("Optional.");
        }
        if (attribute.use().secret()) {
            traits.add("Secret.");
        }
        attribute.use().role().ifPresent(role -> traits.add("Role: " + role + "."));
        attribute
                .form()
                .conversion()
                .ifPresent(type -> traits.add("In Java a " + Markdown.code(type.simpleName()) + "."));
        attribute.doc().ifPresent(doc -> traits.add(doc(doc)));
        return List.of(
                Markdown.code(attribute.names().stored()),
                Markdown.code(attribute.name()),
                Markdown.code(attribute.form().stored().type()),
                Markdown.code(attribute.form().stored().attribute()),
                String.join(" ", traits));
    }

    private void table(ItemOutput.TableType table) {
        String name = table.type().simpleName();
        page.heading(2, Markdown.code(name))
                .paragraph(doc(table.text().doc()))
                .paragraph("Table: " + Markdown.code(table.table()) + ". "
                        + Markdown.code(table.traits().discriminator()) + " tells its item types apart:");
        List<List<String>> rows = new ArrayList<>();
        items.objects()
                .forEach(item -> item.traits()
                        .shared()
                        .filter(shared -> shared.type().equals(table.type()))
                        .ifPresent(shared -> rows.add(List.of(
                                Markdown.code(shared.text()),
                                Markdown.code(item.type().simpleName())))));
        page.table(List.of(Markdown.code(table.traits().discriminator()), "Item type"), rows);
        sql(name);
    }

    private void enumeration(ItemOutput.EnumClass source) {
        page.heading(2, Markdown.code(source.type().simpleName()))
                .paragraph(doc(source.text().doc()))
                .table(
                        List.of("Constant", "Stored as", "Meaning"),
                        source.constants().stream()
                                .map(constant -> List.of(
                                        Markdown.code(constant.name()),
                                        Markdown.code(constant.stored()),
                                        doc(constant.text().doc())))
                                .toList());
    }

    private void sql(String className) {
        tables.stream()
                .filter(table -> table.className().equals(className))
                .forEach(table -> page.paragraph("In SQL:").block("sql", CreateTable.statement(table)));
    }

    private static String doc(String text) {
        return Markdown.sentence(Markdown.inline(text));
    }
}
