/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import io.connectorspec.codegen.spec.model.ResolvedType.ClassType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows which class or type parameter a name in a spec means. */
public final class TypeScope {

    private static final List<String> JAVA_LANG = List.of(
            "Boolean",
            "Byte",
            "Character",
            "Class",
            "Comparable",
            "Double",
            "Exception",
            "Float",
            "Integer",
            "Iterable",
            "Long",
            "Number",
            "Object",
            "Runnable",
            "Short",
            "String",
            "Void");

    private final Map<String, ClassType> classes;
    private final Set<String> variables;

    private TypeScope(Map<String, ClassType> classes, Set<String> variables) {
        this.classes = classes;
        this.variables = variables;
    }

    /** Makes the scope of a connector: its imports, the classes generated for it, and a few of {@code java.lang}. */
    public static TypeScope of(ConnectorSpec spec) {
        Map<String, ClassType> classes = new LinkedHashMap<>();
        JAVA_LANG.forEach(name -> classes.put(name, ClassType.of("java.lang", name)));
        for (Located<QualifiedClass> imported : spec.java().imports()) {
            QualifiedClass name = imported.value();
            classes.put(name.simpleName(), ClassType.of(name.packageName(), name.simpleName()));
        }
        for (GeneratedClasses.Entry generated : GeneratedClasses.of(spec)) {
            classes.put(generated.type().simpleName(), generated.type());
        }
        return new TypeScope(classes, Set.of());
    }

    /** Gives the scope within something that has type parameters. */
    public TypeScope with(List<String> typeParameters) {
        Set<String> all = new LinkedHashSet<>(variables);
        all.addAll(typeParameters);
        return new TypeScope(classes, all);
    }

    /** Gives the scope in which more classes can be written without a package. */
    public TypeScope and(List<ClassType> more) {
        Map<String, ClassType> all = new LinkedHashMap<>(classes);
        more.forEach(type -> all.put(type.simpleName(), type));
        return new TypeScope(all, variables);
    }

    /** Gives the names that can be written without a package. */
    public List<String> names() {
        List<String> names = new ArrayList<>(classes.keySet());
        names.addAll(variables);
        return names;
    }

    /** Gives the parts of a type whose names mean nothing here. */
    public List<JavaType> unknown(JavaType type) {
        List<JavaType> unknown = new ArrayList<>();
        if (type.bound() != JavaType.Bound.ANY && erasure(type).isEmpty()) {
            unknown.add(type);
        }
        type.arguments().forEach(argument -> unknown.addAll(unknown(argument)));
        return unknown;
    }

    /**
     * Gives what a type means.
     *
     * @throws IllegalArgumentException if a name means nothing here, which {@link #unknown} tells beforehand
     */
    public ResolvedType resolve(JavaType type) {
        if (type.bound() == JavaType.Bound.ANY) {
            return new ResolvedType.Wildcard(type.bound(), ClassType.of("java.lang", "Object"));
        }
        ResolvedType erasure = erasure(type)
                .orElseThrow(() -> new IllegalArgumentException("Nothing is known of the type " + type.name()));
        ResolvedType whole = erasure instanceof ClassType raw
                ? raw.with(type.arguments().stream().map(this::resolve).toList())
                : erasure;
        return type.bound() == JavaType.Bound.NONE ? whole : new ResolvedType.Wildcard(type.bound(), whole);
    }

    /** Gives the class that a type names. */
    public ClassType resolveClass(JavaType type) {
        if (resolve(type) instanceof ClassType found) {
            return found;
        }
        throw new IllegalArgumentException(type.name() + " is not a class");
    }

    private Optional<ResolvedType> erasure(JavaType type) {
        String name = type.name();
        if (variables.contains(name)) {
            return Optional.of(new ResolvedType.Variable(name));
        }
        Optional<Primitive> primitive = Primitive.of(name);
        if (primitive.isPresent()) {
            return primitive.map(ResolvedType.PrimitiveType::new);
        }
        List<String> parts = Arrays.asList(name.split("\\."));
        ClassType outer = classes.get(parts.get(0));
        if (outer != null) {
            List<String> names = new ArrayList<>(outer.simpleNames());
            names.addAll(parts.subList(1, parts.size()));
            return Optional.of(new ClassType(outer.packageName(), names, List.of()));
        }
        return qualified(parts);
    }

    private static Optional<ResolvedType> qualified(List<String> parts) {
        int first = 0;
        while (first < parts.size() && Character.isLowerCase(parts.get(first).charAt(0))) {
            first++;
        }
        if (first == 0 || first == parts.size()) {
            return Optional.empty();
        }
        String packageName = String.join(".", parts.subList(0, first));
        return Optional.of(new ClassType(packageName, parts.subList(first, parts.size()), List.of()));
    }
}
