/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

/**
 * The name of a class without its package.
 *
 * @param text the name, starting with a capital letter, hiding no class of {@code java.lang}
 */
public record SimpleClassName(String text) {

    /** What such texts look like, as a regular expression that means the same in Java and in JavaScript. */
    public static final String FORM = "^" + JavaWords.classPattern("$");

    /** Checks the name. */
    public SimpleClassName {
        JavaWords.identifier(text, "a class name", "OrderLine");
        if (!Character.isUpperCase(text.charAt(0))) {
            throw new InvalidTextException(
                    "'" + text + "' cannot be a class name: it does not start with a capital letter.",
                    "Write '" + Character.toUpperCase(text.charAt(0)) + text.substring(1) + "'.");
        }
        if (JavaWords.hidesJavaLang(text)) {
            throw new InvalidTextException(
                    "'" + text + "' cannot be a class name: it would hide Java's own class of that name.",
                    "Choose another name, such as 'My" + text + "'.");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
