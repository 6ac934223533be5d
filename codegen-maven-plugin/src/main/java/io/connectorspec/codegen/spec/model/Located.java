/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import io.connectorspec.codegen.spec.diagnostic.Span;
import java.util.Objects;

/**
 * A value and the place in a spec that says it.
 *
 * @param value the value
 * @param span where it stands
 * @param <T> the value's type
 */
public record Located<T>(T value, Span span) {

    /** Checks that both are there. */
    public Located {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(span, "span");
    }
}
