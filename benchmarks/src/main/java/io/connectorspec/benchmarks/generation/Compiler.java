/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.benchmarks.generation;

import io.connectorspec.codegen.Compilation;
import io.connectorspec.codegen.ConnectorLookup;
import io.connectorspec.codegen.SpecCompiler;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import io.connectorspec.codegen.spec.diagnostic.TextReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compiles a spec as the plugin does, without Maven around it. */
final class Compiler {

    private Compiler() {}

    /** Compiles a spec that is in order. */
    static Compilation compile(SourceFile spec) {
        Compilation compilation = SpecCompiler.compile(
                List.of(spec), (root, path) -> Optional.empty(), (name, problems) -> dynamoDb(), new Problems());
        if (compilation.sources().files().isEmpty()) {
            throw new IllegalStateException(
                    compilation.problems().stream().map(TextReport::of).collect(Collectors.joining("\n")));
        }
        return compilation;
    }

    /** Gives the connector as the plugin finds it: in a jar on the class path. */
    private static ConnectorLookup.Found dynamoDb() {
        String path = SpecCompiler.SPEC_FOLDER + "/dynamodb.yaml";
        try (var in = Compiler.class.getClassLoader().getResourceAsStream(path)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new ConnectorLookup.Found(Optional.of(new SourceFile("dynamodb.yaml", text)), List.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
