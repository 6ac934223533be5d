/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.ConstantFieldSpec;
import io.connectorspec.codegen.spec.model.ConstantStyle;
import io.connectorspec.codegen.spec.model.ConstantsSpec;
import io.connectorspec.codegen.spec.model.JavaType;
import io.connectorspec.codegen.spec.model.Literal;
import io.connectorspec.codegen.spec.model.LiteralParser;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.OptionKey;
import io.connectorspec.codegen.spec.model.OptionKeys;
import io.connectorspec.codegen.spec.model.OptionSpec;
import io.connectorspec.codegen.spec.model.RawValue;
import io.connectorspec.codegen.spec.model.ResolvedType.ClassType;
import io.connectorspec.codegen.spec.model.ValueType;
import io.connectorspec.codegen.spec.resolve.ConstantsClass.EnumConstant;
import io.connectorspec.codegen.spec.resolve.ConstantsClass.KeyFunction;
import io.connectorspec.codegen.spec.resolve.ConstantsClass.NestedEnum;
import io.connectorspec.codegen.spec.resolve.ConstantsClass.OptionField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what a spec says about one class of constants into the class's members. */
final class ConstantsResolver {

    private final Context context;
    private final ConstantsSpec spec;
    private final ClassType type;
    private final String surface;
    private final List<NestedEnum> enums = new ArrayList<>();
    private final List<ConstantsClass.Field> fields = new ArrayList<>();
    private final List<KeyFunction> functions = new ArrayList<>();

    ConstantsResolver(Context context, String name, ConstantsSpec spec) {
        this.context = context;
        this.spec = spec;
        this.type = ClassType.of(spec.place().in(context.root()).text(), name);
        this.surface = context.keys().surface(spec.surface());
    }

    ConstantsClass resolve() {
        context.spec()
                .options()
                .forEach((name, option) -> option.binding()
                        .constants()
                        .find(type.simpleName())
                        .ifPresent(field -> add(name.value(), option, field)));
        spec.values().forEach((name, constant) -> {
            ValueType valueType = constant.type().value();
            Literal value = LiteralParser.parse(constant.value().value(), valueType);
            String path = path() + ".values." + name.value();
            fields.add(
                    new ConstantsClass.ValueField(name.value(), valueType, value, Context.text(constant.doc(), path)));
        });
        return new ConstantsClass(type, Context.text(spec.doc(), path()), enums, fields, functions);
    }

    private String path() {
        return "constants." + type.simpleName();
    }

    private void add(String optionName, OptionSpec option, ConstantFieldSpec field) {
        Explanation text = Context.text(option, optionName, this::field);
        String name = field.field().value().text();
        OptionKeys keys = context.keys().all(optionName, surface).orElseThrow();
        Optional<ClassType> enumType = enumType(option, field, Context.text(option, optionName));
        ConstantStyle style = field.overrides().style().map(Located::value).orElse(spec.style());
        switch (style) {
            case STRING_KEY -> fields.add(new ConstantsClass.KeyField(name, keys.key(), text));
            case CONFIG_OPTION -> fields.add(new OptionField(name, keys, value(option, field, enumType), text));
        }
        field.function().ifPresent(function -> {
            String relative =
                    context.keys().relative(option, surface).orElseThrow().text();
            functions.add(new KeyFunction(function.value().text(), relative, text));
        });
    }

    /** Gives the field of another option in this class, or its key where it has none. */
    private Optional<String> field(String option) {
        Optional<String> field = context.spec()
                .options()
                .find(option)
                .flatMap(body -> body.binding().constants().find(type.simpleName()))
                .map(constant -> constant.field().value().text());
        return field.or(() -> context.keys().absolute(option, surface).map(OptionKey::text));
    }

    private Optional<ClassType> enumType(OptionSpec option, ConstantFieldSpec field, Explanation text) {
        Optional<JavaType> named = field.enumType().map(Located::value);
        if (named.isEmpty()) {
            return option.value().enumClass().map(name -> context.scope().resolveClass(name.value()));
        }
        if (named.get().name().contains(".")) {
            return named.map(context.scope()::resolveClass);
        }
        String name = named.get().name();
        List<EnumConstant> constants = option.value().words().list().stream()
                .map(word -> new EnumConstant(
                        word.name().value(), word.body().orElseThrow().value()))
                .toList();
        enums.add(new NestedEnum(name, text, constants));
        return Optional.of(new ClassType(type.packageName(), List.of(type.simpleName(), name), List.of()));
    }

    private OptionValue value(OptionSpec option, ConstantFieldSpec field, Optional<ClassType> enumType) {
        ValueType valueType = field.overrides()
                .type()
                .map(Located::value)
                .orElseGet(() -> context.value(option).type());
        Optional<Located<RawValue>> raw =
                field.overrides().defaultValue().or(() -> option.value().range().defaultValue());
        Optional<Literal> defaultValue = raw.filter(value -> !value.value().isNone())
                .map(value -> LiteralParser.parse(value.value(), valueType));
        return new OptionValue(
                valueType,
                valueType == ValueType.ENUM ? enumType : Optional.empty(),
                OptionValue.Range.of(defaultValue),
                option.presence().required(),
                option.value().secret());
    }
}
