/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.model.BuilderSpec;
import io.connectorspec.codegen.spec.model.Entries;
import io.connectorspec.codegen.spec.model.InvalidTextException;
import io.connectorspec.codegen.spec.model.JavaType;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.MemberName;
import io.connectorspec.codegen.spec.model.RawValue;
import io.connectorspec.codegen.spec.model.RelativeClass;
import io.connectorspec.codegen.spec.model.SettingsSpec;
import io.connectorspec.codegen.spec.model.TypeParameters;
import io.connectorspec.codegen.spec.model.ValueType;
import java.util.List;

/** Declares what the entries under {@code builders} can say. */
final class BuilderShapes {

    /** The name of a public class; facades have it too. */
    static final Field<Located<RelativeClass>> CLASS =
            Field.required("class", Shapes.relativeClass(), "the class's name", "sink.OrderSinkBuilder");

    /** Type parameters; facades have them too. */
    static final Field<TypeParameters> TYPE_PARAMETERS = Field.optional(
            "type-parameters",
            new MappedShape<>(Shapes.list(Shapes.located(Shapes.className())), TypeParameters::new),
            "its type parameters",
            "[InputT]");

    /** A superclass; facades have it too. */
    static final Field<Located<JavaType>> EXTENDS =
            Field.optional("extends", Shapes.javaType(), "the class that it extends", "AsyncSinkBaseBuilder");

    /** The text of a class; facades have it too. */
    static final Field<Located<String>> DOC =
            Field.required("doc", Shapes.locatedText(), "what the class is for", "Builds an `OrderSink`.");

    private static final Field<Located<String>> BUILDS =
            Field.required("builds", Shapes.reference("a facade"), "the facade that it builds", "sink");
    private static final Field<SettingsSpec.RecordSpec> SETTINGS = Field.required(
            "settings",
            ConstantsShapes.BUILDER_RECORD,
            "the record of what was set",
            "{ class: sink.SinkOptions, implements: SinkSettings }");
    private static final Field<Entries<BuilderSpec.Property>> PROPERTIES = Field.optional(
            "properties",
            Shapes.entries(Shapes.memberName(), property()),
            "properties that are no options",
            "{ tableName: { type: string, required: true, doc: The table. } }");
    private static final Field<List<Located<MemberName>>> INHERITED = Field.optional(
            "inherited",
            Shapes.list(Shapes.member()),
            "properties whose setter and getter the superclass has",
            "[maxBatchSize]");
    private static final Field<List<Located<MemberName>>> OVERRIDDEN = Field.optional(
            "overridden",
            Shapes.list(Shapes.member()),
            "properties of the superclass whose setter is declared again",
            "[maxBatchSizeInBytes]");
    private static final Field<List<BuilderSpec.Rule>> RULES = Field.optional(
            "rules",
            Shapes.list(rule()),
            "what must hold between properties",
            "[{ larger: maxBufferedRequests, than: maxBatchSize }]");

    /** One builder. */
    static final Shape<BuilderSpec> BUILDER = new ObjectShape<>(
            "a builder",
            List.of(CLASS, TYPE_PARAMETERS, EXTENDS, BUILDS, SETTINGS, DOC, PROPERTIES, INHERITED, OVERRIDDEN, RULES),
            BuilderShapes::builder);

    private BuilderShapes() {}

    private static BuilderSpec builder(Bound bound) {
        return new BuilderSpec(
                new BuilderSpec.Shape(
                        bound.get(CLASS),
                        bound.find(TYPE_PARAMETERS).orElse(new TypeParameters(List.of())),
                        bound.find(EXTENDS),
                        bound.get(BUILDS),
                        bound.get(DOC)),
                bound.get(SETTINGS),
                bound.entries(PROPERTIES),
                new BuilderSpec.Superclass(bound.list(INHERITED), bound.list(OVERRIDDEN)),
                bound.list(RULES));
    }

    private static Shape<BuilderSpec.Property> property() {
        Field<Located<JavaType>> type = Field.required(
                "type", propertyType(), "the type: a word such as string or list, or a Java type", "string");
        Field<Boolean> required = Field.optional("required", Shapes.flag(), "whether it must be set", "true");
        Field<Located<RawValue>> defaultValue =
                Field.optional("default", Shapes.value(), "the value where it is not set; none for no value", "[]");
        Field<Located<String>> settings = Field.optional(
                "settings",
                Shapes.reference("a settings record"),
                "the settings record that is read from it",
                "client");
        Field<Boolean> setting = Field.optional(
                "setting", Shapes.flag(), "whether the record of what was set has it; true where not said", "false");
        Field<BuilderSpec.Alternative> also = Field.optional(
                "also",
                alternative(),
                "another type that a second setter of the same name takes",
                "{ type: Schema<T>, through: SchemaAdapter }");
        Field<Located<String>> doc =
                Field.required("doc", Shapes.locatedText(), "what it is", "The name of the table to write to.");
        return new ObjectShape<>(
                "a property",
                List.of(type, required, defaultValue, settings, setting, also, doc),
                bound -> new BuilderSpec.Property(
                        new BuilderSpec.Type(
                                bound.get(type), bound.find(setting).orElse(true), bound.find(also)),
                        bound.flag(required),
                        bound.find(defaultValue),
                        bound.find(settings),
                        bound.get(doc)));
    }

    private static Shape<BuilderSpec.Alternative> alternative() {
        Field<Located<JavaType>> type =
                Field.required("type", Shapes.javaType(), "the type that the second setter takes", "Schema<T>");
        Field<Located<JavaType>> through = Field.required(
                "through",
                Shapes.javaType(),
                "the runtime class whose constructor makes the property's type of it",
                "SchemaAdapter");
        return new ObjectShape<>(
                "another type of a property",
                List.of(type, through),
                bound -> new BuilderSpec.Alternative(bound.get(type), bound.get(through)));
    }

    private static Shape<Located<JavaType>> propertyType() {
        return Shapes.located(new TextShape<>(
                "a word such as string or list, or a Java type", Code.INVALID_TYPE, BuilderShapes::propertyType));
    }

    private static JavaType propertyType(String text) {
        if (text.equals(ValueType.ENUM.word())) {
            throw new InvalidTextException(
                    "A property that is no option cannot say which values an enum has.",
                    "Make it an option with `property`, or write the enum's class as the type.");
        }
        boolean word = ValueType.of(text).isPresent(); // some of the words are no types of Java
        return word ? new JavaType(JavaType.Bound.NONE, text, 0, List.of()) : JavaType.parse(text);
    }

    private static Shape<BuilderSpec.Rule> rule() {
        Field<Located<MemberName>> larger =
                Field.required("larger", Shapes.member(), "the property that must be larger", "maxBufferedRequests");
        Field<Located<MemberName>> than =
                Field.required("than", Shapes.member(), "the property that it is compared with", "maxBatchSize");
        Field<Boolean> orEqual = Field.optional("or-equal", Shapes.flag(), "whether the two may be equal", "true");
        return new ObjectShape<>(
                "a rule between two properties",
                List.of(larger, than, orEqual),
                bound -> new BuilderSpec.Rule(bound.get(larger), bound.get(than), bound.flag(orEqual)));
    }
}
