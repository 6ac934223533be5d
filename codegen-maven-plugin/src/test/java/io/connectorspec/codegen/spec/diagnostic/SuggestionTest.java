/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    private static final List<String> KEYS = List.of("default", "doc", "enum", "max", "min", "type", "group");

    @Test
    void findsSlipsOfThePen() {
        assertThat(Suggestion.nearest("defualt", KEYS)).contains("default");
        assertThat(Suggestion.nearest("Default", KEYS)).contains("default");
        assertThat(Suggestion.nearest("typ", KEYS)).contains("type");
        assertThat(Suggestion.nearest("mix", KEYS)).contains("max");
        assertThat(Suggestion.nearest("maximum", KEYS)).contains("max");
    }

    @Test
    void guessesNothingThatIsFarOff() {
        assertThat(Suggestion.nearest("colour", KEYS)).isEmpty();
        assertThat(Suggestion.nearest("a", List.of("b"))).isEmpty();
        assertThat(Suggestion.nearest("", KEYS)).isEmpty();
    }

    @Test
    void listsWhatCanStandThereInstead() {
        assertThat(Suggestion.sentence("colour", List.of("b", "a"))).isEqualTo("Write one of 'a', 'b'.");
        assertThat(Suggestion.sentence("colour", List.of("a"))).isEqualTo("Write 'a'.");
        assertThat(Suggestion.sentence("colour", List.of()))
                .isEqualTo("There is none yet: declare it, or remove this.");
        List<String> many = IntStream.range(100, 200).mapToObj(i -> "k" + i).toList();
        assertThat(Suggestion.sentence("colour", many)).endsWith("'k119', ....").doesNotContain("k120");
    }

    @Test
    void countsSwapsOfNeighboursOnce() {
        assertThat(Suggestion.distance("ab", "ba")).isEqualTo(1);
        assertThat(Suggestion.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Suggestion.distance("", "abc")).isEqualTo(3);
    }
}
