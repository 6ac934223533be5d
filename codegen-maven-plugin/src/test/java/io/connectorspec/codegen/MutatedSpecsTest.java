/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

/**
 * Whatever is done to a spec, the compiler either reports it with a place or generates sources that parse; it
 * never throws. {@code -Dmutants.seed=...} replays a run, {@code -Dmutants.count=...} makes it longer.
 */
class MutatedSpecsTest {

    private static final int COUNT = Integer.getInteger("mutants.count", 1500);
    private static final long SEED = Long.getLong("mutants.seed", 20260101L);
    private static final int COMPILED_EVERY = 50;
    private static final List<String> WORDS = List.of(
            "",
            "~",
            "no",
            "012",
            "1_000",
            "*a",
            "&a b",
            "!!int 3",
            "<<",
            "[",
            "{ }",
            "[a, b]",
            "\"",
            "'",
            "int",
            "enum",
            "string",
            "list",
            "duration",
            "water",
            "beans",
            "cup",
            "a.b",
            "$",
            "\\u002a/",
            "*/",
            "{Item}",
            "-1",
            "5 s",
            "true",
            "E",
            "row<row<E>>",
            "key: a",
            "Map<",
            "class",
            "é😀",
            "Object",
            "PanelKeys",
            "text",
            "Bean",
            "none");

    @Test
    void neverThrowsAndNeverIsSilent() {
        String coffee = Specs.resource("coffee/coffee.yaml").text();
        String beans = Specs.resource("coffee/beans.yaml").text();
        for (int i = 0; i < COUNT; i++) {
            Random random = new Random(SEED + i);
            boolean connector = random.nextBoolean();
            String mutant = mutate(connector ? coffee : beans, random);
            try {
                check(mutant, connector, i % COMPILED_EVERY == 0);
            } catch (RuntimeException | AssertionError | StackOverflowError broken) {
                throw new AssertionError(
                        "Replay with -Dmutants.count=1 -Dmutants.seed=" + (SEED + i) + "; the spec was:\n" + mutant,
                        broken);
            }
        }
    }

    private static void check(String mutant, boolean connector, boolean compile) {
        Compilation compilation = connector
                ? Specs.compile(new SourceFile("mutant.yaml", mutant), Specs.resource("coffee/beans.yaml"))
                : Specs.compile(new SourceFile("mutant.yaml", mutant));
        if (!Specs.isRefused(compilation)) {
            assertThat(compilation.sources().files()).isNotEmpty();
            if (compile) {
                InMemoryJava.parse(Specs.texts(compilation.sources()));
            }
        } else {
            assertThat(compilation.sources().files()).isEmpty();
            assertThat(Specs.report(compilation)).contains(": error CS").doesNotContain("io.connectorspec.codegen");
        }
    }

    private static String mutate(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int mutations = 1 + random.nextInt(3);
        for (int i = 0; i < mutations && !lines.isEmpty(); i++) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            switch (random.nextInt(6)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(random.nextInt(lines.size()), line);
                case 2 -> lines.set(at, line.replaceFirst(": .*", Matcher.quoteReplacement(": " + word(random))));
                case 3 -> lines.set(at, replaceWord(line, word(random), random));
                case 4 -> lines.set(at, " ".repeat(random.nextInt(4)) + line);
                default -> lines.set(at, dropCharacter(line, random));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static String replaceWord(String line, String word, Random random) {
        String[] words = line.split("(?<=[ ,{}:\\[\\]])|(?=[ ,{}:\\[\\]])");
        words[random.nextInt(words.length)] = word;
        return String.join("", words);
    }

    private static String dropCharacter(String line, Random random) {
        if (line.isEmpty()) {
            return word(random);
        }
        int at = random.nextInt(line.length());
        return line.substring(0, at) + line.substring(at + 1);
    }
}
