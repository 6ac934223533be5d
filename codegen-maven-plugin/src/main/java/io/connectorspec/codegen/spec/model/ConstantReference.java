/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

/**
 * A constant of a generated class of constants: {@code SinkConstants.USER_AGENT}.
 *
 * @param owner the class
 * @param constant the field
 */
public record ConstantReference(SimpleClassName owner, ConstantName constant) {

    /** What such texts look like, as a regular expression that means the same in Java and in JavaScript. */
    public static final String FORM = "^" + JavaWords.classPattern("\\.") + ConstantName.FORM.substring(1);

    /** Reads a reference. */
    public static ConstantReference parse(String text) {
        int dot = text.indexOf('.');
        if (dot <= 0) {
            throw new InvalidTextException(
                    "This does not say which class and which constant of it.",
                    "Write both with a dot between them, such as 'SinkConstants.USER_AGENT'.");
        }
        return new ConstantReference(
                new SimpleClassName(text.substring(0, dot)), new ConstantName(text.substring(dot + 1)));
    }
}
