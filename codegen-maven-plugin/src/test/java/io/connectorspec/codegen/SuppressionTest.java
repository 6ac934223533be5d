/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.codegen.spec.diagnostic.Diagnostic;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Authors silence warnings in the places that they name, and nowhere else. */
class SuppressionTest {

    private static final String SPEC = """
            spec: 1
            connector: { name: shop, title: A shop, package: com.example.shop }
            options:
              alpha: { key: alpha, type: string, doc: A. }
              bravo: { key: bravo, type: string, doc: B. }
            suppress:
              - { code: CS501, at: AT, reason: It comes with the next version. }
            """;

    @Test
    void silencesOnePlace() {
        Compilation compilation = Specs.compile(SPEC.replace("AT", "options.bravo"));
        assertThat(compilation.problems())
                .extracting(problem -> problem.span().line())
                .containsExactly(4);
    }

    @Test
    void silencesAllPlacesBelowOne() {
        assertThat(Specs.compile(SPEC.replace("AT", "options")).problems()).isEmpty();
    }

    @Test
    void silencesNothingInAnotherFile() {
        SourceFile other = new SourceFile("other.yaml", """
                spec: 1
                connector: { name: other, title: A shop, package: com.example.other }
                options:
                  alpha: { key: alpha, type: string, doc: A. }
                """);
        Compilation compilation = Specs.compile(new SourceFile("spec.yaml", SPEC.replace("AT", "options")), other);
        assertThat(compilation.problems())
                .extracting(problem -> problem.span().file().name())
                .containsExactly("other.yaml");
    }

    @Test
    void countsNotAsUselessWhereAnErrorMayHideTheWarning() {
        String broken = SPEC.replace("AT", "options.alpha") + "groups: { a: }\n";
        assertThat(Specs.compile(broken).problems())
                .extracting(Diagnostic::severity)
                .allMatch(severity -> severity.label().equals("error"));
    }

    @Test
    void keepsUsersOfAConnectorFromItsAuthorsWarnings() {
        String items = "uses: odd\npackage: com.example\nitems: { Bean: { attributes: { a: { type: text } } } }\n";
        SourceFile coffee = Specs.resource("coffee/coffee.yaml");
        String odd = coffee.text()
                .replace("name: coffee", "name: odd")
                .replace("groups:\n", "groups:\n  empty: No options\n");
        assertThat(using(odd, items).problems()).isEmpty();
        assertThat(Specs.compile(odd).problems())
                .extracting(problem -> problem.code().id())
                .containsOnly("CS502");

        String quiet = odd + "suppress: [{ code: CS502, at: groups.empty, reason: It comes with the next version. }]\n";
        assertThat(Specs.compile(quiet).problems()).isEmpty();
        assertThat(using(quiet, items).problems()).isEmpty();
    }

    @Test
    void tellsUsersOfAConnectorThatItIsBroken() {
        String items = "uses: coffee\npackage: com.example\nitems: { Bean: { attributes: { a: { type: text } } } }\n";
        String broken = Specs.resource("coffee/coffee.yaml").text().replace("group: water", "group: tea");
        assertThat(using(broken, items).problems())
                .extracting(problem -> problem.span().file().name())
                .containsOnly("used.yaml")
                .isNotEmpty();
    }

    /** Compiles items with a connector that stands in a jar. */
    private static Compilation using(String connector, String items) {
        return SpecCompiler.compile(
                List.of(new SourceFile("items.yaml", items)),
                (root, path) -> Optional.empty(),
                (name, problems) ->
                        new ConnectorLookup.Found(Optional.of(new SourceFile("used.yaml", connector)), List.of()),
                new Problems());
    }
}
