/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.Suggestion;
import io.connectorspec.codegen.spec.model.AttributeTypeName;
import io.connectorspec.codegen.spec.model.BuilderSpec;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.ConstantFieldSpec;
import io.connectorspec.codegen.spec.model.FacadeSpec;
import io.connectorspec.codegen.spec.model.ItemTypesSpec;
import io.connectorspec.codegen.spec.model.JavaType;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.SimpleClassName;
import io.connectorspec.codegen.spec.model.TypeScope;
import java.util.List;
import java.util.Optional;

/** Names of Java types must be imported, generated, or written with their package. */
final class UnknownTypeNameRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        TypeScope scope = TypeScope.of(spec);
        spec.options().bodies().forEach(option -> {
            option.value().enumClass().ifPresent(type -> check(type, scope, problems));
            option.binding().constants().bodies().forEach(field -> nestedEnum(field, spec, problems));
        });
        spec.surfaces()
                .settings()
                .bodies()
                .forEach(settings -> check(settings.record().implemented(), scope, problems));
        spec.surfaces().builders().bodies().forEach(builder -> builder(builder, scope, problems));
        spec.surfaces().facades().bodies().forEach(facade -> facade(facade, scope, problems));
        spec.itemTypes().ifPresent(types -> itemTypes(types, scope, problems));
    }

    private static void builder(BuilderSpec builder, TypeScope outer, Problems problems) {
        TypeScope scope = outer.with(names(builder.shape().typeParameters()));
        builder.shape().superclass().ifPresent(type -> check(type, scope, problems));
        check(builder.settings().implemented(), scope, problems);
        builder.properties()
                .bodies()
                .filter(property -> property.type().valueType().isEmpty())
                .forEach(property -> check(property.type().java(), scope, problems));
    }

    private static void facade(FacadeSpec facade, TypeScope outer, Problems problems) {
        TypeScope scope = outer.with(names(facade.shape().typeParameters()));
        facade.shape().superclass().ifPresent(type -> check(type, scope, problems));
        facade.shape().implemented().forEach(type -> check(type, scope, problems));
        check(facade.delegate().type(), scope, problems);
        facade.methods().bodies().forEach(method -> {
            method.returns().ifPresent(type -> check(type, scope, problems));
            method.takes().bodies().forEach(type -> check(type, scope, problems));
            method.thrown().forEach(type -> check(type, scope, problems));
        });
    }

    private static void itemTypes(ItemTypesSpec types, TypeScope scope, Problems problems) {
        types.types().forEach((name, type) -> {
            List<String> variables = AttributeTypeName.parse(name.value())
                    .element()
                    .filter(AttributeTypeName::isVariable)
                    .map(variable -> List.of(variable.name()))
                    .orElse(List.of());
            check(type.java(), scope.with(variables), problems);
        });
    }

    private static void nestedEnum(ConstantFieldSpec field, ConnectorSpec spec, Problems problems) {
        Optional<Located<JavaType>> reference =
                field.enumType().filter(type -> type.value().name().contains("."));
        reference.ifPresent(type -> {
            List<String> enums = NestedEnums.of(spec);
            if (!enums.contains(type.value().name())) {
                report(type, type.value(), enums, problems);
            }
        });
    }

    private static List<String> names(List<Located<SimpleClassName>> parameters) {
        return parameters.stream().map(parameter -> parameter.value().text()).toList();
    }

    private static void check(Located<JavaType> type, TypeScope scope, Problems problems) {
        scope.unknown(type.value()).forEach(part -> report(type, part, scope.names(), problems));
    }

    private static void report(Located<JavaType> type, JavaType part, List<String> known, Problems problems) {
        String hint = Suggestion.nearest(part.name(), known)
                .map(nearest -> "Did you mean '" + nearest + "'?")
                .orElse("Add the class to `imports`, or write it with its package.");
        problems.error(
                Code.UNKNOWN_TYPE_NAME,
                type.span().part(part.name(), part.offset()),
                "Nothing is known of the Java type '" + part.name() + "'.",
                hint);
    }
}
