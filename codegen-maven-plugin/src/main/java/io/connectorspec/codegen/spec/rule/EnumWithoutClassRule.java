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
import io.connectorspec.codegen.spec.model.ConstantFieldSpec;
import io.connectorspec.codegen.spec.model.ConstantStyle;
import io.connectorspec.codegen.spec.model.ConstantsSpec;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.ValueType;
import java.util.Optional;
import java.util.stream.Stream;

/** Where an enum appears as a Java type, it is known which one. */
final class EnumWithoutClassRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.options()
                .bodies()
                .filter(option -> option.value().enumClass().isEmpty())
                .forEach(option -> {
                    if (EffectiveType.of(option, spec).equals(Optional.of(ValueType.ENUM))) {
                        Stream.concat(option.binding().setting().stream(), option.binding().property().stream())
                                .filter(use -> option.keys().nests().isEmpty())
                                .forEach(use -> report(use.span(), problems));
                    }
                    option.binding()
                            .constants()
                            .forEach((owner, field) -> spec.surfaces()
                                    .constants()
                                    .find(owner.value())
                                    .filter(constants -> field.enumType().isEmpty())
                                    .filter(constants -> style(field, constants) == ConstantStyle.CONFIG_OPTION)
                                    .filter(constants -> EffectiveType.of(field, option, spec)
                                            .equals(Optional.of(ValueType.ENUM)))
                                    .ifPresent(constants -> report(field.field().span(), problems)));
                });
    }

    private static ConstantStyle style(ConstantFieldSpec field, ConstantsSpec constants) {
        return field.overrides().style().map(Located::value).orElse(constants.style());
    }

    private static void report(Span span, Problems problems) {
        problems.error(
                Code.ENUM_WITHOUT_CLASS,
                span,
                "Nothing says which Java enum this is.",
                "Add `enum` with the runtime's class to the option, or with a name of yours to the constant.");
    }
}
