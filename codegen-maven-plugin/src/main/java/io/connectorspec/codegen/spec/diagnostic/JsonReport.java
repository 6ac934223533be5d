/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.diagnostic;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Shows problems to programs, as JSON. Keys are only ever added, so that readers go on working. */
public final class JsonReport {

    private JsonReport() {}

    /** Gives all problems as one JSON object, with a line break at its end. */
    public static String of(List<Diagnostic> problems) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        for (Severity severity : Severity.values()) {
            report.put(
                    severity.label() + "s",
                    problems.stream()
                            .filter(problem -> problem.severity() == severity)
                            .count());
        }
        report.putArray("problems")
                .addAll(problems.stream().map(JsonReport::problem).toList());
        return JsonText.of(report);
    }

    private static ObjectNode problem(Diagnostic problem) {
        Span span = problem.span();
        Span end = new Span(span.file(), span.end(), span.end());
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("file", span.file().name());
        node.put("line", span.line());
        node.put("column", span.column());
        node.put("endLine", end.line());
        node.put("endColumn", end.column());
        node.put("severity", problem.severity().label());
        node.put("code", problem.code().id());
        node.put("title", problem.code().title());
        node.put("message", problem.message());
        return node.put("hint", problem.hint());
    }
}
