/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.GeneratedClasses;
import io.connectorspec.codegen.spec.model.JavaType;
import io.connectorspec.codegen.spec.model.KeyTable;
import io.connectorspec.codegen.spec.model.Literal;
import io.connectorspec.codegen.spec.model.LiteralParser;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.OptionSpec;
import io.connectorspec.codegen.spec.model.PackageName;
import io.connectorspec.codegen.spec.model.RawValue;
import io.connectorspec.codegen.spec.model.ResolvedType;
import io.connectorspec.codegen.spec.model.ResolvedType.ClassType;
import io.connectorspec.codegen.spec.model.SettingsSpec;
import io.connectorspec.codegen.spec.model.TypeScope;
import io.connectorspec.codegen.spec.model.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What all resolvers of a connector look things up in. The spec has passed all rules, so whatever it
 * refers to exists.
 *
 * @param spec the spec
 * @param root the connector's package
 * @param scope the meaning of types
 * @param keys the keys of options
 */
record Context(ConnectorSpec spec, PackageName root, TypeScope scope, KeyTable keys) {

    static Context of(ConnectorSpec spec) {
        PackageName root = spec.header().orElseThrow().packageName().value();
        return new Context(spec, root, TypeScope.of(spec), new KeyTable(spec));
    }

    /** Gives what the value of an option can be; an option that nests another has the other one's value. */
    OptionValue value(OptionSpec option) {
        if (option.value().type().isEmpty()) {
            return value(spec.options()
                    .find(option.keys().nests().orElseThrow().value())
                    .orElseThrow());
        }
        ValueType type = option.value().type().get().value();
        OptionSpec.Range range = option.value().range();
        return new OptionValue(
                type,
                option.value().enumClass().map(name -> scope.resolveClass(name.value())),
                new OptionValue.Range(
                        literal(range.defaultValue(), type),
                        literal(range.min(), type),
                        literal(range.max(), type),
                        form(option)),
                option.presence().required(),
                option.value().secret());
    }

    private static Optional<OptionValue.TextForm> form(OptionSpec option) {
        return option.value()
                .range()
                .pattern()
                .flatMap(pattern -> option.text()
                        .example()
                        .map(example -> new OptionValue.TextForm(pattern.value(), example.value())));
    }

    Optional<Literal> literal(Optional<Located<RawValue>> raw, ValueType type) {
        return raw.map(value -> LiteralParser.parse(value.value(), type));
    }

    ResolvedType type(Located<JavaType> type) {
        return scope.resolve(type.value());
    }

    SettingsRecord.Link link(String settings) {
        return link(spec.surfaces().settings().find(settings).orElseThrow().record(), List.of());
    }

    SettingsRecord.Link link(SettingsSpec.RecordSpec record, List<String> typeParameters) {
        ClassType type = GeneratedClasses.type(record.className().value(), root);
        return new SettingsRecord.Link(
                type, scope.with(typeParameters).resolve(record.implemented().value()));
    }

    /** Gives the text of an option, without what becomes of it. */
    static Explanation text(OptionSpec option, String name) {
        return text(option.text().doc(), "options." + name);
    }

    /** Gives the text of an option for users of one place, with what they should use instead of it. */
    static Explanation text(OptionSpec option, String name, Function<String, Optional<String>> replacement) {
        Explanation text = text(option, name);
        return new Explanation(text.doc(), text.path(), Lifecycles.of(option, replacement));
    }

    static Explanation text(Located<String> doc, String path) {
        return new Explanation(doc.value(), path);
    }

    static List<ResolvedType> variables(List<String> typeParameters) {
        return typeParameters.stream()
                .<ResolvedType>map(ResolvedType.Variable::new)
                .toList();
    }
}
