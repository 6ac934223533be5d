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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes copies of values that their giver could change later. */
final class Copies {

    private static final List<Class<?>> COLLECTIONS = List.of(List.class, Set.class, Map.class);

    private Copies() {}

    /** Gives a copy that never changes, with all that it holds. Null is kept where it may be there. */
    static CodeBlock immutable(String name, ResolvedType type, boolean nullable) {
        CodeBlock value = CodeBlock.of("$L", name);
        CodeBlock copy = immutable(value, type, "element");
        return nullable && collection(type).isPresent() ? CodeBlock.of("$L == null ? null : $L", name, copy) : copy;
    }

    private static CodeBlock immutable(CodeBlock value, ResolvedType type, String variable) {
        Optional<Class<?>> kind = collection(type);
        if (kind.isEmpty()) {
            return value;
        }
        List<ResolvedType> arguments = ((ClassType) type).arguments();
        ResolvedType element = arguments.get(arguments.size() - 1);
        if (collection(element).isEmpty()) {
            return CodeBlock.of("$T.copyOf($L)", kind.get(), value);
        }
        boolean map = kind.get().equals(Map.class);
        CodeBlock held = CodeBlock.of(map ? "$L.getValue()" : "$L", variable);
        CodeBlock copied = CodeBlock.of("$L -> $L", variable, immutable(held, element, variable + "Part"));
        if (map) {
            String collect = "$L.entrySet().stream().collect($T.toUnmodifiableMap($T.Entry::getKey, $L))";
            return CodeBlock.of(collect, value, Collectors.class, Map.class, copied);
        }
        return kind.get().equals(List.class)
                ? CodeBlock.of("$L.stream().map($L).toList()", value, copied)
                : CodeBlock.of("$L.stream().map($L).collect($T.toUnmodifiableSet())", value, copied, Collectors.class);
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
