/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.GeneratedClasses;
import io.connectorspec.codegen.spec.model.JavaType;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.RelativeClass;
import io.connectorspec.codegen.spec.model.ResolvedType;
import io.connectorspec.codegen.spec.model.ResolvedType.ClassType;
import io.connectorspec.codegen.spec.model.TypeParameters;
import io.connectorspec.codegen.spec.model.TypeScope;
import java.util.List;

/**
 * Where the spec describes a class that may have type parameters, and what the types mean that are named there.
 *
 * @param context the connector
 * @param path the place, such as {@code builders.sink}
 * @param typeParameters the names of the type parameters
 * @param scope what types mean within the class
 */
record ClassSite(Context context, String path, List<String> typeParameters, TypeScope scope) {

    static ClassSite of(Context context, String path, TypeParameters typeParameters) {
        List<String> names = typeParameters.names();
        return new ClassSite(context, path, names, context.scope().with(names));
    }

    /** Gives the class itself, with its type parameters as arguments. */
    ClassType type(Located<RelativeClass> name) {
        return GeneratedClasses.type(name.value(), context.root()).with(Context.variables(typeParameters));
    }

    ResolvedType resolve(Located<JavaType> type) {
        return scope.resolve(type.value());
    }

    List<ResolvedType> resolve(List<Located<JavaType>> types) {
        return types.stream().map(this::resolve).toList();
    }

    ClassType resolveClass(Located<JavaType> type) {
        return scope.resolveClass(type.value());
    }

    /** Gives the text of the class. */
    Explanation text(Located<String> doc) {
        return Context.text(doc, path);
    }

    /** Gives the text of one of its members, which the spec describes below the class. */
    Explanation text(Located<String> doc, String below) {
        return Context.text(doc, path + "." + below);
    }
}
