/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A version of a connector, such as {@code 1.2.0}. Versions that differ in zeros at their ends only are equal in
 * order, but not equal.
 *
 * @param text numbers with dots between them
 */
public record Version(String text) implements Comparable<Version> {

    /** What such texts look like, as a regular expression that means the same in Java and in JavaScript. */
    public static final String FORM = "^[0-9]{1,6}(\\.[0-9]{1,6}){0,3}$";

    private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6}){0,3}");

    /** Checks the form. */
    public Version {
        if (!NUMBERS.matcher(text).matches()) {
            throw new InvalidTextException(
                    "'" + text + "' is not a version.", "Write numbers with dots between them, such as '1.2.0'.");
        }
    }

    /** Orders by the numbers, the first one counting most. */
    @Override
    public int compareTo(Version other) {
        int[] own = numbers();
        int[] others = other.numbers();
        int length = Math.max(own.length, others.length);
        return Arrays.compare(Arrays.copyOf(own, length), Arrays.copyOf(others, length));
    }

    private int[] numbers() {
        return Arrays.stream(text.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    @Override
    public String toString() {
        return text;
    }
}
