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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** Writes copies of values that their giver could change later. */
final class Copies {

    private static final List<Class<?>> COLLECTIONS = List.of(List.class, Set.class, Map.class);

    private Copies() {}

    /** Gives a copy that never changes. Null is kept where it may be there. */
    static CodeBlock immutable(String name, ResolvedType type, boolean nullable) {
        if (collection(type).isEmpty()) {
            return CodeBlock.of("$L", name);
        }
        return nullable
                ? CodeBlock.of(
                        "$1L == null ? null : $2T.copyOf($1L)",
                        name,
                        collection(type).get())
                : CodeBlock.of("$2T.copyOf($1L)", name, collection(type).get());
    }

    /** Gives the kind of collection that a type is, if it is one. */
    static Optional<Class<?>> collection(ResolvedType type) {
        return COLLECTIONS.stream()
                .filter(kind -> type instanceof ClassType classType && classType.is(kind.getName()))
                .findFirst();
    }

    /** Gives a copy that keeps null, and holds whatever elements the original holds. */
    static CodeBlock ofNullable(String name, ResolvedType type) {
        if (!(type instanceof ClassType classType)) {
            return CodeBlock.of("$L", name);
        }
        if (classType.is("java.util.Properties")) {
            return CodeBlock.of("$1L == null ? new $2T() : ($2T) $1L.clone()", name, Properties.class);
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
