/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectorspec.dynamodb.testkit.DynamoDbEndpoint;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Dynalite, which others wrote, answers every script of the corpus as the embedded endpoint does, apart from differences that
 * are listed with their reasons. A difference that is not listed fails, and so does a listed one that is none any more. Texts
 * of errors are not compared.
 */
@Tag("second-opinion")
class SecondOpinionTest {
    private static DynamoDbEndpoint embedded;
    private static Dynalite dynalite;
    private static TestTables ourTables;
    private static TestTables theirTables;
    private static ScriptRunner ours;
    private static ScriptRunner theirs;

    @BeforeAll
    static void createTables() {
        embedded = DynamoDbEndpoint.start();
        dynalite = Dynalite.start();
        TargetEndpoint here = TargetEndpoint.onLoopback(embedded.uri());
        TargetEndpoint there = TargetEndpoint.onLoopback(dynalite.uri());
        ourTables = new TestTables(here, Corpus.tables());
        theirTables = new TestTables(there, Corpus.tables());
        ourTables.create();
        theirTables.create();
        ours = new ScriptRunner(here, ourTables);
        theirs = new ScriptRunner(there, theirTables);
    }

    @AfterAll
    static void stop() {
        embedded.close();
        dynalite.close();
    }

    @TestFactory
    Stream<DynamicTest> differsOnlyWhereListed() {
        Map<String, Set<String>> known = KnownDifferences.places();
        return Corpus.scripts().values().stream()
                .flatMap(List::stream)
                .map(script -> DynamicTest.dynamicTest(script.name(), () -> {
                    Map<String, String> differences = differences(ours.run(script), theirs.run(script));
                    assertThat(differences.keySet())
                            .as(
                                    "places where '%s' differs (and known-differences.yaml must say why): %s",
                                    script.name(), differences)
                            .containsExactlyInAnyOrderElementsOf(known.getOrDefault(script.name(), Set.of()));
                }));
    }

    private static Map<String, String> differences(Transcript ours, Transcript theirs) {
        Map<String, String> differences = new TreeMap<>();
        for (int i = 0; i < ours.outcomes().size(); i++) {
            String here = ours.outcomes().get(i).call();
            String there = theirs.outcomes().get(i).call();
            if (!here.equals(there)) {
                differences.put(
                        Integer.toString(i + 1),
                        "\n ours   " + ours.outcomes().get(i) + "\n theirs "
                                + theirs.outcomes().get(i));
            }
        }
        if (!ours.tables().equals(theirs.tables())) {
            differences.put("tables", "\n ours   " + ours.tables() + "\n theirs " + theirs.tables());
        }
        return differences;
    }

    @Test
    void listsDifferencesOfScriptsThatExist() {
        Set<String> scripts = Corpus.scripts().values().stream()
                .flatMap(List::stream)
                .map(CallScript::name)
                .collect(Collectors.toSet());
        assertThat(scripts).containsAll(KnownDifferences.places().keySet());
    }

    @Test
    void tellsOfEveryDifferenceWhyWhoIsRightAndWhoSaysSo() {
        assertThat(KnownDifferences.read()).isNotEmpty().allSatisfy(SecondOpinionTest::assertExplained);
    }

    private static void assertExplained(JsonNode difference) {
        assertThat(difference.path("reason").asText()).isNotBlank();
        assertThat(difference.path("right").asText()).isIn("embedded", "dynalite", "neither", "unknown");
        assertThat(difference.path("source").asText()).isNotBlank();
        assertThat(difference.path("at")).isNotEmpty();
    }
}
