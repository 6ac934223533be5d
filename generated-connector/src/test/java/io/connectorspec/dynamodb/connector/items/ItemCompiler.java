/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.connector.items;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.codegen.Compilation;
import io.connectorspec.codegen.ConnectorLookup;
import io.connectorspec.codegen.SpecCompiler;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import io.connectorspec.codegen.spec.diagnostic.TextReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles item types as a user's build does: by the connector's spec, and by Java with all warnings. */
final class ItemCompiler {

    private ItemCompiler() {}

    /** Gives a file of the tests. */
    static String resource(String name) throws IOException {
        try (InputStream in = ItemCompiler.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * Compiles item types, and sources that use them.
     *
     * @param spec the item types
     * @param users the sources, by their paths
     * @param folder where everything goes
     * @return the folder of the classes
     */
    static Path compile(String spec, Map<String, String> users, Path folder) throws IOException {
        Map<String, String> sources = new TreeMap<>(users);
        generate(spec).sources().files().forEach((path, file) -> sources.put(path.text(), file.text()));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve("sources").resolve(source.getKey());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue()));
        }
        StringWriter problems = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            compiler.getTask(
                            problems,
                            manager,
                            null,
                            List.of("-d", classes.toString(), "--release", "17", "-proc:none", "-Xlint:all,-classfile"),
                            null,
                            manager.getJavaFileObjectsFromPaths(files))
                    .call();
        }
        assertThat(problems.toString()).isEmpty();
        return classes;
    }

    /** Compiles item types to sources. */
    static Compilation generate(String spec) throws IOException {
        String name = SpecCompiler.SPEC_FOLDER + "/dynamodb.yaml";
        SourceFile connector = new SourceFile("dynamodb.yaml", resource("/" + name));
        ConnectorLookup lookup = (wanted, problems) -> new ConnectorLookup.Found(Optional.of(connector), List.of(name));
        Compilation compilation = SpecCompiler.compile(
                List.of(new SourceFile("items.yaml", spec)), (root, path) -> Optional.empty(), lookup, new Problems());
        assertThat(compilation.problems().stream().map(TextReport::of).collect(Collectors.joining("\n")))
                .isEmpty();
        return compilation;
    }
}
