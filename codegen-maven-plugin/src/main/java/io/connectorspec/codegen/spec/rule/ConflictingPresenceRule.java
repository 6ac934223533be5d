/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.Span;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.OptionSpec;
import java.util.Optional;

/** What an option says about when it must be there does not contradict itself. */
final class ConflictingPresenceRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.options().bodies().forEach(option -> {
            required(option, problems);
            Optional<Span> condition = option.presence().requiredIf().list().stream()
                    .map(entry -> entry.name().span())
                    .findFirst();
            Optional<Span> conflict =
                    option.presence().conflicts().stream().map(Located::span).findFirst();
            if (option.value().range().defaultValue().isPresent()) {
                condition.ifPresent(span -> report(span, "required-if", "default", problems));
                conflict.ifPresent(span -> report(span, "conflicts", "default", problems));
            }
            if (option.keys().nests().isPresent()) {
                condition.ifPresent(span -> report(span, "required-if", "nests", problems));
                conflict.ifPresent(span -> report(span, "conflicts", "nests", problems));
            }
            option.presence()
                    .conflicts()
                    .forEach(name -> spec.options()
                            .find(name.value())
                            .filter(ConflictingPresenceRule::isAlwaysThere)
                            .ifPresent(other -> problems.error(
                                    Code.CONFLICTING_KEYS,
                                    name.span(),
                                    "'" + name.value() + "' always has a value, so the two could never be told apart.",
                                    "Remove its `default`, `required` or `nests`, or this conflict.")));
        });
    }

    private static void required(OptionSpec option, Problems problems) {
        if (!option.presence().required()) {
            return;
        }
        option.value().range().defaultValue().ifPresent(value -> report(value.span(), "required", "default", problems));
        option.keys().nests().ifPresent(nests -> report(nests.span(), "required", "nests", problems));
        option.text()
                .lifecycle()
                .deprecation()
                .ifPresent(end -> report(end.span(), "required", "deprecated", problems));
        Dependencies.of(option).stream()
                .findFirst()
                .ifPresent(other -> report(
                        other.span(),
                        "required",
                        option.presence().requiredIf().isEmpty() ? "conflicts" : "required-if",
                        problems));
    }

    private static boolean isAlwaysThere(OptionSpec option) {
        return option.presence().required()
                || option.value().range().defaultValue().isPresent()
                || option.keys().nests().isPresent();
    }

    private static void report(Span span, String one, String other, Problems problems) {
        problems.error(
                Code.CONFLICTING_KEYS,
                span,
                "`" + one + "` and `" + other + "` exclude each other.",
                "Remove one of the two.");
    }
}
