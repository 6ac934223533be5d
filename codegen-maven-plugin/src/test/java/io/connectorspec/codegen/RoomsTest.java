/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The compiler knows connectors in general, and its rooms look in one direction only. */
class RoomsTest {

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final List<String> ROOMS = List.of(
            "spec.diagnostic",
            "spec.model",
            "spec.parse",
            "spec.rule",
            "spec.resolve",
            "emit.java",
            "emit.sql",
            "emit.docs",
            "emit.schema",
            "emit.spec",
            "output",
            "maven");

    @Test
    void namesNoConnectorAndNoSdk() throws IOException {
        for (Path file : sources()) {
            assertThat(Files.readString(file).toLowerCase(Locale.ROOT))
                    .as(file.toString())
                    .doesNotContain("dynamo")
                    .doesNotContain("amazon")
                    .doesNotContain("software.aws")
                    .doesNotContainPattern("\\baws\\b");
        }
    }

    @Test
    void noRoomLooksAtARoomThatComesAfterIt() throws IOException {
        for (Path file : sources()) {
            int own = room(file.toString().replace('\\', '/').replace('/', '.'));
            for (String line : Files.readAllLines(file)) {
                if (own >= 0 && line.startsWith("import io.connectorspec.codegen.")) {
                    assertThat(room(line)).as("%s: %s", file, line).isLessThanOrEqualTo(own);
                }
            }
        }
    }

    @Test
    void onlyTheLastRoomsTouchTheDisk() throws IOException {
        for (Path file : sources()) {
            String path = file.toString().replace('\\', '/');
            if (!path.contains("/output/") && !path.contains("/maven/")) {
                assertThat(Files.readString(file))
                        .as(path)
                        .doesNotContain("java.nio.file")
                        .doesNotContain("java.io.File");
            }
        }
    }

    private static int room(String text) {
        for (int i = 0; i < ROOMS.size(); i++) {
            if (text.contains("codegen." + ROOMS.get(i) + ".")) {
                return i;
            }
        }
        return -1;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(100);
            return sources;
        }
    }
}
