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
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.SimpleClassName;
import io.connectorspec.codegen.spec.model.TypeParameters;
import io.connectorspec.codegen.spec.model.TypeScope;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Type parameters of one class have different names, and hide no class. */
final class TypeParameterRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        List<String> classes = TypeScope.of(spec).names();
        spec.surfaces()
                .builders()
                .bodies()
                .forEach(builder -> check(builder.shape().typeParameters(), classes, problems));
        spec.surfaces()
                .facades()
                .bodies()
                .forEach(facade -> check(facade.shape().typeParameters(), classes, problems));
    }

    private static void check(TypeParameters parameters, List<String> classes, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (Located<SimpleClassName> parameter : parameters.list()) {
            String name = parameter.value().text();
            boolean again = !seen.add(name);
            if (again || classes.contains(name)) {
                problems.error(
                        Code.TYPE_PARAMETER_CLASH,
                        parameter.span(),
                        again
                                ? "There is a type parameter '" + name + "' already."
                                : "The type parameter '" + name + "' would hide the class of that name.",
                        "Choose another name, such as 'InputT'.");
            }
        }
    }
}
