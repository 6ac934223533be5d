/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.FacadeSpec;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.MemberName;
import java.util.ArrayList;
import java.util.List;

/** Turns what a spec says about one facade into the facade's members. */
final class FacadeResolver {

    private final FacadeSpec spec;
    private final ClassSite site;

    FacadeResolver(Context context, String name, FacadeSpec spec) {
        this.spec = spec;
        this.site = ClassSite.of(context, "facades." + name, spec.shape().typeParameters());
    }

    FacadeClass resolve(BuilderClass builder) {
        List<FacadeClass.Method> methods = new ArrayList<>();
        spec.methods().forEach((method, body) -> methods.add(method(method.value(), body)));
        return new FacadeClass(
                shape(),
                builder,
                new FacadeClass.Delegate(
                        site.resolveClass(spec.delegate().type()),
                        texts(spec.delegate().arguments())),
                texts(spec.superArguments()),
                methods);
    }

    private FacadeClass.Shape shape() {
        return new FacadeClass.Shape(
                site.type(spec.shape().className()),
                spec.shape().superclass().map(site::resolve),
                site.resolve(spec.shape().implemented()),
                site.text(spec.shape().doc()));
    }

    private FacadeClass.Method method(String method, FacadeSpec.Method body) {
        List<FacadeClass.Parameter> takes = new ArrayList<>();
        body.takes()
                .forEach((parameter, type) ->
                        takes.add(new FacadeClass.Parameter(parameter.value(), site.resolve(type))));
        return new FacadeClass.Method(
                method,
                body.returns().map(site::resolve),
                new FacadeClass.Signature(takes, site.resolve(body.thrown())),
                body.overrides(),
                site.text(body.doc(), "methods." + method));
    }

    private static List<String> texts(List<Located<MemberName>> names) {
        return names.stream().map(member -> member.value().text()).toList();
    }
}
