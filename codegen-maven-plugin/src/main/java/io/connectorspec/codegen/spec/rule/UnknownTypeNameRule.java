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
import io.connectorspec.codegen.spec.diagnostic.Suggestion;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.JavaType;
import java.util.List;

/** Names of Java types must be imported, generated, or written with their package. */
final class UnknownTypeNameRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        for (TypeUse use : TypeUse.of(spec)) {
            use.scope()
                    .unknown(use.type().value())
                    .forEach(part -> report(use.type().span(), part, use.scope().names(), problems));
        }
        List<String> enums = NestedEnums.of(spec);
        spec.options()
                .bodies()
                .flatMap(option -> option.binding().constants().bodies())
                .flatMap(field -> field.enumType().stream())
                .filter(type -> type.value().name().contains(".")
                        && !enums.contains(type.value().name()))
                .forEach(type -> report(type.span(), type.value(), enums, problems));
    }

    private static void report(Span span, JavaType part, List<String> known, Problems problems) {
        String hint = Suggestion.nearest(part.name(), known)
                .map(nearest -> "Did you mean '" + nearest + "'?")
                .orElse("Add the class to `imports`, or write it with its package.");
        problems.error(
                Code.UNKNOWN_TYPE_NAME,
                span.part(part.name(), part.offset()),
                "Nothing is known of the Java type '" + part.name() + "'.",
                hint);
    }
}
