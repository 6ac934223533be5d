/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.ConstantFieldSpec;
import io.connectorspec.codegen.spec.model.InvalidTextException;
import io.connectorspec.codegen.spec.model.Literal;
import io.connectorspec.codegen.spec.model.LiteralParser;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.OptionSpec;
import io.connectorspec.codegen.spec.model.RawValue;
import io.connectorspec.codegen.spec.model.ValueType;
import java.util.Optional;

/** Finds out which type an option has in the end. */
final class EffectiveType {

    private EffectiveType() {}

    /** Gives the type of an option; one that nests another has the other one's. */
    static Optional<ValueType> of(OptionSpec option, ConnectorSpec spec) {
        return option.value()
                .type()
                .map(Located::value)
                .or(() -> option.keys()
                        .nests()
                        .flatMap(nests -> spec.options().find(nests.value()))
                        .flatMap(nested -> nested.value().type())
                        .map(Located::value));
    }

    /** Gives the type of an option's constant. */
    static Optional<ValueType> of(ConstantFieldSpec field, OptionSpec option, ConnectorSpec spec) {
        return field.overrides().type().map(Located::value).or(() -> of(option, spec));
    }

    /** Gives a value, if it has a type. */
    static Optional<Literal> value(Optional<Located<RawValue>> raw, ValueType type) {
        try {
            return raw.map(value -> LiteralParser.parse(value.value(), type));
        } catch (InvalidTextException notOfThisType) {
            return Optional.empty();
        }
    }
}
