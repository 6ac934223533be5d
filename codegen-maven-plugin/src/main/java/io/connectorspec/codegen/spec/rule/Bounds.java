/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.Literal;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.OptionSpec;
import io.connectorspec.codegen.spec.model.RawValue;
import io.connectorspec.codegen.spec.model.ValueType;
import java.util.List;
import java.util.Optional;

/**
 * What an option of an ordered type says about its range. A part that is absent, or that is no value of the
 * type, is empty.
 *
 * @param defaultValue the value for users who give none
 * @param min the smallest value
 * @param max the largest value
 */
record Bounds(Optional<Bound> defaultValue, Optional<Bound> min, Optional<Bound> max) {

    /** A value of a range, as the spec writes it and as it is meant. */
    record Bound(Located<RawValue> raw, Literal value) {

        /** Gives the value as the spec writes it. */
        String shown() {
            return raw.value().shown();
        }
    }

    /** Gives the ranges of all options whose values have an order. */
    static List<Bounds> of(ConnectorSpec spec) {
        return spec.options()
                .bodies()
                .map(OptionSpec::value)
                .flatMap(
                        value -> value
                                .type()
                                .map(Located::value)
                                .filter(ValueType::isOrdered)
                                .map(type -> of(value.range(), type))
                                .stream())
                .toList();
    }

    private static Bounds of(OptionSpec.Range range, ValueType type) {
        return new Bounds(bound(range.defaultValue(), type), bound(range.min(), type), bound(range.max(), type));
    }

    private static Optional<Bound> bound(Optional<Located<RawValue>> raw, ValueType type) {
        return raw.flatMap(text -> EffectiveType.value(raw, type).map(value -> new Bound(text, value)));
    }
}
