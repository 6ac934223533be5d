/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.regex.Pattern;

/**
 * The name of a constant field or of a constant of an enum.
 *
 * @param text the name, in capital letters, digits and underscores
 */
public record ConstantName(String text) {

    /** What such texts look like, as a regular expression that means the same in Java and in JavaScript. */
    public static final String FORM = "^" + JavaWords.pattern("[A-Z]", "[A-Z0-9_]") + "$";

    private static final Pattern CAPITALS = Pattern.compile("[A-Z][A-Z0-9_]*");

    /** Checks the name. */
    public ConstantName {
        if (!CAPITALS.matcher(text).matches()) {
            throw new InvalidTextException(
                    "'" + JavaWords.shortened(text) + "' cannot be the name of a constant.",
                    "Write capital letters, digits and '_' only, such as 'TABLE_NAME'.");
        }
        JavaWords.identifier(text, "the name of a constant", "TABLE_NAME");
    }

    @Override
    public String toString() {
        return text;
    }
}
