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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Generated files look as they did when somebody last looked at them. After a change of the compiler, run the
 * test with {@code -Drecreate=true} and read the difference.
 */
class GoldenSourcesTest {

    private static final Path GOLDEN = Specs.RESOURCES.resolve("coffee").resolve("golden");

    private static final String CATALOGUE = "META-INF/connector-spec/coffee.options.json";

    @Test
    void generatesTheFilesThatWereReviewed() throws IOException {
        Map<String, String> generated = generated();
        if (Boolean.getBoolean("recreate")) {
            recreate(generated);
        }
        Map<String, String> golden = golden();
        assertThat(golden.keySet())
                .as("files in %s; -Drecreate=true brings them in line", GOLDEN)
                .isEqualTo(generated.keySet());
        generated.forEach((path, text) -> assertThat(golden.get(path)).as(path).isEqualTo(text));
    }

    @Test
    void keepsEveryLineOfJavaWithinTheColumnsOfTheFormatter() {
        assertThat(generated().entrySet().stream()
                        .filter(file -> file.getKey().endsWith(".java"))
                        .flatMap(file -> file.getValue().lines()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(120));
    }

    private static Map<String, String> generated() {
        Compilation compilation =
                Specs.compile(Specs.resource("coffee/coffee.yaml"), Specs.resource("coffee/beans.yaml"));
        assertThat(Specs.report(compilation)).isEmpty();
        Map<String, String> texts = new TreeMap<>(Specs.texts(compilation.sources()));
        texts.putAll(Specs.texts(compilation.tests()));
        texts.putAll(Specs.texts(compilation.docs()));
        Specs.texts(compilation.resources()).forEach((path, text) -> {
            if (path.equals(CATALOGUE) || path.endsWith(".sql")) {
                texts.put(path, text);
            }
        });
        return texts;
    }

    private static Map<String, String> golden() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(GOLDEN.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }

    private static void recreate(Map<String, String> generated) throws IOException {
        Files.createDirectories(GOLDEN);
        for (String orphan : golden().keySet()) {
            Files.delete(GOLDEN.resolve(orphan));
        }
        for (Map.Entry<String, String> file : generated.entrySet()) {
            Path target = GOLDEN.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }
}
