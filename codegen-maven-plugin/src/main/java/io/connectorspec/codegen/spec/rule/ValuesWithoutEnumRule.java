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
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.ValueType;
import java.util.Optional;

/** Only an enum has values and enum classes. */
final class ValuesWithoutEnumRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.options().bodies().forEach(option -> {
            Optional<ValueType> type = EffectiveType.of(option, spec);
            if (type.isEmpty() || type.get() == ValueType.ENUM) {
                return;
            }
            option.value().words().list().stream()
                    .findFirst()
                    .ifPresent(word -> report(word.name().span(), "values", problems));
            option.value().enumClass().ifPresent(enumClass -> report(enumClass.span(), "enum", problems));
            option.binding()
                    .constants()
                    .bodies()
                    .flatMap(field -> field.enumType().stream())
                    .forEach(enumClass -> report(enumClass.span(), "enum", problems));
        });
    }

    private static void report(Span span, String key, Problems problems) {
        problems.error(
                Code.VALUES_WITHOUT_ENUM,
                span,
                "Only an option of type enum has `" + key + "`.",
                "Write `type: enum`, or remove `" + key + "`.");
    }
}
