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
 * A facade, ready to be written.
 *
 * @param shape the class
 * @param builder the builder that makes it
 * @param delegate what does the work
 * @param superArguments what the superclass's constructor takes
 * @param methods what it answers
 */
public record FacadeClass(
        Shape shape, BuilderClass builder, Delegate delegate, List<String> superArguments, List<Method> methods) {

    /** Copies the lists. */
    public FacadeClass {
        superArguments = List.copyOf(superArguments);
        methods = List.copyOf(methods);
    }

    /**
     * The class.
     *
     * @param type the class, with its type parameters as arguments
     * @param superclass what it extends
     * @param implemented what it implements
     * @param text what it is for
     */
    public record Shape(
            ClassType type, Optional<ResolvedType> superclass, List<ResolvedType> implemented, Explanation text) {

        /** Copies the list. */
        public Shape {
            implemented = List.copyOf(implemented);
        }
    }

    /**
     * The runtime class behind the facade.
     *
     * @param type the class
     * @param arguments what its constructor takes
     */
    public record Delegate(ClassType type, List<String> arguments) {

        /** Copies the list. */
        public Delegate {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A method.
     *
     * @param name its name
     * @param returns its type; empty for void
     * @param signature its parameters and exceptions
     * @param overrides whether a supertype declares it
     * @param text what it does
     */
    public record Method(
            String name, Optional<ResolvedType> returns, Signature signature, boolean overrides, Explanation text) {}

    /**
     * What a method takes and throws.
     *
     * @param takes its parameters
     * @param thrown its exceptions
     */
    public record Signature(List<Parameter> takes, List<ResolvedType> thrown) {

        /** Copies the lists. */
        public Signature {
            takes = List.copyOf(takes);
            thrown = List.copyOf(thrown);
        }
    }

    /** A parameter. */
    public record Parameter(String name, ResolvedType type) {}
}
