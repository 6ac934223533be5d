/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.codegen.spec.diagnostic.Diagnostic;
import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import io.connectorspec.codegen.spec.parse.IncludedFiles;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A spec that is split over several files means what it meant as one. */
class IncludeTest {

    private static final List<String> SECTIONS = List.of("options", "constants", "item-types");

    @Test
    void generatesTheSameFromOneFileAndFromSeveral() {
        String whole = Specs.resource("coffee/coffee.yaml").text();
        Map<String, String> parts = parts(whole);
        assertThat(parts.keySet()).hasSize(SECTIONS.size() + 2);
        Compilation split = compile(parts, "specs/coffee.yaml");
        Compilation one = Specs.compile(new SourceFile("specs/coffee.yaml", whole));
        assertThat(Specs.report(split)).isEqualTo(Specs.report(one));
        assertThat(Specs.texts(split.sources())).isEqualTo(Specs.texts(one.sources()));
    }

    @Test
    void publishesASplitSpecAsOneFileThatMeansTheSame() {
        Map<String, String> parts = parts(Specs.resource("coffee/coffee.yaml").text());
        Compilation split = compile(parts, "specs/coffee.yaml");
        String published = Specs.texts(split.resources()).get("META-INF/connector-spec/coffee.yaml");
        assertThat(published).doesNotContain("include");
        Compilation again = Specs.compile(new SourceFile("coffee.yaml", published));
        assertThat(Specs.isRefused(again)).as(Specs.report(again)).isFalse();
        assertThat(Specs.texts(again.sources())).isEqualTo(Specs.texts(split.sources()));
    }

    @Test
    void takesPartsThatAreListedTooForParts() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("b.yaml", "options: { b: { key: b, type: int, constants: { Keys: B }, doc: B. } }\n");
        files.put("a.yaml", root("b.yaml, c.yaml"));
        files.put("c.yaml", "include: [b.yaml]\nconstants: { Keys: { style: string-key, doc: Keys. } }\n");
        Compilation compilation = compile(files, "b.yaml", "a.yaml", "c.yaml");
        assertThat(Specs.report(compilation)).isEmpty();
        assertThat(Specs.texts(compilation.sources())).containsOnlyKeys("com/example/shop/Keys.java");
    }

    @Test
    void splitsFilesOfItemTypesToo() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "a.yaml",
                "uses: coffee\npackage: com.example\ninclude: [b/b.yaml]\n"
                        + "items: { Bean: { attributes: { a: { type: Origin } } } }\n");
        files.put("b/b.yaml", "include: [../c.yaml]\n");
        files.put("c.yaml", "items: { Origin: { attributes: { a: { type: text } } } }\n");
        Compilation compilation = compile(files, "a.yaml");
        assertThat(Specs.report(compilation)).isEmpty();
        assertThat(Specs.texts(compilation.sources())).containsKeys("com/example/Bean.java", "com/example/Origin.java");
    }

    @Test
    void tellsEveryProblemOfEveryFileWhereItStands() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("spec/a.yaml", root("b.yaml") + "optoins: {}\n");
        files.put("spec/b.yaml", "options:\n  b: { key: b, type: itn, doc: B. }\nspec: 7\n");
        assertThat(compile(files, "spec/a.yaml").problems())
                .extracting(problem -> problem.span().file().name() + ":"
                        + problem.span().line() + " " + problem.code().id())
                .containsExactly("spec/a.yaml:4 CS101", "spec/b.yaml:2 CS106", "spec/b.yaml:3 CS111");
    }

    @Test
    void reportsACircleOfListedFilesOnce() {
        Map<String, String> files = new TreeMap<>();
        files.put("a.yaml", root("b.yaml"));
        files.put("b.yaml", "include: [c.yaml]\n");
        files.put("c.yaml", "include: [a.yaml]\n");
        assertThat(compile(files, "a.yaml", "b.yaml", "c.yaml").problems())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "This file is included in order to read this one: a.yaml includes b.yaml includes c.yaml.");
    }

    @Test
    void suppressesWhereTheSuppressionStands() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("a.yaml", root("b.yaml") + "options: { a: { key: a, type: int, doc: A. } }\n");
        files.put(
                "b.yaml",
                "options: { b: { key: b, type: int, doc: B. } }\n"
                        + "suppress: [{ code: CS501, at: options, reason: Later. }]\n");
        assertThat(compile(files, "a.yaml").problems())
                .extracting(problem -> problem.span().file().name())
                .containsExactly("a.yaml");
    }

    private static String root(String include) {
        return "spec: 1\nconnector: { name: shop, title: A shop, package: com.example.shop }\ninclude: [" + include
                + "]\n";
    }

    /** Cuts a spec at its sections, each into a file of its own, one of which includes the others. */
    private static Map<String, String> parts(String whole) {
        Map<String, String> parts = new TreeMap<>();
        StringBuilder rest = new StringBuilder("include: [parts/all.yaml]\n");
        String section = "";
        for (String line : whole.lines().toList()) {
            if (!line.isEmpty() && Character.isLetter(line.charAt(0))) {
                section = line.substring(0, line.indexOf(':'));
            }
            if (SECTIONS.contains(section)) {
                parts.merge("specs/parts/" + section + ".yaml", line + "\n", String::concat);
            } else {
                rest.append(line).append('\n');
            }
        }
        parts.put(
                "specs/parts/all.yaml",
                SECTIONS.stream()
                        .map(name -> "  - " + name + ".yaml\n")
                        .collect(Collectors.joining("", "include:\n", "")));
        parts.put("specs/coffee.yaml", rest.toString());
        return parts;
    }

    private static Compilation compile(Map<String, String> files, String... listed) {
        IncludedFiles included = (root, path) -> {
            String folder = root.name().substring(0, root.name().lastIndexOf('/') + 1);
            return Optional.ofNullable(files.get(folder + path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
        };
        return Specs.compile(
                Arrays.stream(listed)
                        .map(name -> new SourceFile(name, files.get(name)))
                        .toList(),
                included);
    }
}
