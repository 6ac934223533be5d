/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.connectorspec.codegen.spec.resolve.Checks;
import java.util.List;

/** Writes what must hold between settings: calls of the reader, which remembers what does not hold. */
final class CheckCode {

    private CheckCode() {}

    /**
     * Ends a method with a record of settings, checked.
     *
     * @param record the record
     * @param arguments the arguments of its constructor
     * @param checks what must hold between its components
     * @param method the method, which has the reader as {@code in}
     */
    static void returnChecked(ClassName record, List<CodeBlock> arguments, Checks checks, MethodSpec.Builder method) {
        CodeBlock made = CodeBlock.of("new $T($L)", record, CodeBlock.join(arguments, ", "));
        if (checks.isEmpty()) {
            method.addStatement("return $L", made);
        } else {
            method.addStatement("$T settings = $L", record, made);
            add(checks, method);
            method.addStatement("return settings");
        }
    }

    private static void add(Checks checks, MethodSpec.Builder method) {
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
