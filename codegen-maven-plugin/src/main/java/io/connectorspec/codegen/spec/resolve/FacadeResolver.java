/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.FacadeSpec;
import io.connectorspec.codegen.spec.model.GeneratedClasses;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.MemberName;
import io.connectorspec.codegen.spec.model.ResolvedType;
import io.connectorspec.codegen.spec.model.TypeScope;
import java.util.ArrayList;
import java.util.List;

/** Turns what a spec says about one facade into the facade's members. */
final class FacadeResolver {

    private final Context context;
    private final String name;
    private final FacadeSpec spec;
    private final List<String> typeParameters;
    private final TypeScope scope;

    FacadeResolver(Context context, String name, FacadeSpec spec) {
        this.context = context;
        this.name = name;
        this.spec = spec;
        this.typeParameters = spec.shape().typeParameters().names();
        this.scope = context.scope().with(typeParameters);
    }

    FacadeClass resolve(BuilderClass builder) {
        List<FacadeClass.Method> methods = new ArrayList<>();
        spec.methods().forEach((method, body) -> methods.add(method(method.value(), body)));
        return new FacadeClass(
                shape(),
                builder,
                new FacadeClass.Delegate(
                        scope.resolveClass(spec.delegate().type().value()),
                        texts(spec.delegate().arguments())),
                texts(spec.superArguments()),
                methods);
    }

    private FacadeClass.Shape shape() {
        return new FacadeClass.Shape(
                GeneratedClasses.type(spec.shape().className().value(), context.root())
                        .with(Context.variables(typeParameters)),
                spec.shape().superclass().map(type -> scope.resolve(type.value())),
                spec.shape().implemented().stream()
                        .map(type -> scope.resolve(type.value()))
                        .toList(),
                Context.text(spec.shape().doc(), "facades." + name));
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
                Context.text(body.doc(), "facades." + name + ".methods." + method));
    }

    private static List<String> texts(List<Located<MemberName>> names) {
        return names.stream().map(member -> member.value().text()).toList();
    }
}
