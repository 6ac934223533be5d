/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.Severity;
import io.connectorspec.codegen.spec.diagnostic.Span;
import io.connectorspec.codegen.spec.diagnostic.Suggestion;
import io.connectorspec.codegen.spec.diagnostic.Suppression;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.SuppressionSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the places of a file in which its author does not want to hear of a warning. */
final class SuppressionResolver {

    private final YamlNode root;
    private final Problems problems;

    SuppressionResolver(YamlNode root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    void resolve(SuppressionSpec spec) {
        Optional<Code> code = code(spec.code());
        Optional<Span> place = place(spec.at());
        code.ifPresent(known -> place.ifPresent(span ->
                problems.suppress(new Suppression(known, span, spec.code().span()))));
    }

    private Optional<Code> code(Located<String> id) {
        Optional<Code> code = Arrays.stream(Code.values())
                .filter(candidate -> candidate.id().equals(id.value()))
                .findFirst();
        List<String> warnings = Arrays.stream(Code.values())
                .filter(candidate -> candidate.severity() == Severity.WARNING)
                .map(Code::id)
                .toList();
        if (code.isEmpty()) {
            problems.error(
                    Code.UNKNOWN_CODE,
                    id.span(),
                    "There is no warning '" + id.value() + "'.",
                    Suggestion.sentence(id.value(), warnings));
        } else if (!warnings.contains(id.value())) {
            problems.error(
                    Code.SUPPRESSED_ERROR,
                    id.span(),
                    "'" + id.value() + "' is an error, and errors cannot be suppressed.",
                    "Correct what is wrong, and remove this.");
            return Optional.empty();
        }
        return code;
    }

    private Optional<Span> place(Located<String> at) {
        YamlNode node = root;
        Span place = root.span();
        int offset = 0;
        for (String name : at.value().split("\\.", -1)) {
            List<YamlNode.Entry> entries =
                    node instanceof YamlNode.Mapping mapping ? mapping.entries() : List.<YamlNode.Entry>of();
            Optional<YamlNode.Entry> entry = entries.stream()
                    .filter(candidate -> candidate.key().value().equals(name))
                    .findFirst();
            if (entry.isEmpty()) {
                problems.error(
                        Code.UNKNOWN_PLACE,
                        at.span().part(name, offset),
                        "There is no entry '" + name + "' here in this file.",
                        Suggestion.sentence(
                                name, entries.stream().map(e -> e.key().value()).toList()));
                return Optional.empty();
            }
            node = entry.get().value();
            place = entry.get().span();
            offset += name.length() + 1;
        }
        return Optional.of(place);
    }
}
