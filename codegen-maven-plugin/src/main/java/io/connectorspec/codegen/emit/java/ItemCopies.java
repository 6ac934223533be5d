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
import io.connectorspec.codegen.spec.resolve.ItemClass.Attribute;
import io.connectorspec.codegen.spec.resolve.ItemClass.Codec;
import io.connectorspec.codegen.spec.resolve.ItemClass.NewCodec;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the values that items hold: copies that nobody can change later, in the form in which the codec gives
 * them back. Sets and maps keep their order, so that the same item always looks the same.
 */
final class ItemCopies {

    /** The types that hold elements. */
    enum Container {
        LIST(List.class),
        SET(Set.class),
        MAP(Map.class),
        OPTIONAL(Optional.class);

        private final Class<?> java;

        Container(Class<?> java) {
            this.java = java;
        }

        static Optional<Container> of(ResolvedType type) {
            return Arrays.stream(values())
                    .filter(container -> type instanceof ClassType found && found.is(container.java.getName()))
                    .findFirst();
        }
    }

    private ItemCopies() {}

    /** Gives the value of an attribute, made of what the builder holds. Null is kept where it may be there. */
    static CodeBlock of(Attribute attribute) {
        CodeBlock given = CodeBlock.of("builder.$L", attribute.name());
        CodeBlock copy =
                copy(given, attribute.java(), Optional.of(attribute.form().codec()), "element");
        return attribute.use().optional() && !copy.equals(given)
                ? CodeBlock.of("$L == null ? null : $L", given, copy)
                : copy;
    }

    private static CodeBlock copy(CodeBlock value, ResolvedType type, Optional<Codec> codec, String variable) {
        Optional<NewCodec> created = codec.filter(NewCodec.class::isInstance).map(NewCodec.class::cast);
        CodeBlock canonical = created.filter(NewCodec::canonical)
                .map(c -> CodeBlock.of("$T.canonical($L)", PoetTypes.className(c.type()), value))
                .orElse(value);
        Optional<Container> container = Container.of(type);
        if (container.isEmpty()) {
            return canonical;
        }
        List<ResolvedType> arguments = ((ClassType) type).arguments();
        ResolvedType element = arguments.get(arguments.size() - 1);
        Optional<Codec> elementCodec =
                created.flatMap(c -> c.elements().stream().findFirst());
        boolean map = container.get() == Container.MAP;
        CodeBlock held = CodeBlock.of(map ? "$L.getValue()" : "$L", variable);
        CodeBlock copied = copy(held, element, elementCodec, variable + "Part");
        if (copied.equals(held)) {
            return switch (container.get()) {
                case LIST -> CodeBlock.of("$T.copyOf($L)", List.class, canonical);
                case OPTIONAL -> canonical;
                case SET -> wrapped("unmodifiableSet", canonical);
                case MAP -> wrapped("unmodifiableMap", canonical);
            };
        }
        CodeBlock mapper = CodeBlock.of("$L -> $L", variable, copied);
        CodeBlock shortest = Container.of(element).isPresent()
                ? mapper
                : elementCodec.map(ItemCopies::canonicalMethod).orElse(mapper);
        return switch (container.get()) {
            case LIST -> CodeBlock.of("$L.stream().map($L).toList()", canonical, shortest);
            case OPTIONAL -> CodeBlock.of("$L.map($L)", canonical, shortest);
            case SET -> wrapped("unmodifiableSet", CodeBlock.of("$L.stream().map($L).toList()", canonical, shortest));
            case MAP -> map(canonical, mapper);
        };
    }

    private static CodeBlock canonicalMethod(Codec codec) {
        return CodeBlock.of("$T::canonical", PoetTypes.className(((NewCodec) codec).type()));
    }

    private static CodeBlock wrapped(String method, CodeBlock value) {
        Class<?> copy = method.equals("unmodifiableSet") ? LinkedHashSet.class : LinkedHashMap.class;
        return CodeBlock.of("$T.$L(new $T<>($L))", Collections.class, method, copy, value);
    }

    private static CodeBlock map(CodeBlock value, CodeBlock mapper) {
        return CodeBlock.of(
                "$1T.unmodifiableMap($2L.entrySet().stream().collect("
                        + "$3T.toMap($4T.Entry::getKey, $5L, (first, second) -> second, $6T::new)))",
                Collections.class,
                value,
                Collectors.class,
                Map.class,
                mapper,
                LinkedHashMap.class);
    }
}
