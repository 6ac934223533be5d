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
import io.connectorspec.codegen.spec.model.FacadeSpec;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.PackageName;
import java.util.Optional;

/** A builder and its facade name each other, share a package, and have the same type parameters. */
final class SeparatedClassesRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.surfaces()
                .builders()
                .forEach((name, builder) -> spec.surfaces()
                        .facades()
                        .find(builder.shape().builds().value())
                        .filter(facade ->
                                spec.surfaces().builders().has(facade.builder().value()))
                        .ifPresent(facade -> check(name, builder, facade, problems)));
    }

    private static void check(Located<String> name, BuilderSpec builder, FacadeSpec facade, Problems problems) {
        if (!facade.builder().value().equals(name.value())) {
            report(
                    facade.builder().span(),
                    "The builder '" + name.value() + "' builds this class, but another one makes it.",
                    "Write `builder: " + name.value() + "`.",
                    problems);
        }
        Optional<PackageName> home = facade.shape().className().value().subpackage();
        if (!builder.shape().className().value().subpackage().equals(home)) {
            report(
                    builder.shape().className().span(),
                    "A builder calls a constructor that only its own package sees.",
                    "Move the builder to the package of the facade"
                            + home.map(p -> ", '" + p + "'").orElse("") + ".",
                    problems);
        }
        if (!builder.shape()
                .typeParameters()
                .names()
                .equals(facade.shape().typeParameters().names())) {
            report(
                    builder.shape().className().span(),
                    "A builder and its facade have different type parameters.",
                    "Give both the same `type-parameters`.",
                    problems);
        }
    }

    private static void report(Span span, String message, String hint, Problems problems) {
        problems.error(Code.SEPARATED_CLASSES, span, message, hint);
    }
}
