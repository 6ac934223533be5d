/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.diagnostic;

import java.util.Comparator;
import java.util.Objects;

/**
 * One problem of a spec.
 *
 * @param code what kind of problem
 * @param span where it stands
 * @param message what is wrong, in a sentence
 * @param hint what to write instead, in a sentence
 */
public record Diagnostic(Code code, Span span, String message, String hint) implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(
                    (Diagnostic d) -> d.span().file().name())
            .thenComparing(d -> d.span().start())
            .thenComparing(d -> d.code().id())
            .thenComparing(Diagnostic::message);

    /** Checks that nothing is missing. */
    public Diagnostic {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(hint, "hint");
    }

    /** Gives how bad it is. */
    public Severity severity() {
        return code.severity();
    }

    /** Orders by file, place, code and message. */
    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
