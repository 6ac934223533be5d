/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen;

import io.connectorspec.codegen.emit.spec.StartingSpec;
import io.connectorspec.codegen.spec.diagnostic.Diagnostic;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.PackageName;
import io.connectorspec.codegen.spec.model.SimpleClassName;
import io.connectorspec.codegen.spec.parse.IncludedFiles;
import io.connectorspec.codegen.spec.parse.SpecParser;
import java.util.List;
import java.util.Optional;

/** Makes the first spec of somebody who declares item types. */
public final class StartingFile {

    private StartingFile() {}

    /** A connector's jar holds its spec in one file, and a starting spec is one. */
    private static final IncludedFiles WHOLE = (root, path) -> Optional.empty();

    /**
     * What came of it.
     *
     * @param text the spec; empty if there are problems, or if the connector was not found or knows no item types
     * @param problems what is wrong with the connector's spec
     */
    public record Result(Optional<String> text, List<Diagnostic> problems) {

        /** Copies the list. */
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Makes the spec, and checks it like any other.
     *
     * @param connector the name of the connector
     * @param item the name of the item type's class
     * @param packageName the package of the classes
     * @param lookup finds the connector
     * @throws IllegalArgumentException if one of the names cannot be one; the message says what to write
     */
    public static Result make(String connector, String item, String packageName, ConnectorLookup lookup) {
        StartingSpec.Request request =
                new StartingSpec.Request(new SimpleClassName(item).text(), new PackageName(packageName).text());
        Problems problems = new Problems();
        // What the connector's authors suppress is not for those who use it.
        Problems ofConnector = new Problems();
        Optional<ConnectorSpec> used = lookup.find(connector, problems)
                .file()
                .flatMap(file -> SpecParser.parse(file, WHOLE, ofConnector).connector());
        problems.addErrorsOf(ofConnector);
        Optional<String> text = used.filter(spec -> !problems.hasErrors()
                        && spec.header().isPresent()
                        && spec.itemTypes().isPresent())
                .map(spec -> StartingSpec.emit(spec, request));
        text.ifPresent(
                spec -> SpecCompiler.compile(List.of(new SourceFile(item + ".yaml", spec)), WHOLE, lookup, problems));
        return new Result(text.filter(spec -> !problems.hasErrors()), problems.sorted());
    }
}
