/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** A connector that has nothing to do with the one of this project compiles, and works. */
class SecondConnectorTest {

    @Test
    void worksWithoutAnyChangeToTheCompiler() throws Exception {
        Map<String, String> sources = new LinkedHashMap<>(
                Specs.texts(Specs.compile(Specs.resource("coffee/coffee.yaml"), Specs.resource("coffee/beans.yaml"))
                        .sources()));
        SourceFile exercise = Specs.resource("coffee/CoffeeExercise.java");
        sources.put("com/example/coffee/CoffeeExercise.java", exercise.text());
        InMemoryJava.Result compiled = InMemoryJava.compile(sources);
        assertThat(compiled.problems()).isEmpty();
        Object ran = ((Callable<?>) compiled.loader()
                        .loadClass("com.example.coffee.CoffeeExercise")
                        .getConstructor()
                        .newInstance())
                .call();
        assertThat(ran).isEqualTo("everything was exercised");
    }

    @Test
    void putsItsSpecWhereUsersFindIt() {
        Compilation compilation = Specs.compile(Specs.resource("coffee/coffee.yaml"));
        assertThat(Specs.texts(compilation.resources()))
                .containsOnlyKeys("META-INF/connector-spec/coffee.yaml", "META-INF/connector-spec/coffee.options.json")
                .containsEntry(
                        "META-INF/connector-spec/coffee.yaml",
                        Specs.resource("coffee/coffee.yaml").text());
    }
}
