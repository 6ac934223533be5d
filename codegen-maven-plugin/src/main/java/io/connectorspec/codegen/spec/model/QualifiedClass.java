/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

/**
 * A hand-written class, named with its package.
 *
 * @param packageName the package
 * @param simpleName the name without the package
 */
public record QualifiedClass(String packageName, String simpleName) {

    /** What such texts look like, as a regular expression that means the same in Java and in JavaScript. */
    public static final String FORM = "^(?:" + JavaWords.pattern("[A-Za-z]", "[A-Za-z0-9_]") + "\\.)+"
            + JavaWords.pattern("[A-Z]", "[A-Za-z0-9_]") + "$";

    private static final String EXAMPLE = "com.example.Order";

    /** Checks both parts. */
    public QualifiedClass {
        for (String part : packageName.split("\\.", -1)) {
            JavaWords.identifier(part, "part of a package name", EXAMPLE);
        }
        JavaWords.identifier(simpleName, "a class name", EXAMPLE);
        if (!Character.isUpperCase(simpleName.charAt(0))) {
            throw new InvalidTextException(
                    "'" + simpleName + "' is not the name of a class: it does not start with a capital letter.",
                    "Write a class with its package, such as '" + EXAMPLE + "'.");
        }
    }

    /** Reads a name such as {@code com.example.Order}. */
    public static QualifiedClass parse(String text) {
        int dot = text.lastIndexOf('.');
        if (dot <= 0) {
            throw new InvalidTextException(
                    "This is not the full name of a class.", "Write it with its package, such as '" + EXAMPLE + "'.");
        }
        return new QualifiedClass(text.substring(0, dot), text.substring(dot + 1));
    }

    @Override
    public String toString() {
        return packageName + "." + simpleName;
    }
}
