/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.List;

/** A Java type whose package is known. */
public sealed interface ResolvedType {

    /**
     * A class, with its type arguments.
     *
     * @param packageName its package
     * @param simpleNames its name, after the names of the classes around it
     * @param arguments its type arguments
     */
    record ClassType(String packageName, List<String> simpleNames, List<ResolvedType> arguments)
            implements ResolvedType {

        /** Copies the lists. */
        public ClassType {
            simpleNames = List.copyOf(simpleNames);
            arguments = List.copyOf(arguments);
        }

        /** Makes a class without type arguments. */
        public static ClassType of(String packageName, String simpleName) {
            return new ClassType(packageName, List.of(simpleName), List.of());
        }

        /** Gives the name without package and without the classes around it. */
        public String simpleName() {
            return simpleNames.get(simpleNames.size() - 1);
        }

        /** Gives the class with other type arguments. */
        public ClassType with(List<ResolvedType> others) {
            return new ClassType(packageName, simpleNames, others);
        }

        /** Gives whether this is the class of a name, whatever its type arguments are. */
        public boolean is(String qualifiedName) {
            return (packageName + "." + String.join(".", simpleNames)).equals(qualifiedName);
        }
    }

    /** A type parameter of the class around. */
    record Variable(String name) implements ResolvedType {}

    /** A primitive type. */
    record PrimitiveType(Primitive primitive) implements ResolvedType {}

    /**
     * A type argument that stands for several types.
     *
     * @param bound which ones
     * @param type the type that bounds them; {@code Object} if there is none
     */
    record Wildcard(JavaType.Bound bound, ResolvedType type) implements ResolvedType {}

    /** Gives the class that can be a type argument in the place of this type. */
    default ResolvedType boxed() {
        return this instanceof PrimitiveType type
                ? ClassType.of("java.lang", type.primitive().box())
                : this;
    }

    /** Gives this type with another one in the place of a variable. */
    default ResolvedType substitute(String variable, ResolvedType replacement) {
        if (this instanceof Variable v) {
            return v.name().equals(variable) ? replacement.boxed() : this;
        }
        if (this instanceof ClassType type) {
            return type.with(type.arguments().stream()
                    .map(argument -> argument.substitute(variable, replacement))
                    .toList());
        }
        return this instanceof Wildcard wildcard
                ? new Wildcard(wildcard.bound(), wildcard.type().substitute(variable, replacement))
                : this;
    }
}
