/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.Literal;
import io.connectorspec.codegen.spec.model.Primitive;
import io.connectorspec.codegen.spec.model.ResolvedType;
import io.connectorspec.codegen.spec.model.ResolvedType.ClassType;
import io.connectorspec.codegen.spec.model.ValueType;
import java.util.List;
import java.util.Optional;

/**
 * What the value of an option can be.
 *
 * @param type its type
 * @param enumClass the enum of a value of type enum
 * @param range bounds and default
 * @param secret whether it must not be shown
 */
public record OptionValue(ValueType type, Optional<ClassType> enumClass, Range range, boolean secret) {

    /**
     * Bounds and default of a value.
     *
     * @param defaultValue the value for users who give none
     * @param min the smallest value
     * @param max the largest value
     */
    public record Range(Optional<Literal> defaultValue, Optional<Literal> min, Optional<Literal> max) {

        /** Makes a range that says nothing but the default. */
        public static Range of(Optional<Literal> defaultValue) {
            return new Range(defaultValue, Optional.empty(), Optional.empty());
        }
    }

    /** Gives the Java type of the value, boxed. */
    public ResolvedType javaType() {
        return switch (type) {
            case STRING -> ClassType.of("java.lang", "String");
            case INT -> ClassType.of("java.lang", "Integer");
            case LONG -> ClassType.of("java.lang", "Long");
            case DOUBLE -> ClassType.of("java.lang", "Double");
            case BOOLEAN -> ClassType.of("java.lang", "Boolean");
            case DURATION -> ClassType.of("java.time", "Duration");
            case ENUM -> enumClass.orElseThrow();
            case LIST -> ClassType.of("java.util", "List").with(List.of(ClassType.of("java.lang", "String")));
        };
    }

    /** Gives the Java type that a setter takes: primitive where there is one. */
    public ResolvedType setterType() {
        return switch (type) {
            case INT -> new ResolvedType.PrimitiveType(Primitive.INT);
            case LONG -> new ResolvedType.PrimitiveType(Primitive.LONG);
            case DOUBLE -> new ResolvedType.PrimitiveType(Primitive.DOUBLE);
            case BOOLEAN -> new ResolvedType.PrimitiveType(Primitive.BOOLEAN);
            case STRING, DURATION, ENUM, LIST -> javaType();
        };
    }
}
