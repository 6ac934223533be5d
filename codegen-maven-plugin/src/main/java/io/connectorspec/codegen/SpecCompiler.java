/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen;

import io.connectorspec.codegen.emit.docs.CatalogueJson;
import io.connectorspec.codegen.emit.docs.ConvertersPage;
import io.connectorspec.codegen.emit.docs.DocPage;
import io.connectorspec.codegen.emit.docs.ItemTypesPage;
import io.connectorspec.codegen.emit.docs.ItemsPage;
import io.connectorspec.codegen.emit.docs.OptionsPage;
import io.connectorspec.codegen.emit.java.ConnectorEmitter;
import io.connectorspec.codegen.emit.java.ItemFileEmitter;
import io.connectorspec.codegen.emit.sql.CreateTable;
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
import io.connectorspec.codegen.spec.parse.IncludedFiles;
import io.connectorspec.codegen.spec.parse.SpecParser;
import io.connectorspec.codegen.spec.parse.SpecRoots;
import io.connectorspec.codegen.spec.resolve.CatalogueResolver;
import io.connectorspec.codegen.spec.resolve.ConnectorResolver;
import io.connectorspec.codegen.spec.resolve.ItemOutput;
import io.connectorspec.codegen.spec.resolve.ItemResolver;
import io.connectorspec.codegen.spec.resolve.OptionCatalogue;
import io.connectorspec.codegen.spec.resolve.ResolvedConnector;
import io.connectorspec.codegen.spec.resolve.SqlTable;
import io.connectorspec.codegen.spec.resolve.SqlTableResolver;
import io.connectorspec.codegen.spec.rule.Rules;
import io.connectorspec.codegen.spec.rule.Rules.LinkedItems;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
    private final IncludedFiles included;
    private final ConnectorLookup lookup;
    private final List<ConnectorSpec> connectors = new ArrayList<>();
    private final Map<ConnectorSpec, String> texts = new IdentityHashMap<>();
    private final List<ItemFileSpec> itemFiles = new ArrayList<>();
    private final Map<String, Optional<ConnectorSpec>> used = new HashMap<>();
    private final Map<Product, Map<OutputPath, PlannedFile>> plans = new EnumMap<>(Product.class);

    /** What a compilation gives; each kind has a folder of its own. */
    private enum Product {
        SOURCE,
        TEST,
        RESOURCE,
        DOC
    }

    private SpecCompiler(IncludedFiles included, ConnectorLookup lookup, Problems problems) {
        this.included = included;
        this.lookup = lookup;
        this.problems = problems;
    }

    /**
     * Compiles files that belong together.
     *
     * @param files the files; those that others include need not be among them
     * @param included reads files that others include
     * @param lookup finds connectors that are not among the files
     * @param problems takes everything that is wrong; it may hold problems already
     */
    public static Compilation compile(
            List<SourceFile> files, IncludedFiles included, ConnectorLookup lookup, Problems problems) {
        return new SpecCompiler(included, lookup, problems)
                .compile(SpecRoots.of(files, included).stream()
                        .map(file -> SpecParser.parse(file, included, problems))
                        .toList());
    }

    /** Compiles files that have been parsed, and use no connector but one of each other. */
    static Compilation compile(List<SpecParser.Parsed> files, Problems problems) {
        ConnectorLookup nowhere = (connector, told) -> new ConnectorLookup.Found(Optional.empty(), List.of());
        return new SpecCompiler((root, path) -> Optional.empty(), nowhere, problems).compile(files);
    }

    private Compilation compile(List<SpecParser.Parsed> files) {
        for (SpecParser.Parsed parsed : files) {
            parsed.connector().ifPresent(connector -> {
                connectors.add(connector);
                texts.put(connector, parsed.text());
            });
            parsed.items().ifPresent(itemFiles::add);
        }
        connectors.forEach(connector -> Rules.check(connector, problems));
        List<LinkedItems> items =
                itemFiles.stream().flatMap(file -> linked(file).stream()).toList();
        Rules.checkTogether(items, problems);
        connectors.forEach(connector -> Rules.advise(connector, problems));
        if (!problems.hasErrors()) {
            connectors.forEach(this::emit);
            items.forEach(this::emit);
        }
        return new Compilation(
                plan(Product.SOURCE), plan(Product.TEST), plan(Product.RESOURCE), plan(Product.DOC), problems.sorted());
    }

    private OutputPlan plan(Product product) {
        return OutputPlan.of(plans.getOrDefault(product, Map.of()));
    }

    /** Finds the connector of a file, and checks the file with it. */
    private Optional<LinkedItems> linked(ItemFileSpec file) {
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
        return connector.map(spec -> new LinkedItems(file, spec));
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
        // What its authors are warned of, and what they suppress, is not for those who use it.
        Problems own = new Problems();
        Optional<ConnectorSpec> spec = found.file()
                .flatMap(file -> SpecParser.parse(file, included, own).connector());
        spec.ifPresent(connector -> Rules.check(connector, own));
        problems.addErrorsOf(own);
        return spec;
    }

    private void emit(LinkedItems items) {
        String origin = fileName(items.file().file());
        ItemOutput output = ItemResolver.resolve(items.file(), items.connector());
        ItemFileEmitter.emit(output, origin)
                .forEach(source -> add(Product.SOURCE, source.path(), source.text(), origin));
        String packageName = items.file().packageName().orElseThrow().value().text();
        List<SqlTable> tables = SqlTableResolver.resolve(output, items.connector());
        tables.forEach(table ->
                add(Product.RESOURCE, CreateTable.path(table, packageName), CreateTable.file(table, origin), origin));
        DocPage page = ItemsPage.emit(output, tables, origin);
        add(Product.DOC, page.path(), page.text(), origin);
    }

    private void emit(ConnectorSpec spec) {
        ResolvedConnector connector = ConnectorResolver.resolve(spec);
        OptionCatalogue catalogue = CatalogueResolver.resolve(spec);
        String origin = fileName(spec.file());
        String resource = SPEC_FOLDER + "/" + connector.name();
        ConnectorEmitter.emit(connector, origin)
                .forEach(source -> add(Product.SOURCE, source.path(), source.text(), origin));
        ConnectorEmitter.emitTests(connector, catalogue.words(), origin)
                .forEach(test -> add(Product.TEST, test.path(), test.text(), origin));
        add(Product.RESOURCE, resource + ".yaml", texts.get(spec).replace("\r\n", "\n"), origin);
        add(Product.RESOURCE, resource + ".options.json", CatalogueJson.emit(catalogue), origin);
        DocPage options = OptionsPage.emit(catalogue, origin);
        add(Product.DOC, options.path(), options.text(), origin);
        ItemTypesPage.emit(spec, origin).ifPresent(page -> add(Product.DOC, page.path(), page.text(), origin));
        ConvertersPage.emit(spec, origin).ifPresent(page -> add(Product.DOC, page.path(), page.text(), origin));
    }

    private void add(Product product, String path, String text, String origin) {
        plans.computeIfAbsent(product, each -> new LinkedHashMap<>())
                .put(new OutputPath(path), new PlannedFile(text, origin));
    }

    private static String fileName(SourceFile file) {
        return file.name().substring(file.name().lastIndexOf('/') + 1);
    }
}
