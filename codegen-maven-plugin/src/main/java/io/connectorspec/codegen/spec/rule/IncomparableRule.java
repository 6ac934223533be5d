/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.model.BuilderSpec;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.ValueType;
import java.util.Optional;

/** Properties that are compared have the same type, and one that has an order. */
final class IncomparableRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.surfaces().builders().forEach((name, builder) -> {
            BuilderProperties properties = BuilderProperties.of(spec, name.value(), builder);
            builder.rules().forEach(rule -> check(rule, properties, problems));
        });
    }

    private static void check(BuilderSpec.Rule rule, BuilderProperties properties, Problems problems) {
        Optional<BuilderProperties.Property> larger =
                properties.find(rule.larger().value().text());
        Optional<BuilderProperties.Property> than =
                properties.find(rule.than().value().text());
        if (larger.isEmpty() || than.isEmpty()) {
            return;
        }
        Optional<ValueType> type = larger.get().type();
        if (!type.equals(than.get().type()) || type.filter(ValueType::isOrdered).isEmpty()) {
            problems.error(
                    Code.INCOMPARABLE,
                    rule.larger().span(),
                    "'" + rule.larger().value() + "' and '" + rule.than().value() + "' cannot be compared.",
                    "Compare two numbers of one type, or two durations.");
        }
    }
}
