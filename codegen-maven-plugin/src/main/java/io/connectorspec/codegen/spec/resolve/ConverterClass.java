/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.ResolvedType;
import io.connectorspec.codegen.spec.model.ResolvedType.ClassType;
import java.util.List;
import java.util.Optional;

/**
 * A converter, ready to be written.
 *
 * @param shape the class
 * @param arguments what its constructors take; those with a default are the last
 * @param delegate what does the work
 * @param methods what it answers
 */
public record ConverterClass(
        FacadeClass.Shape shape, List<Argument> arguments, Delegate delegate, List<FacadeClass.Method> methods) {

    /** Copies the lists. */
    public ConverterClass {
        arguments = List.copyOf(arguments);
        methods = List.copyOf(methods);
    }

    /**
     * An argument.
     *
     * @param name its name
     * @param type its type
     * @param defaultValue its value for constructors that do not take it
     * @param text what it is
     */
    public record Argument(String name, ResolvedType type, Optional<Default> defaultValue, Explanation text) {}

    /**
     * The value of an argument that is not given: a word of Java, such as {@code true} or {@code null}, or a
     * constant.
     *
     * @param constantOf the class whose constant it is; empty for a word of Java
     * @param word the word, or the constant's name
     */
    public record Default(Optional<ClassType> constantOf, String word) {}

    /**
     * The runtime class behind the converter.
     *
     * @param type the class
     * @param table the table among its constructor's arguments, if there is one
     * @param arguments what its constructor takes: arguments of the converter, or {@code table}
     */
    public record Delegate(ClassType type, Optional<ClassType> table, List<String> arguments) {

        /** Copies the list. */
        public Delegate {
            arguments = List.copyOf(arguments);
        }
    }
}
