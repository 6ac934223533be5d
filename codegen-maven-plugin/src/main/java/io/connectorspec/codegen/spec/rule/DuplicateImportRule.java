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
import io.connectorspec.codegen.spec.model.GeneratedClasses;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.QualifiedClass;
import java.util.HashMap;
import java.util.Map;

/** A simple name means one class only: imports differ from each other and from generated classes. */
final class DuplicateImportRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        Map<String, String> names = new HashMap<>();
        GeneratedClasses.of(spec).forEach(entry -> names.put(entry.type().simpleName(), "a generated class"));
        for (Located<QualifiedClass> imported : spec.java().imports()) {
            String simpleName = imported.value().simpleName();
            String other = names.putIfAbsent(simpleName, "'" + imported.value() + "'");
            if (other != null) {
                problems.error(
                        Code.DUPLICATE_IMPORT,
                        imported.span(),
                        "'" + simpleName + "' is the simple name of " + other + " already.",
                        "Remove this import, and write the class with its package where it is needed.");
            }
        }
    }
}
