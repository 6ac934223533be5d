/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.Optional;

/**
 * What turns a connector's elements into what it writes.
 *
 * @param table how values of Java types are stored; empty if converters need no table
 * @param classes the public converters
 */
public record ConvertersSpec(Optional<Table> table, Entries<Converter> classes) {

    /**
     * The class that knows how values of Java types are stored.
     *
     * @param className the class
     * @param superclass what it extends
     * @param types the types, by their Java names
     * @param doc what it is for
     */
    public record Table(
            Located<RelativeClass> className,
            Located<JavaType> superclass,
            Entries<StoredType> types,
            Located<String> doc) {}

    /**
     * How values of a Java type are stored.
     *
     * @param attribute the kind of attribute that stores a value
     * @param array the kind of attribute that stores an array of values, if that is one value too
     * @param writer the runtime's class that writes a value
     */
    public record StoredType(
            Located<String> attribute, Optional<Located<String>> array, Located<QualifiedClass> writer) {}

    /**
     * A public converter, which hands its work to a class of the runtime as facades do.
     *
     * @param shape the class
     * @param arguments what its constructors take
     * @param delegate what does the work
     * @param methods what it answers
     */
    public record Converter(
            FacadeSpec.Shape shape,
            Entries<Argument> arguments,
            FacadeSpec.Delegate delegate,
            Entries<FacadeSpec.Method> methods) {

        /** The word among a delegate's arguments that means the table. */
        public static final String TABLE = "table";
    }

    /**
     * An argument of a converter.
     *
     * @param type its type
     * @param defaultValue its value for the constructors that do not take it: true or false, a constant of its
     *     class, or none
     * @param doc what it is
     */
    public record Argument(Located<JavaType> type, Optional<Located<RawValue>> defaultValue, Located<String> doc) {}
}
