/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.testkit.DynamoDbEndpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every script of the corpus gets the answers that are written down. {@code -Drecreate=true} writes them, as the embedded
 * endpoint gives them; read the difference. With {@code -Dtestkit.endpoint=…} the scripts go to that endpoint instead, and
 * texts of errors are not compared: the README of the corpus tells what that creates, deletes and costs.
 */
class CorpusTest {
    private static final Optional<String> OTHER_ENDPOINT = Optional.ofNullable(System.getProperty("testkit.endpoint"));
    private static final Map<String, List<CallScript>> SCRIPTS = Corpus.scripts();

    private static DynamoDbEndpoint embedded;
    private static TestTables tables;
    private static ScriptRunner runner;

    @BeforeAll
    static void createTables() {
        embedded = DynamoDbEndpoint.start();
        TargetEndpoint target =
                OTHER_ENDPOINT.map(TargetEndpoint::named).orElseGet(() -> TargetEndpoint.onLoopback(embedded.uri()));
        tables = new TestTables(target, Corpus.tables());
        tables.create();
        runner = new ScriptRunner(target, tables);
        if (Boolean.getBoolean("recreate") && OTHER_ENDPOINT.isEmpty()) {
            recreate();
        }
    }

    private static void recreate() {
        GoldenAnswers.deleteAll();
        SCRIPTS.forEach((file, scripts) ->
                GoldenAnswers.write(file, scripts.stream().map(runner::run).toList()));
    }

    @AfterAll
    static void deleteTables() {
        tables.close();
        embedded.close();
    }

    @TestFactory
    Stream<DynamicContainer> answersAsWrittenDown() {
        return SCRIPTS.entrySet().stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.getKey(), tests(file.getValue(), GoldenAnswers.read(file.getKey()))));
    }

    private static Stream<DynamicTest> tests(List<CallScript> scripts, Map<String, List<String>> expected) {
        return scripts.stream()
                .map(script -> DynamicTest.dynamicTest(script.name(), () -> {
                    List<String> found = GoldenAnswers.lines(runner.run(script));
                    List<String> wanted = expected.getOrDefault(script.name(), List.of());
                    if (OTHER_ENDPOINT.isPresent()) {
                        found = GoldenAnswers.withoutMessages(found);
                        wanted = GoldenAnswers.withoutMessages(wanted);
                    }
                    assertThat(found)
                            .as("'%s'; -Drecreate=true writes down what the embedded endpoint answers", script.name())
                            .containsExactlyElementsOf(wanted);
                }));
    }

    @Test
    void holdsThreeHundredScriptsOrMore() {
        assertThat(SCRIPTS.values().stream().mapToInt(List::size).sum()).isGreaterThanOrEqualTo(300);
    }

    @Test
    void namesEveryScriptOnce() {
        assertThat(SCRIPTS.values().stream().flatMap(List::stream).map(CallScript::name))
                .doesNotHaveDuplicates();
    }

    @Test
    void writesDownNoAnswersOfScriptsThatAreGone() {
        Map<String, Set<String>> written = new LinkedHashMap<>();
        Map<String, Set<String>> existing = new LinkedHashMap<>();
        SCRIPTS.forEach((file, scripts) -> {
            written.put(file, GoldenAnswers.read(file).keySet());
            existing.put(file, scripts.stream().map(CallScript::name).collect(Collectors.toSet()));
        });
        assertThat(written).isEqualTo(existing);
        assertThat(GoldenAnswers.files()).containsExactlyElementsOf(new ArrayList<>(SCRIPTS.keySet()));
    }
}
