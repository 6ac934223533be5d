/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.JavaType;
import java.util.HashSet;
import java.util.Set;

/** Every import is the meaning of some type. */
final class UnusedImportRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        Set<String> used = new HashSet<>();
        TypeUse.of(spec).forEach(use -> collect(use.type().value(), used));
        spec.java().imports().stream()
                .filter(imported -> !used.contains(imported.value().simpleName()))
                .forEach(imported -> problems.warning(
                        Code.UNUSED_IMPORT,
                        imported.span(),
                        "No type in this spec is called '" + imported.value().simpleName() + "'.",
                        "Remove the import."));
    }

    private static void collect(JavaType type, Set<String> names) {
        names.add(type.name().split("\\.", 2)[0]);
        type.arguments().forEach(argument -> collect(argument, names));
    }
}
