/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.connectorspec.codegen.spec.model.ResolvedType;
import io.connectorspec.codegen.spec.model.ResolvedType.ClassType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Properties;

/** Writes copies of values that their giver could change later. */
final class Copies {

    private Copies() {}

    /** Gives a copy that keeps null, and holds whatever elements the original holds. */
    static CodeBlock ofNullable(String name, ResolvedType type) {
        if (!(type instanceof ClassType classType)) {
            return CodeBlock.of("$L", name);
        }
        if (classType.is("java.util.Properties")) {
            return CodeBlock.of("$1L == null ? new $2T() : ($2T) $1L.clone()", name, Properties.class);
        }
        if (classType.is("org.apache.flink.configuration.Configuration")) {
            return CodeBlock.of("$1L == null ? new $2T() : new $2T($1L)", name, PoetTypes.className(classType));
        }
        if (classType.is("java.util.Map")) {
            return CodeBlock.of(
                    "$1L == null ? null : $2T.unmodifiableMap(new $3T<>($1L))",
                    name,
                    Collections.class,
                    LinkedHashMap.class);
        }
        if (classType.is("java.util.List")) {
            return CodeBlock.of(
                    "$1L == null ? null : $2T.unmodifiableList(new $3T<>($1L))",
                    name,
                    Collections.class,
                    ArrayList.class);
        }
        return CodeBlock.of("$L", name);
    }
}
