/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.output;

import java.util.regex.Pattern;

/**
 * Where a generated file goes, below some root. It cannot lead out of that root.
 *
 * @param text names with {@code /} between them
 */
public record OutputPath(String text) implements Comparable<OutputPath> {

    private static final Pattern NAMES =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

    /** Checks the path. */
    public OutputPath {
        if (!NAMES.matcher(text).matches()) {
            throw new IllegalArgumentException("A generated file cannot have this path: " + text);
        }
    }

    @Override
    public int compareTo(OutputPath other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
