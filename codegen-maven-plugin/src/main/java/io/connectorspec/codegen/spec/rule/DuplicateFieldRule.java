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
import io.connectorspec.codegen.spec.model.ConstantFieldSpec;
import java.util.HashMap;
import java.util.Map;

/** The members of a class of constants have different names. */
final class DuplicateFieldRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.surfaces().constants().forEach((owner, constants) -> {
            Map<String, Span> members = new HashMap<>();
            spec.options()
                    .bodies()
                    .forEach(option -> option.binding()
                            .constants()
                            .find(owner.value())
                            .ifPresent(field -> fields(field, members, problems)));
            constants
                    .values()
                    .list()
                    .forEach(value -> add(value.name().value(), value.name().span(), members, problems));
        });
    }

    private static void fields(ConstantFieldSpec field, Map<String, Span> members, Problems problems) {
        add(field.field().value().text(), field.field().span(), members, problems);
        field.function().ifPresent(function -> add(function.value() + "()", function.span(), members, problems));
        field.enumType()
                .filter(type -> !type.value().name().contains("."))
                .ifPresent(type -> add(type.value().name(), type.span(), members, problems));
    }

    private static void add(String name, Span span, Map<String, Span> members, Problems problems) {
        Span first = members.putIfAbsent(name, span);
        if (first != null) {
            problems.error(
                    Code.DUPLICATE_FIELD,
                    span,
                    "The class has a member '" + name + "' already, from " + first.seenFrom(span) + ".",
                    "Choose another name for one of the two.");
        }
    }
}
