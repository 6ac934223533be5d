/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Eclipse is told about the goals that exist: one that it does not know is an error in every user's project. */
class EclipseMetadataTest {

    private static final Path METADATA =
            Path.of("src", "main", "resources", "META-INF", "m2e", "lifecycle-mapping-metadata.xml");
    private static final Path MOJOS = Path.of("src", "main", "java", "io", "connectorspec", "codegen", "maven");

    @Test
    void namesExactlyTheGoalsThatExist() throws IOException {
        List<String> named = found("<goal>(.*?)</goal>", Files.readString(METADATA));
        assertThat(named).doesNotHaveDuplicates();
        assertThat(named).containsExactlyInAnyOrderElementsOf(goals());
    }

    private static List<String> goals() throws IOException {
        try (Stream<Path> files = Files.list(MOJOS)) {
            StringBuilder sources = new StringBuilder();
            for (Path file : files.toList()) {
                sources.append(Files.readString(file));
            }
            List<String> goals = found("@Mojo\\(\\s*name = \"(.*?)\"", sources.toString());
            assertThat(goals).hasSizeGreaterThan(4);
            // The goal `help` is written by Maven's own plugin for plugins.
            return Stream.concat(goals.stream(), Stream.of("help")).toList();
        }
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
