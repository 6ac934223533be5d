/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page of diagnostics lists every code, with an example that the error fixtures prove. {@code -Drecreate=true}
 * writes it.
 */
class DiagnosticsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "diagnostics.md");

    private static final Map<String, String> AREAS = new LinkedHashMap<>();

    static {
        AREAS.put("CS0", "YAML and files");
        AREAS.put("CS1", "Single entries");
        AREAS.put("CS2", "Names and references");
        AREAS.put("CS3", "Values");
        AREAS.put("CS4", "Item types");
        AREAS.put("CS5", "Warnings");
    }

    @Test
    void listsEveryCodeAsItIs() throws IOException {
        String page = page();
        if (Boolean.getBoolean("recreate")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("%s; -Drecreate=true writes it anew", PAGE)
                .isEqualTo(page);
    }

    @Test
    void showsASuppressionThatWorks() {
        String example = page().split("```yaml\n")[1].split("```")[0];
        String spec = """
                spec: 1
                connector: { name: shop, title: A shop, package: com.example.shop }
                options:
                  endpoint: { key: endpoint, type: string, doc: The address of the shop. }
                """;
        assertThat(Specs.compile(spec).problems()).isNotEmpty();
        assertThat(Specs.compile(spec + example).problems()).isEmpty();
    }

    @Test
    void hasAnAreaForEveryCode() {
        assertThat(Arrays.stream(Code.values()).map(code -> code.id().substring(0, 3)))
                .allMatch(AREAS::containsKey);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                <!-- Generated from the compiler's codes and error fixtures by DiagnosticsPageTest: -Drecreate=true writes it. -->
                # What the spec compiler tells

                Every problem of every file is told in one run: where it stands, what is wrong, and what to write instead.
                An error means that nothing is generated. With a warning generation goes on; a spec can say that a warning
                does not matter in some place, and why:

                ```yaml
                suppress:
                  - { code: CS501, at: options.endpoint, reason: It comes to life with the next version. }
                ```

                A suppression without effect is a warning itself, and errors cannot be suppressed.
                """);
        AREAS.forEach((area, title) -> {
            page.append("\n## ").append(title).append('\n');
            Arrays.stream(Code.values())
                    .filter(code -> code.id().startsWith(area))
                    .forEach(code -> page.append(entry(code)));
        });
        return page.toString();
    }

    private static String entry(Code code) {
        String severity = code.severity() == Severity.WARNING ? "This is a warning.\n\n" : "";
        return "\n### " + code.id() + ": " + code.title() + "\n\n" + severity + "```text\n" + example(code) + "\n```\n";
    }

    /** Gives the first report of a code in the first fixture that is about it. */
    private static String example(Code code) {
        String mark = " " + code.severity().label() + " " + code.id() + ": ";
        return reports(code).stream()
                .flatMap(report -> first(report, mark).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError(code.id() + " has no error fixture"));
    }

    private static Optional<String> first(List<String> report, String mark) {
        for (int start = 0; start < report.size(); start++) {
            if (report.get(start).contains(mark)) {
                int end = start + 1;
                while (end < report.size() && report.get(end).startsWith("    ")) {
                    end++;
                }
                return Optional.of(String.join("\n", report.subList(start, end)));
            }
        }
        return Optional.empty();
    }

    private static List<List<String>> reports(Code code) {
        try (Stream<Path> files = Files.list(Specs.RESOURCES.resolve("errors"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(code.id() + "-"))
                    .filter(file -> file.toString().endsWith(".errors"))
                    .sorted()
                    .map(file -> Specs.bytes(file).orElseThrow())
                    .map(bytes ->
                            new String(bytes, StandardCharsets.UTF_8).lines().toList())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
