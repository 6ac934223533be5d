/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.codegen.spec.model.ValueType;
import io.connectorspec.codegen.spec.parse.Place;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What tests change at random is valid to begin with, and leaves out nothing. */
class SmallSpecsTest {

    /** A small spec is one file. */
    private static final Set<String> LEFT_OUT = Set.of("a connector's spec/include", "a file of item types/include");

    @Test
    void areValidAndCompile() {
        Map<String, String> sources = new TreeMap<>();
        for (SmallSpec spec : SmallSpec.all()) {
            Compilation compilation = spec.compile(spec.file().text());
            assertThat(Specs.report(compilation)).isEmpty();
            String name = spec.file().name().replaceAll("[^a-z]", "");
            Specs.texts(compilation.sources())
                    .forEach((path, text) -> sources.put(
                            path.replaceFirst("com/example/", "com/example/" + name + "/"),
                            text.replaceAll(GeneratedCode.OWN_PACKAGES, "com.example." + name + ".")));
        }
        assertThat(sources).hasSizeGreaterThan(30);
        assertThat(InMemoryJava.compile(sources).problems()).isEmpty();
    }

    @Test
    void sayEverythingThatTheLanguageCanSay() {
        Set<String> unsaid = new TreeSet<>(Place.declared());
        assertThat(unsaid).hasSizeGreaterThan(150);
        SmallSpec.all().stream()
                .flatMap(spec -> Place.of(spec.file()).stream())
                .forEach(place -> unsaid.remove(place.name()));
        assertThat(unsaid)
                .as("keys of the language that no small spec has; add them to one in src/test/resources/small")
                .isEqualTo(LEFT_OUT);
    }

    @Test
    void haveOptionsOfAllTypes() {
        assertThat(SmallSpec.all().stream()
                        .flatMap(spec -> Place.of(spec.file()).stream())
                        .filter(place -> place.name().equals("an option/type"))
                        .map(Place::value))
                .containsAll(
                        Arrays.stream(ValueType.values()).map(ValueType::word).collect(Collectors.toSet()));
    }
}
