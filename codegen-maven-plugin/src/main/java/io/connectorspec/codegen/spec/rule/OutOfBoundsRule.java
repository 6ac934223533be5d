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
import io.connectorspec.codegen.spec.model.Literal;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.OptionSpec;
import io.connectorspec.codegen.spec.model.RawValue;
import io.connectorspec.codegen.spec.model.ValueType;
import java.util.Optional;

/** The default of an option lies within its bounds. */
final class OutOfBoundsRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.options()
                .bodies()
                .forEach(option -> option.value()
                        .type()
                        .map(Located::value)
                        .filter(ValueType::isOrdered)
                        .ifPresent(type -> check(option.value().range(), type, problems)));
    }

    private static void check(OptionSpec.Range range, ValueType type, Problems problems) {
        Optional<Literal> value = EffectiveType.value(range.defaultValue(), type);
        Optional<Literal> min = EffectiveType.value(range.min(), type);
        Optional<Literal> max = EffectiveType.value(range.max(), type);
        if (value.isPresent() && min.isPresent() && Literal.compare(value.get(), min.get()) < 0) {
            report(
                    range,
                    "smaller than the smallest value, "
                            + range.min().orElseThrow().value().shown(),
                    problems);
        }
        if (value.isPresent() && max.isPresent() && Literal.compare(value.get(), max.get()) > 0) {
            report(
                    range,
                    "larger than the largest value, "
                            + range.max().orElseThrow().value().shown(),
                    problems);
        }
    }

    private static void report(OptionSpec.Range range, String how, Problems problems) {
        Located<RawValue> value = range.defaultValue().orElseThrow();
        problems.error(
                Code.OUT_OF_BOUNDS,
                value.span(),
                "The default, " + value.value().shown() + ", is " + how + ".",
                "Change the default or the bound.");
    }
}
