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
import io.connectorspec.codegen.spec.model.JavaType;
import io.connectorspec.codegen.spec.model.Primitive;
import io.connectorspec.codegen.spec.model.ResolvedType;

/** Where Java needs a class, a spec names one: no primitive type and no type parameter. */
final class NotAClassRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        for (TypeUse use : TypeUse.of(spec)) {
            JavaType type = use.type().value();
            if (use.isClass()
                    && use.scope().unknown(type).isEmpty()
                    && !(use.scope().resolve(type) instanceof ResolvedType.ClassType)) {
                report(use.type().span(), type, problems);
            }
            arguments(use.type().span(), type, problems);
        }
    }

    /** Type arguments may be type parameters, but not primitive. */
    private static void arguments(Span span, JavaType type, Problems problems) {
        for (JavaType argument : type.arguments()) {
            if (Primitive.of(argument.name()).isPresent()) {
                report(span, argument, problems);
            }
            arguments(span, argument, problems);
        }
    }

    private static void report(Span span, JavaType part, Problems problems) {
        String box = Primitive.of(part.name()).map(Primitive::box).orElse("Object");
        problems.error(
                Code.NOT_A_CLASS,
                span.part(part.name(), part.offset()),
                "A class is needed here, and '" + part.name() + "' is none.",
                "Write a class, such as '" + box + "'.");
    }
}
