/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.Entries;
import io.connectorspec.codegen.spec.model.FacadeSpec;
import io.connectorspec.codegen.spec.model.GeneratedClasses;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.MemberName;
import io.connectorspec.codegen.spec.model.ResolvedType;
import io.connectorspec.codegen.spec.model.TypeScope;
import java.util.ArrayList;
import java.util.List;

/** Resolves what all classes have in common that hand their work to a class of the runtime. */
final class FacadeParts {

    private final Context context;
    private final String path;
    private final List<String> typeParameters;
    private final TypeScope scope;

    /**
     * Takes where the class stands.
     *
     * @param path its entry in the spec
     * @param typeParameters the type parameters of the class
     */
    FacadeParts(Context context, String path, List<String> typeParameters) {
        this.context = context;
        this.path = path;
        this.typeParameters = typeParameters;
        this.scope = context.scope().with(typeParameters);
    }

    TypeScope scope() {
        return scope;
    }

    FacadeClass.Shape shape(FacadeSpec.Shape spec) {
        return new FacadeClass.Shape(
                GeneratedClasses.type(spec.className().value(), context.root()).with(Context.variables(typeParameters)),
                spec.superclass().map(type -> scope.resolve(type.value())),
                spec.implemented().stream()
                        .map(type -> scope.resolve(type.value()))
                        .toList(),
                Context.text(spec.doc(), path));
    }

    List<FacadeClass.Method> methods(Entries<FacadeSpec.Method> specs) {
        List<FacadeClass.Method> methods = new ArrayList<>();
        specs.forEach((name, body) -> methods.add(method(name.value(), body)));
        return methods;
    }

    private FacadeClass.Method method(String method, FacadeSpec.Method body) {
        List<FacadeClass.Parameter> takes = new ArrayList<>();
        body.takes()
                .forEach((parameter, type) ->
                        takes.add(new FacadeClass.Parameter(parameter.value(), scope.resolve(type.value()))));
        List<ResolvedType> thrown =
                body.thrown().stream().map(type -> scope.resolve(type.value())).toList();
        return new FacadeClass.Method(
                method,
                body.returns().map(type -> scope.resolve(type.value())),
                new FacadeClass.Signature(takes, thrown),
                body.overrides(),
                Context.text(body.doc(), path + ".methods." + method));
    }

    static List<String> texts(List<Located<MemberName>> names) {
        return names.stream().map(member -> member.value().text()).toList();
    }
}
