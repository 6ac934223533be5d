/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.Arrays;
import java.util.Optional;

/** The types that the value of an option can have. */
public enum ValueType implements Word {
    /** Text. */
    STRING("string", "a text"),
    /** 32-bit whole numbers. */
    INT("int", "a whole number between -2147483648 and 2147483647"),
    /** 64-bit whole numbers. */
    LONG("long", "a whole number"),
    /** 64-bit floating point numbers. */
    DOUBLE("double", "a number such as 0.5"),
    /** True and false. */
    BOOLEAN("boolean", "true or false"),
    /** Amounts of memory. */
    MEMORY_SIZE("memory-size", "a number of bytes with a unit, such as 512 b, 64 kb, 16 mb or 1 gb"),
    /** Lengths of time. */
    DURATION("duration", "a number with a unit, such as 200 ms, 5 s, 2 min, 1 h or 7 d"),
    /** One of several names. */
    ENUM("enum", "one of the option's values"),
    /** Several texts. */
    LIST("list", "a list of texts, such as [a, b]"),
    /** Texts by names. */
    MAP("map", "texts by names, such as { a: b }"),
    /** Classes of users, by their names. */
    CLASS("class", "a class with its package, such as com.example.MyProvider");

    private final String word;
    private final String expected;

    ValueType(String word, String expected) {
        this.word = word;
        this.expected = expected;
    }

    /** Gives the type that a spec names by this word. */
    public static Optional<ValueType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }

    @Override
    public String word() {
        return word;
    }

    /** Gives what a value of this type looks like, to complete "write ...". */
    public String expected() {
        return expected;
    }

    /** Gives whether values can be larger and smaller, so that bounds make sense. */
    public boolean isOrdered() {
        return switch (this) {
            case INT, LONG, DOUBLE, MEMORY_SIZE, DURATION -> true;
            case STRING, BOOLEAN, ENUM, LIST, MAP, CLASS -> false;
        };
    }
}
