/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.connectorspec.codegen.emit.schema.JsonSchema;
import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Diagnostic;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import io.connectorspec.codegen.spec.diagnostic.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema for editors says of every file what the parser says, as far as a schema can know it. */
class SchemaAgreementTest {

    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final Path PUBLISHED = Path.of("..", "connector-spec", "connector-spec.schema.json");

    private static final com.networknt.schema.JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(JsonSchema.emit());

    @Test
    void isPublishedAsItIs() throws IOException {
        String schema = JsonSchema.emit();
        if (Boolean.getBoolean("recreate")) {
            Files.writeString(PUBLISHED, schema);
        }
        assertThat(Files.readString(PUBLISHED))
                .as("%s; -Drecreate=true writes it", PUBLISHED)
                .isEqualTo(schema);
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysOfEveryFileWhatTheParserSays(Path file) throws IOException {
        Problems unreadable = new Problems();
        Optional<SourceFile> source =
                SourceDecoder.decode(file.getFileName().toString(), Files.readAllBytes(file), unreadable);
        Optional<YamlNode> tree = source.flatMap(text -> YamlReader.read(text, unreadable));
        if (tree.isEmpty() || unreadable.hasErrors()) {
            assertThat(unreadable.sorted())
                    .allMatch(problem -> problem.code().id().startsWith("CS0"));
            return;
        }
        Set<Diagnostic> structural = structural(source.get());
        assertThat(refusals(tree.get()).isEmpty())
                .as("the schema says %s, and the parser %s", refusals(tree.get()), texts(structural))
                .isEqualTo(structural.isEmpty());
    }

    @Test
    void describesAndShowsEveryKey() {
        assertThat(JsonSchema.emit()).doesNotContain("\"description\" : \"\"");
        assertThat(keys(Language.connector())).allSatisfy(key -> {
            JsonNode node = SCHEMA.getSchemaNode().at("/definitions/connector-s-spec/properties/" + key);
            assertThat(node.path("description").asText()).endsWith(".");
            assertThat(node.path("examples")).hasSize(1);
        });
    }

    private static List<String> keys(Form.Keyed form) {
        return form.keys().stream().map(Form.Key::name).toList();
    }

    /** Gives what the parser says without looking at other entries, of what a schema can know. */
    private static Set<Diagnostic> structural(SourceFile file) {
        Problems problems = new Problems();
        SpecParser.parse(file, (root, path) -> Optional.empty(), problems);
        return problems.sorted().stream()
                .filter(problem -> JsonSchema.structuralCodes().contains(problem.code()))
                .filter(problem -> !isPart(problem))
                .collect(Collectors.toSet());
    }

    /** A file without its first section may be a part of a spec. */
    private static boolean isPart(Diagnostic problem) {
        String text = problem.span().file().text();
        return problem.code() == Code.MISSING_KEY
                && problem.span().start() == 0
                && !text.contains("connector:")
                && !text.contains("uses:");
    }

    private static Set<ValidationMessage> refusals(YamlNode tree) {
        return SCHEMA.validate(YamlJson.of(tree));
    }

    private static List<String> texts(Set<Diagnostic> problems) {
        return problems.stream().map(TextReport::of).toList();
    }

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES);
                Stream<Path> own = Files.list(PUBLISHED.getParent())) {
            return Stream.concat(files, own)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
