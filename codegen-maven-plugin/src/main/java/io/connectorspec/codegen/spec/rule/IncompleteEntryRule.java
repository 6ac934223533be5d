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
import io.connectorspec.codegen.spec.model.BuilderSpec;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.JavaType;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.ResolvedType;
import io.connectorspec.codegen.spec.model.TypeScope;
import io.connectorspec.codegen.spec.model.ValueType;
import java.util.Optional;
import java.util.stream.Stream;

/** Every entry says enough to generate code from it. */
final class IncompleteEntryRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        TypeScope scope = TypeScope.of(spec);
        spec.surfaces().builders().bodies().forEach(builder -> {
            builder.properties().forEach((name, property) -> property(name, property, scope, problems));
            if (builder.shape().superclass().isEmpty()) {
                Stream.concat(builder.superclass().inherited().stream(), builder.superclass().overridden().stream())
                        .forEach(name -> superclass(name.span(), problems));
            }
        });
        spec.surfaces()
                .facades()
                .bodies()
                .filter(facade -> facade.shape().superclass().isEmpty())
                .flatMap(facade -> facade.superArguments().stream())
                .forEach(name -> superclass(name.span(), problems));
    }

    private static void property(
            Located<String> name, BuilderSpec.Property property, TypeScope scope, Problems problems) {
        Optional<ValueType> type = property.type().valueType();
        if (property.settings().isPresent()) {
            JavaType java = property.type().java().value();
            if (scope.unknown(java).isEmpty() && !isProperties(java, scope)) {
                problems.error(
                        Code.INCOMPLETE_ENTRY,
                        property.type().java().span(),
                        "Settings are read from properties or from a configuration only.",
                        "Write `type: java.util.Properties` or `type: org.apache.flink.configuration.Configuration`.");
            }
        } else if (!property.required()
                && !mayBeMissing(property)
                && (type.isEmpty() || !property.type().setting())) {
            problems.error(
                    Code.INCOMPLETE_ENTRY,
                    name.span(),
                    "Nothing says what '" + name.value() + "' is where it is not set.",
                    "Add `required: true`, `default: none`, or make it an option with `property`.");
        }
        property.type()
                .also()
                .filter(also -> type.isPresent() || property.settings().isPresent())
                .ifPresent(also -> problems.error(
                        Code.INCOMPLETE_ENTRY,
                        also.java().span(),
                        "Only a property of a Java type can be set to another type.",
                        "Remove `also`."));
    }

    private static boolean mayBeMissing(BuilderSpec.Property property) {
        return property.type().valueType().isEmpty()
                && property.defaultValue()
                        .filter(value -> value.value().isNone())
                        .isPresent();
    }

    private static boolean isProperties(JavaType java, TypeScope scope) {
        return scope.resolve(java) instanceof ResolvedType.ClassType type
                && (type.is("java.util.Properties") || type.is("org.apache.flink.configuration.Configuration"));
    }

    private static void superclass(Span span, Problems problems) {
        problems.error(
                Code.INCOMPLETE_ENTRY,
                span,
                "There is no superclass that could have this.",
                "Add `extends` to the class, or remove this.");
    }
}
