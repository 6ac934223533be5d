/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.regex.Pattern;

/**
 * The key of an option, or the part of it that stands below another option's key.
 *
 * @param text words with dots between them, such as {@code sink.batch.max-size}
 */
public record OptionKey(String text) {

    /** What such texts look like, as a regular expression that means the same in Java and in JavaScript. */
    public static final String FORM = "^[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*$";

    private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

    /** Checks the key. */
    public OptionKey {
        if (!WORDS.matcher(text).matches()) {
            throw new InvalidTextException(
                    "This is not an option key.",
                    "Write letters, digits, '-' and '_' with single dots between the parts, such as 'sink.batch.max-size'.");
        }
    }

    /** Gives the key of an option that stands below this one. */
    public OptionKey below(OptionKey part) {
        return new OptionKey(text + "." + part.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
