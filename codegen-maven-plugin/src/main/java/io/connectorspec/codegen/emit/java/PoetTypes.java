/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.connectorspec.codegen.spec.model.QualifiedClass;
import io.connectorspec.codegen.spec.model.ResolvedType;
import io.connectorspec.codegen.spec.model.ResolvedType.ClassType;
import java.util.List;

/** Turns resolved types into those of the library that writes Java. */
final class PoetTypes {

    private PoetTypes() {}

    static TypeName type(ResolvedType type) {
        if (type instanceof ClassType classType) {
            return classType(classType);
        }
        if (type instanceof ResolvedType.Variable variable) {
            return TypeVariableName.get(variable.name());
        }
        if (type instanceof ResolvedType.PrimitiveType primitive) {
            return switch (primitive.primitive()) {
                case INT -> TypeName.INT;
                case LONG -> TypeName.LONG;
                case BOOLEAN -> TypeName.BOOLEAN;
                case DOUBLE -> TypeName.DOUBLE;
            };
        }
        return wildcard((ResolvedType.Wildcard) type);
    }

    static TypeName boxed(ResolvedType type) {
        return type(type.boxed());
    }

    /** Gives the class without its type arguments. */
    static ClassName className(ClassType type) {
        List<String> names = type.simpleNames();
        return ClassName.get(
                type.packageName(), names.get(0), names.subList(1, names.size()).toArray(new String[0]));
    }

    static ClassName className(QualifiedClass name) {
        return ClassName.get(name.packageName(), name.simpleName());
    }

    static List<TypeVariableName> variables(ClassType type) {
        return type.arguments().stream()
                .map(argument -> TypeVariableName.get(((ResolvedType.Variable) argument).name()))
                .toList();
    }

    private static TypeName classType(ClassType type) {
        return type.arguments().isEmpty()
                ? className(type)
                : ParameterizedTypeName.get(
                        className(type),
                        type.arguments().stream().map(PoetTypes::type).toArray(TypeName[]::new));
    }

    private static TypeName wildcard(ResolvedType.Wildcard wildcard) {
        return switch (wildcard.bound()) {
            case NONE, ANY, EXTENDS -> WildcardTypeName.subtypeOf(type(wildcard.type()));
            case SUPER -> WildcardTypeName.supertypeOf(type(wildcard.type()));
        };
    }
}
