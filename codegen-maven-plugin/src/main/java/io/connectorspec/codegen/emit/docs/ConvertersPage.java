/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.docs;

import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.ConvertersSpec;
import io.connectorspec.codegen.spec.model.ConvertersSpec.Argument;
import io.connectorspec.codegen.spec.model.ConvertersSpec.Converter;
import io.connectorspec.codegen.spec.model.ConvertersSpec.StoredType;
import io.connectorspec.codegen.spec.model.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the page about converters: the public classes, what their constructors take, and how Java types are stored. */
public final class ConvertersPage {

    private ConvertersPage() {}

    /**
     * Writes the page; gives nothing for a connector without converters.
     *
     * @param spec a spec that has passed all rules
     * @param specName the name of the spec's file, without folders
     */
    public static Optional<DocPage> emit(ConnectorSpec spec, String specName) {
        ConnectorSpec.ConnectorHeader header = spec.header().orElseThrow();
        return spec.surfaces()
                .converters()
                .map(converters -> new DocPage(
                        header.name().value().text() + "-converters.md",
                        text(converters, header.title().value(), specName)));
    }

    private static String text(ConvertersSpec converters, String title, String specName) {
        Markdown page = new Markdown(specName).heading(1, "Converters: " + Markdown.inline(title));
        converters.classes().bodies().forEach(converter -> describe(converter, page));
        converters.table().ifPresent(table -> {
            List<List<String>> rows = new ArrayList<>();
            table.types().forEach((name, type) -> rows.add(row(name.value(), type)));
            page.heading(2, "Java types")
                    .paragraph(Markdown.inline(table.doc().value()))
                    .table(List.of("Java", "Stored as", "Arrays of it"), rows);
        });
        return page.text();
    }

    private static void describe(Converter converter, Markdown page) {
        String name = converter.shape().className().value().name().text();
        page.heading(2, Markdown.code(name))
                .paragraph(Markdown.inline(converter.shape().doc().value()));
        if (!converter.arguments().isEmpty()) {
            List<List<String>> rows = new ArrayList<>();
            converter.arguments().forEach((argument, body) -> rows.add(row(argument.value(), body)));
            page.paragraph("Its constructors take, in this order:")
                    .table(List.of("Argument", "Type", "If left out", "Meaning"), rows);
        }
    }

    private static List<String> row(String name, Argument argument) {
        return List.of(
                Markdown.code(name),
                Markdown.code(JavaTypeText.of(argument.type().value())),
                argument.defaultValue()
                        .map(value -> Markdown.code(value.value().shown()))
                        .orElse("it cannot be"),
                Markdown.inline(argument.doc().value()));
    }

    private static List<String> row(String name, StoredType type) {
        return List.of(
                Markdown.code(name),
                Markdown.code(type.attribute().value()),
                type.array().map(Located::value).map(Markdown::code).orElse("one by one"));
    }
}
