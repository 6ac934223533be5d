/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen;

import io.connectorspec.codegen.output.OutputPlan;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.Severity;
import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import io.connectorspec.codegen.spec.diagnostic.TextReport;
import io.connectorspec.codegen.spec.parse.IncludedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Specs for tests, and what the compiler makes of them. */
final class Specs {

    /** The test resources, as they are in the source tree. */
    static final Path RESOURCES = Path.of("src", "test", "resources");

    private Specs() {}

    /** Reads a resource. */
    static SourceFile resource(String path) {
        try {
            String name = path.substring(path.lastIndexOf('/') + 1);
            return new SourceFile(name, Files.readString(RESOURCES.resolve(path)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Compiles files that use no connector but one of each other, or the coffee machine. */
    static Compilation compile(SourceFile... files) {
        return compile(Arrays.asList(files), (root, path) -> Optional.empty());
    }

    /** Compiles files that may include others. */
    static Compilation compile(List<SourceFile> files, IncludedFiles included) {
        return SpecCompiler.compile(files, included, (connector, problems) -> lookUp(connector), new Problems());
    }

    /** Reads a file, if it is there. */
    static Optional<byte[]> bytes(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Finds the only connectors that tests can use: a coffee machine, a shop without item types, and a plain bakery. */
    static ConnectorLookup.Found lookUp(String connector) {
        Optional<SourceFile> found = Optional.of(connector)
                .filter(List.of("coffee", "shop", "bakery")::contains)
                .map(name -> resource("coffee/" + name + ".yaml"));
        return new ConnectorLookup.Found(found, List.of("the tests"));
    }

    /** Compiles a text. */
    static Compilation compile(String text) {
        return compile(new SourceFile("spec.yaml", text));
    }

    /** Gives what is planned, as text by path. */
    static Map<String, String> texts(OutputPlan plan) {
        Map<String, String> texts = new TreeMap<>();
        plan.files().forEach((path, file) -> texts.put(path.text(), file.text()));
        return texts;
    }

    /** Gives whether a spec is refused. */
    static boolean isRefused(Compilation compilation) {
        return compilation.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** Gives all problems as people see them. */
    static String report(Compilation compilation) {
        return compilation.problems().stream().map(TextReport::of).collect(Collectors.joining("\n"));
    }
}
