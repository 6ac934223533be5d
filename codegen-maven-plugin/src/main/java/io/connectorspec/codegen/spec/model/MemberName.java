/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a method, field or component.
 *
 * @param text the name, starting with a small letter
 */
public record MemberName(String text) {

    /** What such texts look like, as a regular expression that means the same in Java and in JavaScript. */
    public static final String FORM = "^" + JavaWords.pattern("[a-z]", "[A-Za-z0-9_]") + "$";

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /** Checks the name. */
    public MemberName {
        JavaWords.identifier(text, "the name of a member", "orderId");
        if (!Character.isLowerCase(text.charAt(0))) {
            throw new InvalidTextException(
                    "'" + text + "' cannot be the name of a member: it does not start with a small letter.",
                    "Write '" + Character.toLowerCase(text.charAt(0)) + text.substring(1) + "'.");
        }
    }

    /** Gives the name with a capital first letter, as it follows {@code set}. */
    public String capitalized() {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Gives the name as constants are written: {@code maxBatchSize} becomes {@code MAX_BATCH_SIZE}. */
    public String constantCase() {
        return HUMP.matcher(text).replaceAll("_").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }
}
