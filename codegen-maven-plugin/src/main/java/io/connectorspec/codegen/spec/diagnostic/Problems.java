/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.diagnostic;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects the problems of one run, so that all of them are reported at once. Not thread-safe. */
public final class Problems {

    private final Set<Diagnostic> found = new TreeSet<>();

    /**
     * Remembers an error.
     *
     * @param code the kind of problem
     * @param span where it stands
     * @param message what is wrong
     * @param hint what to write instead
     */
    public void error(Code code, Span span, String message, String hint) {
        found.add(new Diagnostic(code, Severity.ERROR, span, message, hint));
    }

    /** Gives whether anything was remembered that forbids generation. */
    public boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** Gives everything that was remembered, in the order of files and places, nothing twice. */
    public List<Diagnostic> sorted() {
        return List.copyOf(found);
    }
}
