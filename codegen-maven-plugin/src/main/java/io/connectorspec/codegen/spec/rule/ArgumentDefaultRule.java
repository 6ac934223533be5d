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
import io.connectorspec.codegen.spec.model.ConstantName;
import io.connectorspec.codegen.spec.model.ConvertersSpec;
import io.connectorspec.codegen.spec.model.Entries;
import io.connectorspec.codegen.spec.model.InvalidTextException;
import io.connectorspec.codegen.spec.model.JavaType;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.Primitive;
import io.connectorspec.codegen.spec.model.RawValue;
import java.util.List;
import java.util.Optional;

/** Defaults of a converter's arguments are of the argument's type, and only the last arguments have one. */
final class ArgumentDefaultRule implements ConnectorRule {

    private static final List<String> FLAGS = List.of("true", "false");

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.surfaces().converters().stream()
                .flatMap(converters -> converters.classes().bodies())
                .forEach(converter -> {
                    order(converter.arguments(), problems);
                    converter
                            .arguments()
                            .bodies()
                            .forEach(argument -> argument.defaultValue()
                                    .ifPresent(value ->
                                            value(value, argument.type().value(), problems)));
                });
    }

    private static void order(Entries<ConvertersSpec.Argument> arguments, Problems problems) {
        Optional<String> before = Optional.empty();
        for (var argument : arguments.list()) {
            boolean hasDefault =
                    argument.body().map(body -> body.defaultValue().isPresent()).orElse(false);
            if (hasDefault) {
                before = Optional.of(argument.name().value());
            } else if (before.isPresent() && argument.body().isPresent()) {
                problems.error(
                        Code.INCOMPLETE_ENTRY,
                        argument.name().span(),
                        "The argument '" + argument.name().value() + "' has no default, but '" + before.get()
                                + "' before it has one.",
                        "Give it a default as well, or write it before those that have one.");
            }
        }
    }

    private static void value(Located<RawValue> value, JavaType type, Problems problems) {
        Optional<Primitive> primitive = Primitive.of(type.name());
        if (primitive.isPresent()) {
            boolean valid = primitive.get() == Primitive.BOOLEAN
                    && FLAGS.contains(value.value().shown());
            if (!valid) {
                report(
                        value,
                        "Write true or false for a boolean; other primitive types can have no default here.",
                        problems);
            }
            return;
        }
        if (!value.value().isNone()) {
            try {
                new ConstantName(value.value().shown());
            } catch (InvalidTextException noConstant) {
                report(value, "Write a constant of the class, such as 'ALL', or none.", problems);
            }
        }
    }

    private static void report(Located<RawValue> value, String hint, Problems problems) {
        problems.error(
                Code.INVALID_VALUE,
                value.span(),
                "'" + value.value().shown() + "' cannot be the default of this argument.",
                hint);
    }
}
