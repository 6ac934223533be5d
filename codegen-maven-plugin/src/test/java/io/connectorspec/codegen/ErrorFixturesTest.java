/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.Severity;
import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import io.connectorspec.codegen.spec.parse.SourceDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every broken spec in {@code errors/} gives just the report that stands beside it. The name of a spec starts
 * with the code that it is about. {@code -Drecreate=true} writes the reports; read them afterwards.
 */
class ErrorFixturesTest {

    private static final Path ERRORS = Specs.RESOURCES.resolve("errors");

    @ParameterizedTest
    @MethodSource("fixtures")
    void reportsExactlyWhatIsExpected(String name) throws IOException {
        Problems unreadable = new Problems();
        byte[] bytes = Files.readAllBytes(ERRORS.resolve(name + ".yaml"));
        List<SourceFile> files =
                SourceDecoder.decode(name + ".yaml", bytes, unreadable).stream().toList();
        Compilation compilation = SpecCompiler.compile(
                files,
                (root, path) -> Specs.bytes(ERRORS.resolve(path)),
                (connector, problems) -> Specs.lookUp(connector),
                unreadable);
        String report = Specs.report(compilation) + "\n";
        Path expected = ERRORS.resolve(name + ".errors");
        if (Boolean.getBoolean("recreate")) {
            Files.writeString(expected, report);
        }
        assertThat(report).isEqualTo(Files.readString(expected));
        Code code = Arrays.stream(Code.values())
                .filter(candidate -> name.startsWith(candidate.id()))
                .findFirst()
                .orElseThrow();
        assertThat(report).contains(" " + code.severity().label() + " " + code.id() + ": ");
        assertThat(compilation.sources().files().isEmpty()).isEqualTo(Specs.isRefused(compilation));
    }

    @Test
    void everyCodeHasAFixture() throws IOException {
        Set<String> covered =
                fixtures().map(name -> name.substring(0, 5)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(covered)
                .isEqualTo(Arrays.stream(Code.values()).map(Code::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyReportBelongsToAFixture() throws IOException {
        assertThat(names(".errors")).isEqualTo(names(".yaml"));
    }

    @Test
    void codesAreUniqueAndHaveTitles() {
        assertThat(Arrays.stream(Code.values()).map(Code::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("CS[0-5][0-9]{2}"));
        assertThat(Arrays.stream(Code.values()).map(Code::title))
                .doesNotHaveDuplicates()
                .noneMatch(t -> t.endsWith("."));
        assertThat(Arrays.stream(Code.values()).filter(code -> code.severity() == Severity.WARNING))
                .allMatch(code -> code.id().startsWith("CS5"));
    }

    static Stream<String> fixtures() throws IOException {
        return names(".yaml").stream();
    }

    private static List<String> names(String ending) throws IOException {
        try (Stream<Path> files = Files.list(ERRORS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }
}
