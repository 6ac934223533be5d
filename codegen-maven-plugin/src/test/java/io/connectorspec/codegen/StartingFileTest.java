/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The spec that somebody starts with is valid, and so is what its comments propose. */
class StartingFileTest {

    private static final Path CONNECTOR = Path.of("..", "connector-spec", "dynamodb.yaml");

    @ParameterizedTest
    @ValueSource(strings = {"coffee", "dynamodb"})
    void passesTheChecksAsItStands(String connector) {
        String text = start(connector);
        Compilation compilation = compile(text);
        assertThat(Specs.report(compilation)).isEmpty();
        assertThat(compilation.sources().files().keySet())
                .extracting(Object::toString)
                .contains("com/example/tea/Leaf.java", "com/example/tea/LeafKey.java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coffee", "dynamodb"})
    void proposesNothingInCommentsThatIsRefused(String connector) {
        String everything = start(connector).replaceAll("(?m)^( +)# ([a-zA-Z]+: \\{)", "$1$2");
        assertThat(everything).isNotEqualTo(start(connector));
        assertThat(Specs.report(compile(everything))).isEmpty();
    }

    @Test
    void namesEveryTypeRoleAndEncoding() {
        assertThat(start("coffee"))
                .contains("key: shelf", "key: place", "role: colour", "#   row<E>", "(encoding: exact, rough)");
    }

    @Test
    void refusesNamesThatAreNone() {
        assertThatThrownBy(() -> StartingFile.make("coffee", "class", "com.example", StartingFileTest::find))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StartingFile.make("coffee", "Leaf", "no package\nat: all", StartingFileTest::find))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesNothingWithoutAConnectorThatKnowsItemTypes() {
        assertThat(StartingFile.make("shop", "Leaf", "com.example", StartingFileTest::find)
                        .text())
                .isEmpty();
        assertThat(StartingFile.make("nobody", "Leaf", "com.example", StartingFileTest::find)
                        .text())
                .isEmpty();
    }

    private static String start(String connector) {
        StartingFile.Result result = StartingFile.make(connector, "Leaf", "com.example.tea", StartingFileTest::find);
        assertThat(result.problems()).isEmpty();
        return result.text().orElseThrow();
    }

    private static Compilation compile(String text) {
        return SpecCompiler.compile(
                List.of(new SourceFile("leaf.yaml", text)),
                (root, path) -> Optional.empty(),
                StartingFileTest::find,
                new Problems());
    }

    private static ConnectorLookup.Found find(String connector, Problems problems) {
        try {
            return connector.equals("dynamodb")
                    ? new ConnectorLookup.Found(
                            Optional.of(new SourceFile("dynamodb.yaml", Files.readString(CONNECTOR))), List.of())
                    : Specs.lookUp(connector);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
