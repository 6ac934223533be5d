/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.Suggestion;
import io.connectorspec.codegen.spec.model.Located;
import java.util.Collection;

/**
 * Checks references by name, so that all of them are reported alike.
 *
 * @param code the problem that a missing name is
 * @param what what is referred to, such as {@code option}
 */
record Reference(Code code, String what) {

    /** Reports a name that is not among those that exist. */
    void check(Located<String> name, Collection<String> existing, Problems problems) {
        if (!existing.contains(name.value())) {
            problems.error(
                    code,
                    name.span().part(name.value(), 0),
                    "There is no " + what + " '" + name.value() + "'.",
                    Suggestion.sentence(name.value(), existing));
        }
    }
}
