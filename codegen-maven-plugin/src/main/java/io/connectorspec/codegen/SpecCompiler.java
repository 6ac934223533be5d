/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen;

import io.connectorspec.codegen.emit.java.ConnectorEmitter;
import io.connectorspec.codegen.emit.java.ItemFileEmitter;
import io.connectorspec.codegen.emit.java.JavaSource;
import io.connectorspec.codegen.output.OutputPath;
import io.connectorspec.codegen.output.OutputPlan;
import io.connectorspec.codegen.output.OutputPlan.PlannedFile;
import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.EntryName;
import io.connectorspec.codegen.spec.model.ItemFileSpec;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.parse.SpecParser;
import io.connectorspec.codegen.spec.resolve.ConnectorResolver;
import io.connectorspec.codegen.spec.resolve.ItemClasses;
import io.connectorspec.codegen.spec.resolve.ItemResolver;
import io.connectorspec.codegen.spec.resolve.ResolvedConnector;
import io.connectorspec.codegen.spec.rule.Rules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns spec files into a plan of what to write: parse, check, resolve, emit. It touches no disk, and the same
 * input always gives the same plan.
 */
public final class SpecCompiler {

    /** The folder of a jar that holds the specs of connectors. */
    public static final String SPEC_FOLDER = "META-INF/connector-spec";

    private final Problems problems;
    private final ConnectorLookup lookup;
    private final List<ConnectorSpec> connectors = new ArrayList<>();
    private final List<ItemFileSpec> itemFiles = new ArrayList<>();
    private final Map<String, Optional<ConnectorSpec>> used = new HashMap<>();
    private final Map<OutputPath, PlannedFile> sources = new LinkedHashMap<>();
    private final Map<OutputPath, PlannedFile> resources = new LinkedHashMap<>();

    private SpecCompiler(ConnectorLookup lookup, Problems problems) {
        this.lookup = lookup;
        this.problems = problems;
    }

    /**
     * Compiles files that belong together.
     *
     * @param files the files
     * @param lookup finds connectors that are not among the files
     * @param problems takes everything that is wrong; it may hold problems already
     */
    public static Compilation compile(List<SourceFile> files, ConnectorLookup lookup, Problems problems) {
        return new SpecCompiler(lookup, problems).compile(files);
    }

    private Compilation compile(List<SourceFile> files) {
        for (SourceFile file : files) {
            SpecParser.Parsed parsed = SpecParser.parse(file, problems);
            parsed.connector().ifPresent(connectors::add);
            parsed.items().ifPresent(itemFiles::add);
        }
        connectors.forEach(connector -> Rules.check(connector, problems));
        List<ItemFile> items =
                itemFiles.stream().flatMap(file -> linked(file).stream()).toList();
        if (!problems.hasErrors()) {
            connectors.forEach(this::emit);
            items.forEach(this::emit);
        }
        return problems.hasErrors()
                ? new Compilation(OutputPlan.of(Map.of()), OutputPlan.of(Map.of()), problems.sorted())
                : new Compilation(OutputPlan.of(sources), OutputPlan.of(resources), problems.sorted());
    }

    /** A file of item types and the connector that it uses. */
    private record ItemFile(ItemFileSpec file, ConnectorSpec connector) {}

    /** Finds the connector of a file, and checks the file with it. */
    private Optional<ItemFile> linked(ItemFileSpec file) {
        Optional<ConnectorSpec> connector = file.uses().flatMap(this::connector);
        connector.filter(spec -> spec.itemTypes().isPresent()).ifPresent(spec -> Rules.check(file, spec, problems));
        connector
                .filter(spec -> spec.itemTypes().isEmpty())
                .ifPresent(spec -> file.uses()
                        .ifPresent(uses -> problems.error(
                                Code.CONNECTOR_WITHOUT_ITEMS,
                                uses.span(),
                                "The connector '" + uses.value() + "' says nothing about item types.",
                                "Use another connector, or add `item-types` to its spec.")));
        return connector.map(spec -> new ItemFile(file, spec));
    }

    private Optional<ConnectorSpec> connector(Located<EntryName> uses) {
        return used.computeIfAbsent(
                uses.value().text(),
                name -> connectors.stream()
                        .filter(connector -> isNamed(connector, name))
                        .findFirst()
                        .or(() -> lookUp(uses)));
    }

    private static boolean isNamed(ConnectorSpec connector, String name) {
        return connector
                .header()
                .filter(header -> header.name().value().text().equals(name))
                .isPresent();
    }

    private Optional<ConnectorSpec> lookUp(Located<EntryName> uses) {
        ConnectorLookup.Found found = lookup.find(uses.value().text(), problems);
        if (found.file().isEmpty()) {
            problems.error(
                    Code.UNKNOWN_CONNECTOR,
                    uses.span(),
                    "There is no connector '" + uses.value() + "'. It was looked for in: "
                            + (found.places().isEmpty() ? "nowhere" : String.join(", ", found.places())) + ".",
                    "Make the connector's jar a dependency of the project, or correct the name.");
        }
        Optional<ConnectorSpec> spec =
                found.file().flatMap(file -> SpecParser.parse(file, problems).connector());
        spec.ifPresent(connector -> Rules.check(connector, problems));
        return spec;
    }

    private void emit(ItemFile items) {
        String origin = fileName(items.file().file());
        List<ItemClasses> classes = ItemResolver.resolve(items.file(), items.connector());
        ItemFileEmitter.emit(classes, origin).forEach(source -> add(source, origin));
    }

    private void emit(ConnectorSpec spec) {
        ResolvedConnector connector = ConnectorResolver.resolve(spec);
        String origin = fileName(spec.file());
        ConnectorEmitter.emit(connector, origin).forEach(source -> add(source, origin));
        resources.put(
                new OutputPath(SPEC_FOLDER + "/" + connector.name() + ".yaml"),
                new PlannedFile(spec.file().text().replace("\r\n", "\n"), origin));
    }

    private void add(JavaSource source, String origin) {
        sources.put(new OutputPath(source.path()), new PlannedFile(source.text(), origin));
    }

    private static String fileName(SourceFile file) {
        return file.name().substring(file.name().lastIndexOf('/') + 1);
    }
}
