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

/**
 * Where Java needs a class, a spec names one: no primitive type and no type parameter, and none that leaves its type
 * arguments open. Classes of exceptions have no type arguments at all.
 */
final class NotAClassRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        for (TypeUse use : TypeUse.of(spec)) {
            JavaType type = use.type().value();
            Span span = use.type().span();
            switch (use.need()) {
                case TYPE -> {}
                case REFERENCE -> checkReference(type, span, problems);
                case CLASS, EXCEPTION -> {
                    if (use.scope().unknown(type).isEmpty()) {
                        checkClass(use, type, span, problems);
                    }
                }
            }
            arguments(span, type, problems);
        }
    }

    private static void checkReference(JavaType type, Span span, Problems problems) {
        if (Primitive.of(type.name()).isPresent()) {
            report(span, type, problems);
        }
    }

    private static void checkClass(TypeUse use, JavaType type, Span span, Problems problems) {
        boolean isOpen = type.arguments().stream().anyMatch(argument -> argument.bound() != JavaType.Bound.NONE);
        if (!(use.scope().resolve(type) instanceof ResolvedType.ClassType)) {
            report(span, type, problems);
        } else if (use.need() == TypeUse.Need.EXCEPTION && !type.arguments().isEmpty()) {
            problems.error(
                    Code.NOT_A_CLASS,
                    span,
                    "An exception is needed here, and Java knows none with type arguments.",
                    "Write a class such as 'java.io.IOException'.");
        } else if (isOpen) {
            problems.error(
                    Code.NOT_A_CLASS,
                    span,
                    "A class is needed here, and '?' leaves open which one.",
                    "Write a type in the place of the '?'.");
        }
    }

    /** Type arguments may be type parameters, but not primitive. */
    private static void arguments(Span span, JavaType type, Problems problems) {
        for (JavaType argument : type.arguments()) {
            checkReference(argument, span, problems);
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
