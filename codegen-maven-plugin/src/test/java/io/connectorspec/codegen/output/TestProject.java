/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.output;

import io.connectorspec.codegen.output.OutputPlan.PlannedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A project's folder, with executions that write into it. */
record TestProject(Path base) {

    static final ContentHash FINGERPRINT = new Fingerprint().add("spec", "1").hash();

    /** Gives a writer for a declared execution; {@code a} and {@code b} are declared. */
    PlanWriter writer(String execution) {
        return new PlanWriter(workspace(execution));
    }

    Workspace workspace(String execution) {
        return new Workspace(base, base.resolve("target"), execution, Set.of("a", "b"));
    }

    /** Writes files below {@code target/sources}, as the execution {@code a} does. */
    WriteResult write(Map<String, String> files) throws IOException, OutputRefusedException {
        return write("a", files);
    }

    WriteResult write(String execution, Map<String, String> files) throws IOException, OutputRefusedException {
        return writer(execution).write(trees("target/sources", files), Optional.of(FINGERPRINT), List.of());
    }

    List<OutputTree> trees(String root, Map<String, String> files) {
        return List.of(OutputTree.of(base, base.resolve(root), plan(files)));
    }

    static OutputPlan plan(Map<String, String> files) {
        Map<OutputPath, PlannedFile> planned = new LinkedHashMap<>();
        files.forEach((path, text) -> planned.put(new OutputPath(path), new PlannedFile(text, "spec.yaml")));
        return OutputPlan.of(planned);
    }

    Path file(String path) {
        return base.resolve("target/sources").resolve(path);
    }

    /** Gives the texts of all files below {@code target/sources}, also of hidden ones. */
    Map<String, String> texts() throws IOException {
        return texts(base.resolve("target/sources"));
    }

    static Map<String, String> texts(Path root) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        if (Files.isDirectory(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        }
        return texts;
    }
}
