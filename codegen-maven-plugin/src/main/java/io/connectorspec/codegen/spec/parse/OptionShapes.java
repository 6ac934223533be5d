/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.model.ConstantFieldSpec;
import io.connectorspec.codegen.spec.model.ConstantName;
import io.connectorspec.codegen.spec.model.ConstantStyle;
import io.connectorspec.codegen.spec.model.Entries;
import io.connectorspec.codegen.spec.model.JavaType;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.MemberName;
import io.connectorspec.codegen.spec.model.MemberReference;
import io.connectorspec.codegen.spec.model.OptionKey;
import io.connectorspec.codegen.spec.model.OptionSpec;
import io.connectorspec.codegen.spec.model.RawValue;
import io.connectorspec.codegen.spec.model.ValueType;
import io.connectorspec.codegen.spec.model.Version;
import java.util.List;

/** Declares what the entries under {@code options} can say. */
final class OptionShapes {

    private static final Field<Located<OptionKey>> KEY = Field.optional(
            "key", Shapes.optionKey(), "the key that users write, wherever they write options", "sink.batch.max-size");
    private static final Field<Entries<Located<OptionKey>>> KEYS = Field.optional(
            "keys",
            Shapes.entries(Shapes.entryName(), Shapes.optionKey()),
            "the key on single surfaces, where surfaces differ or not all have the option",
            "{ sql: sink.batch.max-size }");
    private static final Field<List<Located<OptionKey>>> OLD_KEYS = Field.optional(
            "old-keys",
            Shapes.list(Shapes.optionKey()),
            "keys that the option had before, which are read where the key is not there; users are told the new one",
            "[sink.batch-size]");
    private static final Field<List<Located<OptionKey>>> FALLBACK_KEYS = Field.optional(
            "fallback-keys",
            Shapes.list(Shapes.optionKey()),
            "keys of other options, which are read where no key of this one is there",
            "[sink.batch-size]");
    private static final Field<Located<String>> UNDER = Field.optional(
            "under", Shapes.reference("an option"), "the option below whose key this one stands", "credentials");
    private static final Field<Located<String>> NESTS = Field.optional(
            "nests",
            Shapes.reference("an option"),
            "the option that stands once more below this key, with everything under it",
            "credentials");

    private static final Field<Located<ValueType>> TYPE =
            Field.optional("type", Shapes.valueType(), "the type of the value", "int");
    private static final Field<Located<JavaType>> ENUM =
            Field.optional("enum", Shapes.javaType(), "the runtime's enum, for type enum", "CompressionMode");
    private static final Field<Entries<Located<String>>> VALUES = Field.optional(
            "values",
            Shapes.entries(Shapes.constantName(), Shapes.locatedText()),
            "the names of an enum, with what each means",
            "{ FAST: less work and larger data }");
    private static final Field<Located<RawValue>> DEFAULT =
            Field.optional("default", Shapes.value(), "the value for users who give none", "25");
    private static final Field<Located<RawValue>> MIN =
            Field.optional("min", Shapes.value(), "the smallest value that is accepted", "1");
    private static final Field<Located<RawValue>> MAX =
            Field.optional("max", Shapes.value(), "the largest value that is accepted", "25");
    private static final Field<Located<String>> PATTERN = Field.optional(
            "pattern",
            Shapes.pattern(),
            "the regular expression that the whole text must match, for type string",
            "'[a-z]+-[0-9]+'");
    private static final Field<Boolean> SECRET =
            Field.optional("secret", Shapes.flag(), "whether the value must never be shown", "true");

    private static final Field<Boolean> REQUIRED =
            Field.optional("required", Shapes.flag(), "whether users must give a value", "true");
    private static final Field<Entries<Located<RawValue>>> REQUIRED_IF = Field.optional(
            "required-if",
            Shapes.entries(Shapes.entryName(), Shapes.value()),
            "the options that make this one necessary, each with its value, or its values, that do so",
            "{ credentials: [BASIC, PROFILE] }");
    private static final Field<List<Located<String>>> CONFLICTS = Field.optional(
            "conflicts",
            Shapes.list(Shapes.reference("an option")),
            "the options that must not be given together with this one",
            "[endpoint]");

    private static final Field<Located<MemberReference>> SETTING = Field.optional(
            "setting",
            Shapes.memberReference(),
            "the settings record and its component that the option becomes",
            "client.endpoint");
    private static final Field<Located<MemberReference>> PROPERTY = Field.optional(
            "property",
            Shapes.memberReference(),
            "the builder and its property that the option is",
            "sink.maxBatchSize");
    private static final Field<Entries<ConstantFieldSpec>> CONSTANTS = Field.optional(
            "constants",
            Shapes.entries(Shapes.className(), constantField()),
            "the constants under which Java users find the option, by class",
            "{ SinkOptions: MAX_BATCH_SIZE }");

    private static final Field<Located<String>> GROUP =
            Field.optional("group", Shapes.reference("a group"), "the group of options that it belongs to", "sink");
    private static final Field<Located<String>> EXAMPLE =
            Field.optional("example", Shapes.locatedText(), "a value to show in documentation", "eu-central-1");
    private static final Field<Located<Version>> SINCE =
            Field.optional("since", Shapes.version(), "the version of the connector that brought the option", "1.2.0");
    private static final Field<Located<OptionSpec.Deprecation>> DEPRECATED = Field.optional(
            "deprecated",
            LifecycleShapes.DEPRECATION,
            "why the option should not be used any more: what to use instead, or a text",
            "{ use: max-batch-size, since: 1.2.0, removal: 2.0.0 }");
    private static final Field<Located<String>> DOC = Field.required(
            "doc",
            Shapes.locatedText(),
            "what the option does, in full sentences",
            "How many writes one request may hold.");

    /** One option. */
    static final Shape<OptionSpec> OPTION = new ObjectShape<>(
            "an option",
            List.of(
                    KEY,
                    KEYS,
                    OLD_KEYS,
                    FALLBACK_KEYS,
                    UNDER,
                    NESTS,
                    TYPE,
                    ENUM,
                    VALUES,
                    DEFAULT,
                    MIN,
                    MAX,
                    PATTERN,
                    SECRET,
                    REQUIRED,
                    REQUIRED_IF,
                    CONFLICTS,
                    SETTING,
                    PROPERTY,
                    CONSTANTS,
                    GROUP,
                    EXAMPLE,
                    SINCE,
                    DEPRECATED,
                    DOC),
            OptionShapes::option);

    private OptionShapes() {}

    private static OptionSpec option(Bound bound) {
        return new OptionSpec(
                new OptionSpec.Keys(
                        bound.find(KEY),
                        bound.entries(KEYS),
                        new OptionSpec.OtherKeys(bound.list(OLD_KEYS), bound.list(FALLBACK_KEYS)),
                        bound.find(UNDER),
                        bound.find(NESTS)),
                new OptionSpec.Value(
                        bound.find(TYPE),
                        bound.find(ENUM),
                        bound.entries(VALUES),
                        new OptionSpec.Range(
                                bound.find(DEFAULT), bound.find(MIN), bound.find(MAX), bound.find(PATTERN)),
                        bound.flag(SECRET)),
                new OptionSpec.Presence(bound.flag(REQUIRED), bound.entries(REQUIRED_IF), bound.list(CONFLICTS)),
                new OptionSpec.Binding(bound.find(SETTING), bound.find(PROPERTY), bound.entries(CONSTANTS)),
                new OptionSpec.Text(
                        bound.get(DOC),
                        bound.find(GROUP),
                        bound.find(EXAMPLE),
                        new OptionSpec.Lifecycle(bound.find(SINCE), bound.find(DEPRECATED))));
    }

    private static Shape<ConstantFieldSpec> constantField() {
        Field<Located<ConstantName>> field = Field.required(
                "field", Shapes.located(Shapes.constantName()), "the name of the field", "MAX_BATCH_SIZE");
        Field<Located<MemberName>> function = Field.optional(
                "function", Shapes.member(), "the name of a method that gives the key below a prefix", "maxBatchSize");
        Field<Located<JavaType>> enumType = Field.optional(
                "enum",
                Shapes.javaType(),
                "the enum that the class declares for this field, or that of another class of constants",
                "Compression");
        Field<Located<ValueType>> type =
                Field.optional("type", Shapes.valueType(), "the field's type, where it is not the option's", "string");
        Field<Located<RawValue>> defaultValue = Field.optional(
                "default",
                Shapes.value(),
                "the field's default, where it is not the option's; none for no default",
                "none");
        Field<Located<ConstantStyle>> style = Field.optional(
                "style",
                Shapes.word(List.of(ConstantStyle.values())),
                "the field's style, where it is not the class's",
                "string-key");
        Shape<ConstantFieldSpec> longForm = new ObjectShape<>(
                "a constant of an option",
                List.of(field, function, enumType, type, defaultValue, style),
                bound -> new ConstantFieldSpec(
                        bound.get(field),
                        bound.find(function),
                        bound.find(enumType),
                        new ConstantFieldSpec.Overrides(
                                bound.find(type), bound.find(defaultValue), bound.find(style))));
        return new ShortShape<>(
                new MappedShape<>(Shapes.located(Shapes.constantName()), ConstantFieldSpec::named), longForm);
    }
}
