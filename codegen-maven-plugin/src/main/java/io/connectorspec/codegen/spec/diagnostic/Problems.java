/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.diagnostic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects the problems of one run, so that all of them are reported at once. Not thread-safe. */
public final class Problems {

    private final Set<Diagnostic> found = new TreeSet<>();
    private final Set<Suppression> suppressions = new LinkedHashSet<>();

    /**
     * Remembers an error.
     *
     * @param code the kind of error
     * @param span where it stands
     * @param message what is wrong
     * @param hint what to write instead
     */
    public void error(Code code, Span span, String message, String hint) {
        add(Severity.ERROR, new Diagnostic(code, span, message, hint));
    }

    /**
     * Remembers a warning.
     *
     * @param code the kind of warning
     * @param span where it stands
     * @param message what is odd
     * @param hint what to write instead
     */
    public void warning(Code code, Span span, String message, String hint) {
        add(Severity.WARNING, new Diagnostic(code, span, message, hint));
    }

    /** Remembers that a warning is not wanted. */
    public void suppress(Suppression suppression) {
        suppressions.add(suppression);
    }

    /** Takes over the errors that another place found, without its warnings and suppressions. */
    public void addErrorsOf(Problems other) {
        other.found.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .forEach(found::add);
    }

    /** Gives whether anything was remembered that forbids generation. */
    public boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /**
     * Gives everything that was remembered and not suppressed, in the order of files and places, nothing twice.
     * Suppressions without effect are told, but only where no error may have kept the warning back.
     */
    public List<Diagnostic> sorted() {
        Set<Diagnostic> wanted = new TreeSet<>(found);
        for (Suppression suppression : suppressions) {
            boolean effective = wanted.removeIf(suppression::covers);
            if (!effective && !hasErrors()) {
                wanted.add(unused(suppression));
            }
        }
        return List.copyOf(wanted);
    }

    private static Diagnostic unused(Suppression suppression) {
        return new Diagnostic(
                Code.UNUSED_SUPPRESSION,
                suppression.self(),
                "There is no warning '" + suppression.code().id() + "' at that place.",
                "Remove the suppression.");
    }

    private void add(Severity severity, Diagnostic problem) {
        if (problem.severity() != severity) {
            throw new IllegalArgumentException(problem.code() + " is of another severity than " + severity);
        }
        found.add(problem);
    }
}
