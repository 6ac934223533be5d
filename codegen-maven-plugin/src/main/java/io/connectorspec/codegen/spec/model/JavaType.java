/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.List;

/**
 * A Java type as a spec writes it, names not yet resolved.
 *
 * @param bound how the type is bound where it is an argument: none, or one of the wildcards
 * @param name the type's name as it stands there, with or without package; empty for a bare {@code ?}
 * @param offset where the name starts in the text
 * @param arguments the type arguments
 */
public record JavaType(Bound bound, String name, int offset, List<JavaType> arguments) {

    /** How a type argument stands for other types. */
    public enum Bound {
        /** The type itself. */
        NONE,
        /** Any type: {@code ?}. */
        ANY,
        /** A subtype: {@code ? extends T}. */
        EXTENDS,
        /** A supertype: {@code ? super T}. */
        SUPER
    }

    /** Copies the arguments. */
    public JavaType {
        arguments = List.copyOf(arguments);
    }

    /**
     * Reads a type such as {@code Map<String, List<T>>}.
     *
     * @throws InvalidTextException if the text is not a type
     */
    public static JavaType parse(String text) {
        return new JavaTypeParser(text).parse();
    }
}
