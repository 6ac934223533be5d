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
import io.connectorspec.codegen.spec.model.ValueType;
import java.util.Optional;

/** The smallest value of an option is not larger than the largest. */
final class EmptyRangeRule implements ConnectorRule {

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
        Optional<Literal> min = EffectiveType.value(range.min(), type);
        Optional<Literal> max = EffectiveType.value(range.max(), type);
        if (min.isPresent() && max.isPresent() && Literal.compare(min.get(), max.get()) > 0) {
            problems.error(
                    Code.EMPTY_RANGE,
                    range.min().orElseThrow().span(),
                    "No value is at least " + range.min().get().value().shown() + " and at most "
                            + range.max().orElseThrow().value().shown() + ".",
                    "Swap `min` and `max`, or correct one of them.");
        }
    }
}
