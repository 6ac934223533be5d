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
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.ConstantReference;
import io.connectorspec.codegen.spec.model.Located;

/** Constants that settings hold must be among the values of their class. */
final class UnknownConstantRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.surfaces()
                .settings()
                .bodies()
                .flatMap(settings -> settings.values().bodies())
                .forEach(constant -> check(constant, spec, problems));
    }

    private static void check(Located<ConstantReference> constant, ConnectorSpec spec, Problems problems) {
        String owner = constant.value().owner().text();
        String name = constant.value().constant().text();
        spec.surfaces().constants().find(owner).ifPresent(constants -> {
            if (!constants.values().has(name)) {
                problems.error(
                        Code.UNKNOWN_CONSTANT,
                        constant.span().part(name, owner.length() + 1),
                        "'" + owner + "' has no constant '" + name + "' among its values.",
                        Suggestion.sentence(name, constants.values().names()));
            }
        });
    }
}
