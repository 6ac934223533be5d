/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.regex.Pattern;

/**
 * The name of a Java package, or of a part of one.
 *
 * @param text small letters, digits and underscores, with dots between the parts
 */
public record PackageName(String text) {

    /** What such texts look like, as a regular expression that means the same in Java and in JavaScript. */
    public static final String FORM = "^(?!java(?:\\.|$))" + part() + "(?:\\." + part() + ")*$";

    private static final Pattern PARTS = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");
    private static final String EXAMPLE = "com.example.orders";

    /** Checks the name. */
    public PackageName {
        if (!PARTS.matcher(text).matches()) {
            throw new InvalidTextException(
                    "This is not a package name.",
                    "Write small letters, digits and '_' with dots between the parts, such as '" + EXAMPLE + "'.");
        }
        for (String part : text.split("\\.")) {
            JavaWords.identifier(part, "part of a package name", EXAMPLE);
        }
        if (text.equals("java") || text.startsWith("java.")) {
            throw new InvalidTextException(
                    "'" + text + "' cannot be the package of generated classes: Java loads no foreign class there.",
                    "Write a package of your own, such as '" + EXAMPLE + "'.");
        }
    }

    /** Gives what each part looks like. */
    static String part() {
        return JavaWords.pattern("[a-z]", "[a-z0-9_]");
    }

    /** Gives the package of another name below this one. */
    public PackageName below(PackageName part) {
        return new PackageName(text + "." + part.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
