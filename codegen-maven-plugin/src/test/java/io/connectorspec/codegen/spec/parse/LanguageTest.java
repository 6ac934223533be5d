/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import io.connectorspec.codegen.spec.diagnostic.TextReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the language says about itself is true. */
class LanguageTest {

    private static final SourceFile FILE = new SourceFile("example.yaml", "");

    @Test
    void hasAnExampleForEveryKeyThatCanStandThere() {
        List<Field<?>> fields = fields();
        assertThat(fields).hasSizeGreaterThan(100);
        assertThat(fields.stream().map(LanguageTest::problems).filter(text -> !text.isEmpty()))
                .isEmpty();
    }

    private static String problems(Field<?> field) {
        Problems problems = new Problems();
        SourceFile file = new SourceFile("example.yaml", field.name() + ": " + field.example());
        YamlReader.read(file, problems)
                .map(YamlNode.Mapping.class::cast)
                .ifPresent(root -> field.shape().bind(root.entries().get(0).value(), problems));
        return problems.sorted().stream().map(TextReport::of).collect(Collectors.joining("\n"));
    }

    @Test
    void documentsEveryKeyInAHalfSentence() {
        assertThat(fields())
                .allSatisfy(field -> assertThat(field.doc())
                        .as(field.name())
                        .isNotBlank()
                        .doesNotEndWith(".")
                        .matches("(?s)[a-z`].*"));
    }

    private static List<Field<?>> fields() {
        List<Field<?>> fields = new ArrayList<>();
        collect(SpecShapes.connector(FILE), fields);
        collect(SpecShapes.items(FILE), fields);
        return fields;
    }

    private static void collect(Shape<?> shape, List<Field<?>> fields) {
        if (shape instanceof ObjectShape<?> object) {
            for (Field<?> field : object.fields()) {
                fields.add(field);
                collect(field.shape(), fields);
            }
        } else if (shape instanceof EntriesShape<?> entries) {
            collect(entries.body(), fields);
        } else if (shape instanceof ListShape<?> list) {
            collect(list.element(), fields);
        } else if (shape instanceof LocatedShape<?> located) {
            collect(located.inner(), fields);
        } else if (shape instanceof MappedShape<?, ?> mapped) {
            collect(mapped.inner(), fields);
        } else if (shape instanceof ShortShape<?> either) {
            collect(either.longForm(), fields);
        }
    }
}
