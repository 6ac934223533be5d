/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The compiler knows connectors in general, and its rooms look in one direction only. */
class RoomsTest {

    private static final Path MAIN = Path.of("src", "main");
    private static final String OWN = "/codegen/";
    private static final Pattern OWN_CLASS = Pattern.compile("io/connectorspec/codegen/((?:[a-z]+/)*)[A-Z]");

    /** What each room may know of the others. Only the Maven goals know the compiler as a whole. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("spec.diagnostic", Set.of()),
            Map.entry("spec.model", Set.of("spec.diagnostic")),
            Map.entry("spec.parse", Set.of("spec.diagnostic", "spec.model")),
            Map.entry("spec.rule", Set.of("spec.diagnostic", "spec.model")),
            Map.entry("spec.resolve", Set.of("spec.diagnostic", "spec.model")),
            Map.entry("emit.java", Set.of("spec.diagnostic", "spec.model", "spec.resolve")),
            Map.entry("emit.sql", Set.of("spec.resolve")),
            Map.entry("emit.docs", Set.of("spec.diagnostic", "spec.model", "spec.resolve", "emit.sql")),
            Map.entry("emit.schema", Set.of("spec.diagnostic", "spec.parse")),
            Map.entry("emit.spec", Set.of("spec.model", "spec.resolve")),
            Map.entry("output", Set.of()),
            Map.entry("maven", Set.of("", "spec.diagnostic", "spec.model", "spec.parse", "emit.schema", "output")));

    /** Where libraries, and the disk, are known. */
    private static final Map<String, Set<String>> LIBRARIES = Map.of(
            "com/palantir/javapoet/", Set.of("emit.java"),
            "org/yaml/snakeyaml/", Set.of("spec.parse"),
            "com/fasterxml/jackson/", Set.of("spec.diagnostic", "emit.docs", "emit.schema"),
            "com/github/difflib/", Set.of("output"),
            "org/apache/maven/", Set.of("maven"),
            "org/codehaus/plexus/", Set.of("maven"),
            "java/nio/file/", Set.of("output", "maven"),
            "java/io/File", Set.of("output", "maven"));

    @Test
    void namesNoConnectorAndNoSdkInItsSources() throws IOException {
        List<Path> sources = files(MAIN, "");
        assertThat(sources).hasSizeGreaterThan(200);
        for (Path file : sources) {
            assertNamesNobody(file, Files.readString(file));
        }
    }

    @Test
    void namesNoConnectorAndNoSdkInItsClasses() throws Exception {
        for (Path file : classes()) {
            assertNamesNobody(file, constants(file));
        }
    }

    private static void assertNamesNobody(Path file, String text) {
        assertThat(text.toLowerCase(Locale.ROOT))
                .as(file.toString())
                .doesNotContain("dynamo")
                .doesNotContain("amazon")
                .doesNotContain("software.aws")
                .doesNotContain("software/aws")
                .doesNotContain("kinesis")
                .doesNotContainPattern("\\baws\\b");
    }

    @Test
    void looksFromRoomToRoomAlongTheArrowsOnly() throws Exception {
        Map<String, Set<String>> found = new TreeMap<>();
        for (Path file : classes()) {
            String own = room(file);
            Matcher other = OWN_CLASS.matcher(constants(file));
            while (other.find()) {
                found.computeIfAbsent(own, room -> new TreeSet<>()).add(name(other.group(1)));
            }
        }
        assertThat(found.remove(""))
                .as("the compiler as a whole")
                .contains("spec.parse", "emit.java")
                .doesNotContain("maven");
        assertThat(found.keySet()).isEqualTo(ARROWS.keySet());
        found.forEach((room, others) -> {
            others.remove(room);
            assertThat(ARROWS.get(room)).as(room).containsAll(others);
        });
    }

    @Test
    void knowsEachLibraryInOneRoom() throws Exception {
        for (Path file : classes()) {
            String constants = constants(file);
            LIBRARIES.forEach((library, rooms) -> {
                if (constants.contains(library)) {
                    assertThat(rooms).as("%s in %s", library, file).contains(room(file));
                }
            });
        }
    }

    /** A class file names everything that it knows in its constants, letter by letter. */
    private static String constants(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    private static String room(Path file) {
        String path = path(file);
        return name(path.substring(path.lastIndexOf(OWN) + OWN.length(), path.lastIndexOf('/') + 1));
    }

    private static String path(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static String name(String folder) {
        return folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1).replace('/', '.');
    }

    /** The goal that shows help is written by Maven, and lives elsewhere. */
    private static List<Path> classes() throws IOException, URISyntaxException {
        List<Path> classes = files(
                Path.of(SpecCompiler.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()),
                ".class");
        assertThat(classes).hasSizeGreaterThan(300);
        return classes.stream().filter(file -> path(file).contains(OWN)).toList();
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(end))
                    .sorted()
                    .toList();
        }
    }
}
