/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.regex.Pattern;

/**
 * The name of an entry of a spec, by which other entries refer to it.
 *
 * @param text letters, digits and hyphens, a letter first
 */
public record EntryName(String text) {

    /** What such texts look like, as a regular expression that means the same in Java and in JavaScript. */
    public static final String FORM = "^(?=.{1,120}$)[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$";

    private static final Pattern WORDS = Pattern.compile("[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*");

    /** Checks the name. */
    public EntryName {
        if (!WORDS.matcher(text).matches() || text.length() > 120) {
            throw new InvalidTextException(
                    "This cannot be the name of an entry.",
                    "Write letters and digits with single hyphens between words, such as 'max-batch-size'.");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
