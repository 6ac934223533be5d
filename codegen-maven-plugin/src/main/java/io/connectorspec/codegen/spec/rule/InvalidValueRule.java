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
import io.connectorspec.codegen.spec.model.ConstantFieldSpec;
import io.connectorspec.codegen.spec.model.InvalidTextException;
import io.connectorspec.codegen.spec.model.LiteralParser;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.OptionSpec;
import io.connectorspec.codegen.spec.model.RawValue;
import io.connectorspec.codegen.spec.model.ValueType;
import java.util.List;
import java.util.Optional;

/** Values have the type that their entry says. */
final class InvalidValueRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.options().bodies().forEach(option -> {
            option.value().type().ifPresent(type -> option(option, type.value(), problems));
            option.binding().constants().bodies().forEach(field -> field(field, option, spec, problems));
            option.presence()
                    .requiredIf()
                    .forEach((name, value) -> spec.options()
                            .find(name.value())
                            .ifPresent(other -> condition(value, other, spec, problems)));
        });
        spec.surfaces()
                .constants()
                .bodies()
                .flatMap(constants -> constants.values().bodies())
                .forEach(value -> check(value.value(), value.type().value(), problems));
        spec.surfaces()
                .builders()
                .bodies()
                .flatMap(builder -> builder.properties().bodies())
                .forEach(property -> {
                    Optional<ValueType> type = property.type().valueType();
                    property.defaultValue().ifPresent(value -> type.ifPresent(known -> check(value, known, problems)));
                });
    }

    private static void option(OptionSpec option, ValueType type, Problems problems) {
        OptionSpec.Range range = option.value().range();
        range.defaultValue().ifPresent(value -> choice(value, type, option, problems));
        option.text()
                .example()
                .filter(example -> type != ValueType.LIST && type != ValueType.MAP)
                .ifPresent(example -> choice(text(example), type, option, problems));
        if (type.isOrdered()) {
            range.min().ifPresent(value -> check(value, type, problems));
            range.max().ifPresent(value -> check(value, type, problems));
        }
    }

    private static void condition(Located<RawValue> value, OptionSpec other, ConnectorSpec spec, Problems problems) {
        EffectiveType.of(other, spec).ifPresent(type -> {
            if (type == ValueType.LIST
                    || type == ValueType.MAP
                    || other.keys().nests().isPresent()) {
                problems.error(
                        Code.INVALID_VALUE,
                        value.span(),
                        "An option that has several values decides nothing.",
                        "Name an option with a single value, such as one of type enum or boolean.");
            } else if (value.value().elements().isEmpty()) {
                problems.error(Code.INVALID_VALUE, value.span(), "No value is named.", "Write one value, or several.");
            } else {
                value.value()
                        .elements()
                        .forEach(one -> choice(new Located<>(one, value.span()), type, other, problems));
            }
        });
    }

    private static Located<RawValue> text(Located<String> text) {
        return new Located<>(RawValue.of(text.value()), text.span());
    }

    private static void field(ConstantFieldSpec field, OptionSpec option, ConnectorSpec spec, Problems problems) {
        Optional<ValueType> type = EffectiveType.of(field, option, spec);
        field.overrides()
                .defaultValue()
                .filter(value -> !value.value().isNone())
                .ifPresent(value -> type.ifPresent(known -> choice(value, known, option, problems)));
        boolean retyped = field.overrides().type().isPresent()
                && field.overrides().defaultValue().isEmpty();
        if (retyped && option.value().range().defaultValue().isPresent()) {
            Located<RawValue> inherited = option.value().range().defaultValue().get();
            Located<ValueType> own = field.overrides().type().get();
            check(new Located<>(inherited.value(), own.span()), own.value(), problems);
        }
    }

    private static void choice(Located<RawValue> value, ValueType type, OptionSpec option, Problems problems) {
        boolean valid = check(value, type, problems);
        List<String> words = option.value().words().names();
        if (valid && type == ValueType.ENUM && !words.contains(value.value().shown())) {
            problems.error(
                    Code.INVALID_VALUE,
                    value.span(),
                    "'" + value.value().shown() + "' is not among the option's values.",
                    Suggestion.sentence(value.value().shown(), words));
        }
    }

    private static boolean check(Located<RawValue> value, ValueType type, Problems problems) {
        try {
            LiteralParser.parse(value.value(), type);
            return true;
        } catch (InvalidTextException refused) {
            problems.error(Code.INVALID_VALUE, value.span(), refused.getMessage(), refused.hint());
            return false;
        }
    }
}
