/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every block of Java in the guide to testing stands in a test of this folder, so it compiles and runs. */
class TestingGuideIsTrueTest {
    private static final Path GUIDE = Path.of("../docs/testing.md");
    private static final Path TESTS = Path.of("src/test/java/io/connectorspec/examples/testing");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final int DEEPEST = 4;

    private static List<String> blocks() throws IOException {
        return JAVA.matcher(Files.readString(GUIDE))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    private static List<String> tests() throws IOException {
        try (Stream<Path> files = Files.list(TESTS)) {
            return files.map(TestingGuideIsTrueTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void showsOnlyCodeThatRuns() throws IOException {
        List<String> tests = tests();

        assertThat(blocks())
                .hasSizeGreaterThan(8)
                .allSatisfy(block -> assertThat(tests)
                        .as(block)
                        .anyMatch(test -> Stream.iterate(0, depth -> depth <= DEEPEST, depth -> depth + 1)
                                .anyMatch(depth -> test.contains("\n" + indented(block, depth)))));
    }

    private static String indented(String block, int depth) {
        String margin = "    ".repeat(depth);
        return block.lines()
                .map(line -> (line.isEmpty() ? line : margin + line) + "\n")
                .reduce("", String::concat);
    }

    @Test
    void namesTheArtifactThatThisProjectUses() throws IOException {
        String dependency =
                "<groupId>io.connectorspec</groupId>\n%1$s<artifactId>flink-connector-dynamodb-testkit</artifactId>";

        assertThat(Files.readString(GUIDE)).contains(dependency.formatted("  "));
        assertThat(Files.readString(Path.of("pom.xml"))).contains(dependency.formatted("      "));
    }
}
