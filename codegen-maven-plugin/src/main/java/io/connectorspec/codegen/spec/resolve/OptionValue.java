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
 * @param required whether it must be there
 * @param secret whether it must not be shown
 */
public record OptionValue(
        ValueType type, Optional<ClassType> enumClass, Range range, boolean required, boolean secret) {

    private static final ClassType STRING = ClassType.of("java.lang", "String");

    /**
     * Default, bounds and form of a value.
     *
     * @param defaultValue the value for users who give none
     * @param min the smallest value
     * @param max the largest value
     * @param form what a text looks like
     */
    public record Range(
            Optional<Literal> defaultValue, Optional<Literal> min, Optional<Literal> max, Optional<TextForm> form) {

        /** Makes a range that says nothing but the default. */
        public static Range of(Optional<Literal> defaultValue) {
            return new Range(defaultValue, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * What a text looks like.
     *
     * @param pattern the regular expression that the whole text matches
     * @param example a text that does
     */
    public record TextForm(String pattern, String example) {}

    /** Makes a value without bounds that need not be there, and that is no secret. */
    public static OptionValue of(ValueType type, Optional<Literal> defaultValue) {
        return new OptionValue(type, Optional.empty(), Range.of(defaultValue), false, false);
    }

    /** Gives the Java type of the value, boxed. */
    public ResolvedType javaType() {
        return switch (type) {
            case STRING, CLASS -> STRING;
            case INT -> ClassType.of("java.lang", "Integer");
            case LONG -> ClassType.of("java.lang", "Long");
            case DOUBLE -> ClassType.of("java.lang", "Double");
            case BOOLEAN -> ClassType.of("java.lang", "Boolean");
            case MEMORY_SIZE -> ClassType.of("org.apache.flink.configuration", "MemorySize");
            case DURATION -> ClassType.of("java.time", "Duration");
            case ENUM -> enumClass.orElseThrow();
            case LIST -> ClassType.of("java.util", "List").with(List.of(STRING));
            case MAP -> ClassType.of("java.util", "Map").with(List.of(STRING, STRING));
        };
    }

    /** Gives the Java type that a setter takes: primitive where there is one. */
    public ResolvedType setterType() {
        return switch (type) {
            case INT -> new ResolvedType.PrimitiveType(Primitive.INT);
            case LONG -> new ResolvedType.PrimitiveType(Primitive.LONG);
            case DOUBLE -> new ResolvedType.PrimitiveType(Primitive.DOUBLE);
            case BOOLEAN -> new ResolvedType.PrimitiveType(Primitive.BOOLEAN);
            case STRING, MEMORY_SIZE, DURATION, ENUM, LIST, MAP, CLASS -> javaType();
        };
    }
}
