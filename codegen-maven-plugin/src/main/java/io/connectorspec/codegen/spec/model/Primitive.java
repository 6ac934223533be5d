/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.Arrays;
import java.util.Optional;

/** The primitive types that specs can name, with their boxes. */
public enum Primitive {
    /** 32-bit whole numbers. */
    INT("int", "Integer"),
    /** 64-bit whole numbers. */
    LONG("long", "Long"),
    /** True and false. */
    BOOLEAN("boolean", "Boolean"),
    /** 64-bit floating point numbers. */
    DOUBLE("double", "Double");

    private final String word;
    private final String box;

    Primitive(String word, String box) {
        this.word = word;
        this.box = box;
    }

    /** Gives the primitive type that a Java keyword names, if it is one of these. */
    public static Optional<Primitive> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }

    /** Gives the Java keyword. */
    public String word() {
        return word;
    }

    /** Gives the simple name of the class that boxes it. */
    public String box() {
        return box;
    }
}
