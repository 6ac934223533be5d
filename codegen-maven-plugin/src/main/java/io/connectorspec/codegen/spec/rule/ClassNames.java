/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.Span;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Collects class names, and reports those that cannot stand beside each other on every file system. */
final class ClassNames {

    private final Map<String, String> names = new HashMap<>();
    private final Problems problems;

    ClassNames(Problems problems) {
        this.problems = problems;
    }

    void add(String name, Span span) {
        String other = names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        if (other == null) {
            return;
        }
        problems.error(
                Code.DUPLICATE_CLASS,
                span,
                other.equals(name)
                        ? "There is another generated class '" + name + "'."
                        : "'" + name + "' and '" + other
                                + "' differ in capital letters only; many disks take them for one file.",
                "Choose another name for one of the two.");
    }
}
