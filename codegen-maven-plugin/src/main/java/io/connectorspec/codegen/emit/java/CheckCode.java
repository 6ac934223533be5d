/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.connectorspec.codegen.spec.resolve.Checks;

/** Writes what must hold between settings: calls of the reader, which remembers what does not hold. */
final class CheckCode {

    private CheckCode() {}

    /** Adds the checks to a method that has the reader as {@code in} and the record as {@code settings}. */
    static void add(Checks checks, MethodSpec.Builder method) {
        checks.comparisons()
                .forEach(comparison -> method.addStatement(
                        "in.$L(settings.$L(), settings.$L())",
                        comparison.orEqual() ? "requireAtLeast" : "requireLarger",
                        comparison.larger(),
                        comparison.than()));
        checks.requirements()
                .forEach(requirement -> method.addStatement(
                        "in.requireIf(settings.$L(), settings.$L(), $L)",
                        requirement.needed(),
                        requirement.condition(),
                        requirement.values().stream()
                                .map(value -> Literals.of(value, requirement.type()))
                                .collect(CodeBlock.joining(", "))));
        checks.conflicts()
                .forEach(conflict -> method.addStatement(
                        "in.refuseBoth(settings.$L(), settings.$L())", conflict.one(), conflict.other()));
    }
}
