/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.List;
import java.util.Optional;

/**
 * A public class that hands its work to a class of the runtime.
 *
 * @param shape the class
 * @param builder the builder that makes it
 * @param delegate what does the work
 * @param superArguments what the superclass's constructor takes
 * @param methods what it answers
 */
public record FacadeSpec(
        Shape shape,
        Located<String> builder,
        Delegate delegate,
        List<Located<MemberName>> superArguments,
        Entries<Method> methods) {

    /** Copies the arguments. */
    public FacadeSpec {
        superArguments = List.copyOf(superArguments);
    }

    /**
     * The facade's class.
     *
     * @param className the class
     * @param typeParameters its type parameters
     * @param superclass what it extends
     * @param implemented the interfaces that it implements
     * @param doc what it is for
     */
    public record Shape(
            Located<RelativeClass> className,
            TypeParameters typeParameters,
            Optional<Located<JavaType>> superclass,
            List<Located<JavaType>> implemented,
            Located<String> doc) {

        /** Copies the list. */
        public Shape {
            implemented = List.copyOf(implemented);
        }
    }

    /**
     * The runtime class behind a facade.
     *
     * @param type the class
     * @param arguments what its constructor takes: properties, or {@code settings}
     */
    public record Delegate(Located<JavaType> type, List<Located<MemberName>> arguments) {

        /** Copies the arguments. */
        public Delegate {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A method that the delegate answers.
     *
     * @param returns its type; empty for void
     * @param takes its parameters
     * @param thrown the exceptions that it declares
     * @param doc what it does
     * @param overrides whether a supertype of the facade declares it
     */
    public record Method(
            Optional<Located<JavaType>> returns,
            Entries<Located<JavaType>> takes,
            List<Located<JavaType>> thrown,
            Located<String> doc,
            boolean overrides) {

        /** Copies the exceptions. */
        public Method {
            thrown = List.copyOf(thrown);
        }
    }
}
