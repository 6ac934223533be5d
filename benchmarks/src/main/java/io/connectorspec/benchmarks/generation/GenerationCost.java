/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.benchmarks.generation;

import io.connectorspec.codegen.Compilation;
import io.connectorspec.codegen.output.ContentHash;
import io.connectorspec.codegen.output.Fingerprint;
import io.connectorspec.codegen.output.OutputRefusedException;
import io.connectorspec.codegen.output.OutputTree;
import io.connectorspec.codegen.output.PlanWriter;
import io.connectorspec.codegen.output.Workspace;
import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What it costs to generate, by the number of options and of item types: in the compiler, on the disk, and in a run that
 * finds nothing to do. {@code benchmarks/run -main generation.GenerationCost} runs it.
 */
public final class GenerationCost {

    private static final int WARM_UP = 30;
    private static final int ROUNDS = 15;
    private static final int ATTRIBUTES = 10;
    private static final List<Integer> OPTIONS = List.of(50, 100, 200, 300, 400, 500);
    private static final List<Integer> TYPES = List.of(1, 10, 25, 50, 75, 100);

    private GenerationCost() {}

    /** Measures all of it and prints a line for each. */
    public static void main(String[] arguments) throws IOException {
        SourceFile first = SampleSpecs.items(1, ATTRIBUTES);
        Cost cold = Cost.once(() -> Compiler.compile(first));
        System.out.printf(Locale.ROOT, "The first item type of a new JVM: %,.0f ms%n%n", cold.millis());
        System.out.println("| what | compile | each | allocated | each | write all | nothing to do | files |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        SourceFile options = SampleSpecs.connector(OPTIONS.get(1));
        SourceFile items = SampleSpecs.items(TYPES.get(1), ATTRIBUTES);
        for (int round = 0; round < WARM_UP; round++) {
            Compiler.compile(options);
            Compiler.compile(items);
        }
        for (int count : OPTIONS) {
            measure("options", count, SampleSpecs.connector(count));
        }
        for (int count : TYPES) {
            measure("item types of " + ATTRIBUTES + " attributes", count, SampleSpecs.items(count, ATTRIBUTES));
        }
    }

    private static void measure(String what, int count, SourceFile spec) throws IOException {
        Cost compile = Cost.median(ROUNDS, () -> Compiler.compile(spec));
        Compilation compilation = Compiler.compile(spec);
        Path folder = Files.createTempDirectory("generation");
        try {
            Cost write =
                    Cost.median(ROUNDS, () -> clear(folder.resolve("target")), () -> write(folder, compilation, spec));
            Cost nothing = Cost.median(ROUNDS, () -> findNothingToDo(folder, spec));
            System.out.printf(
                    Locale.ROOT,
                    "| %d %s | %,.0f ms | %.2f ms | %,.0f MB | %.2f MB | %,.0f ms | %.1f ms | %d |%n",
                    count,
                    what,
                    compile.millis(),
                    compile.millis() / count,
                    compile.megabytes(),
                    compile.megabytes() / count,
                    write.millis(),
                    nothing.millis(),
                    files(compilation));
        } finally {
            clear(folder);
        }
    }

    private static int files(Compilation compilation) {
        return Stream.of(compilation.sources(), compilation.tests(), compilation.resources())
                .mapToInt(plan -> plan.files().size())
                .sum();
    }

    private static void findNothingToDo(Path folder, SourceFile spec) throws IOException {
        PlanWriter writer = new PlanWriter(workspace(folder));
        if (writer.upToDate(writer.lastRun(), fingerprint(spec)).isEmpty()) {
            throw new IllegalStateException("Something has changed");
        }
    }

    private static void write(Path folder, Compilation compilation, SourceFile spec) throws IOException {
        try {
            new PlanWriter(workspace(folder))
                    .write(
                            List.of(
                                    OutputTree.of(folder, folder.resolve("target/sources"), compilation.sources()),
                                    OutputTree.of(folder, folder.resolve("target/tests"), compilation.tests()),
                                    OutputTree.of(folder, folder.resolve("target/resources"), compilation.resources())),
                            Optional.of(fingerprint(spec)),
                            List.of());
        } catch (OutputRefusedException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static ContentHash fingerprint(SourceFile spec) {
        return new Fingerprint().add("spec", spec.text()).hash();
    }

    private static Workspace workspace(Path folder) {
        return new Workspace(folder, folder.resolve("target"), "generate:default", Set.of("generate:default"));
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
