/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a spec finds another file of its own, seen from the file that names it.
 *
 * @param text names of folders and a file, with {@code /} between them
 */
public record IncludePath(String text) {

    private static final String NAME = "[A-Za-z0-9_-][A-Za-z0-9._-]*";

    /** What such texts look like, as a regular expression that means the same in Java and in JavaScript. */
    public static final String FORM = "^(?=.{1,200}$)((\\.\\.|" + NAME + ")/)*" + NAME + "\\.ya?ml$";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    /** Checks the form. */
    public IncludePath {
        if (!PATTERN.matcher(text).matches()) {
            throw new InvalidTextException(
                    "This is not the path of a spec's file.",
                    "Write the path from this file on, with '/' and '.yaml' at its end, such as 'options/sink.yaml'.");
        }
    }

    /**
     * Gives the path of the file, seen from the folder of the whole spec.
     *
     * @param including the path of the file that names this one, seen from there too
     * @return the path; nothing if it leaves the folder
     */
    public Optional<String> from(String including) {
        Deque<String> parts = new ArrayDeque<>(Arrays.asList(including.split("/")));
        parts.removeLast();
        for (String part : text.split("/")) {
            if (!part.equals("..")) {
                parts.addLast(part);
            } else if (parts.pollLast() == null) {
                return Optional.empty();
            }
        }
        return Optional.of(String.join("/", parts));
    }

    @Override
    public String toString() {
        return text;
    }
}
