/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.diagnostic;

/**
 * A wish of a spec's author not to hear of a warning in one place. Why is said in the spec.
 *
 * @param code the warning
 * @param place the piece of the spec in which it is not reported
 * @param self where the wish stands
 */
public record Suppression(Code code, Span place, Span self) {

    /** Checks that only warnings are silenced. */
    public Suppression {
        if (code.severity() != Severity.WARNING) {
            throw new IllegalArgumentException(code + " is no warning");
        }
    }

    /** Gives whether a problem is not to be reported. */
    boolean covers(Diagnostic problem) {
        return problem.code() == code && place.contains(problem.span());
    }
}
