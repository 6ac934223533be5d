/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.model.BuilderSpec;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.JavaType;
import io.connectorspec.codegen.spec.model.ResolvedType;
import io.connectorspec.codegen.spec.model.ResolvedType.ClassType;
import io.connectorspec.codegen.spec.model.TypeScope;
import java.util.List;

/** The two setters of a property with two types differ in more than type arguments, which Java does not see. */
final class AmbiguousSetterRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        TypeScope outer = TypeScope.of(spec);
        spec.surfaces().builders().bodies().forEach(builder -> {
            TypeScope scope = outer.with(builder.shape().typeParameters().names());
            builder.properties()
                    .bodies()
                    .map(BuilderSpec.Property::type)
                    .filter(type -> type.valueType().isEmpty())
                    .forEach(type -> type.also()
                            .filter(also ->
                                    isSame(type.java().value(), also.java().value(), scope))
                            .ifPresent(also -> problems.error(
                                    Code.DUPLICATE_COMPONENT,
                                    also.java().span(),
                                    "Java cannot tell a setter of this type from the one that the property has anyway.",
                                    "Write another class, or remove `also`.")));
        });
    }

    private static boolean isSame(JavaType one, JavaType other, TypeScope scope) {
        return scope.unknown(one).isEmpty()
                && scope.unknown(other).isEmpty()
                && erased(scope.resolve(one)).equals(erased(scope.resolve(other)));
    }

    private static ResolvedType erased(ResolvedType type) {
        if (type instanceof ResolvedType.Variable) {
            return ClassType.of("java.lang", "Object");
        }
        return type instanceof ClassType classType ? classType.with(List.of()) : type;
    }
}
