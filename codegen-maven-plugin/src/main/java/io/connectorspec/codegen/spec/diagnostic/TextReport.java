/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.diagnostic;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows problems to people: place, message, source line, caret, hint. */
public final class TextReport {

    private TextReport() {}

    /** Gives one problem as several lines without a line break at the end. */
    public static String of(Diagnostic problem) {
        Span span = problem.span();
        String header = span.file().name() + ":" + span.line() + ":" + span.column() + ": "
                + problem.severity().label() + " " + problem.code().id() + ": " + problem.message();
        return header + "\n" + Excerpt.of(span) + "\n    " + problem.hint();
    }

    /** Gives the sum of all errors in one line, such as {@code 3 errors in orders.yaml}. */
    public static String summary(List<Diagnostic> problems) {
        Map<String, Long> perFile = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .collect(Collectors.groupingBy(p -> p.span().file().name(), TreeMap::new, Collectors.counting()));
        return perFile.entrySet().stream()
                .map(entry ->
                        entry.getValue() + (entry.getValue() == 1 ? " error in " : " errors in ") + entry.getKey())
                .collect(Collectors.joining(", "));
    }
}
