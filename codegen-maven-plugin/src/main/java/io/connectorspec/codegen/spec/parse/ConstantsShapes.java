/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.model.ConstantReference;
import io.connectorspec.codegen.spec.model.ConstantStyle;
import io.connectorspec.codegen.spec.model.ConstantsSpec;
import io.connectorspec.codegen.spec.model.Entries;
import io.connectorspec.codegen.spec.model.JavaType;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.MemberName;
import io.connectorspec.codegen.spec.model.PackageName;
import io.connectorspec.codegen.spec.model.RawValue;
import io.connectorspec.codegen.spec.model.RelativeClass;
import io.connectorspec.codegen.spec.model.SettingsSpec;
import io.connectorspec.codegen.spec.model.ValueType;
import java.util.List;

/** Declares what the entries under {@code constants} and {@code settings} can say. */
final class ConstantsShapes {

    private static final Field<Located<PackageName>> PACKAGE = Field.optional(
            "package",
            Shapes.packageName(),
            "the package of the class, where it is not below the connector's",
            "com.example");
    private static final Field<Located<PackageName>> SUBPACKAGE = Field.optional(
            "subpackage", Shapes.packageName(), "the package of the class below the connector's", "sink");
    private static final Field<Located<ConstantStyle>> STYLE = Field.required(
            "style", Shapes.word(List.of(ConstantStyle.values())), "what the fields are", "config-option");
    private static final Field<Located<String>> SURFACE = Field.optional(
            "surface", Shapes.reference("a surface"), "the surface whose keys are meant; else the first one", "sql");
    private static final Field<Located<String>> DOC =
            Field.required("doc", Shapes.locatedText(), "what the class is for", "The options of the sink.");
    private static final Field<Entries<ConstantsSpec.Constant>> CONSTANTS = Field.optional(
            "values",
            Shapes.entries(Shapes.constantName(), constant()),
            "constants that are no options",
            "{ RETRIES: { type: int, value: 5, doc: How often it is tried again. } }");

    /** One class of constants. */
    static final Shape<ConstantsSpec> CLASS = new ObjectShape<>(
            "a class of constants",
            List.of(PACKAGE, SUBPACKAGE, STYLE, SURFACE, DOC, CONSTANTS),
            bound -> new ConstantsSpec(
                    new ConstantsSpec.Place(bound.find(PACKAGE), bound.find(SUBPACKAGE)),
                    bound.get(STYLE).value(),
                    bound.find(SURFACE),
                    bound.get(DOC),
                    bound.entries(CONSTANTS)));

    private static final Field<Located<RelativeClass>> RECORD =
            Field.required("class", Shapes.relativeClass(), "the record's name", "config.ClientOptions");
    private static final Field<Located<JavaType>> IMPLEMENTS = Field.required(
            "implements", Shapes.javaType(), "the runtime's interface that it implements", "ClientSettings");
    private static final Field<Located<String>> UNDER = Field.optional(
            "under", Shapes.reference("an option"), "the option below whose key the options stand", "credentials");
    private static final Field<Entries<Located<ConstantReference>>> VALUES = Field.optional(
            "values",
            Shapes.entries(Shapes.memberName(), constantReference()),
            "components whose value is a constant",
            "{ userAgent: { constant: SinkConstants.USER_AGENT } }");
    private static final Field<Entries<Located<String>>> NESTED = Field.optional(
            "nested",
            Shapes.entries(Shapes.memberName(), Shapes.reference("a settings record")),
            "components that are other settings records",
            "{ credentials: credentials }");
    private static final Field<Located<MemberName>> RAW = Field.optional(
            "raw", Shapes.member(), "the component that holds everything the user wrote", "rawProperties");

    /** One settings record. */
    static final Shape<SettingsSpec> SETTINGS = new ObjectShape<>(
            "a settings record",
            List.of(RECORD, IMPLEMENTS, SURFACE, UNDER, VALUES, NESTED, RAW),
            bound -> new SettingsSpec(
                    new SettingsSpec.RecordSpec(bound.get(RECORD), bound.get(IMPLEMENTS)),
                    new SettingsSpec.Source(bound.find(SURFACE), bound.find(UNDER)),
                    bound.entries(VALUES),
                    bound.entries(NESTED),
                    bound.find(RAW)));

    /** The record that a builder makes. */
    static final Shape<SettingsSpec.RecordSpec> BUILDER_RECORD = new ObjectShape<>(
            "the settings record of a builder",
            List.of(RECORD, IMPLEMENTS),
            bound -> new SettingsSpec.RecordSpec(bound.get(RECORD), bound.get(IMPLEMENTS)));

    private ConstantsShapes() {}

    private static Shape<ConstantsSpec.Constant> constant() {
        Field<Located<ValueType>> type = Field.required(
                "type",
                Shapes.word(
                        List.of(ValueType.STRING, ValueType.INT, ValueType.LONG, ValueType.DOUBLE, ValueType.BOOLEAN)),
                "the type of the constant",
                "int");
        Field<Located<RawValue>> value = Field.required("value", Shapes.value(), "the value of the constant", "5");
        Field<Located<String>> doc =
                Field.required("doc", Shapes.locatedText(), "what the constant is", "How often it is tried again.");
        return new ObjectShape<>(
                "a constant",
                List.of(type, value, doc),
                bound -> new ConstantsSpec.Constant(bound.get(type), bound.get(value), bound.get(doc)));
    }

    private static Shape<Located<ConstantReference>> constantReference() {
        Field<Located<ConstantReference>> constant = Field.required(
                "constant",
                Shapes.located(new TextShape<>(
                                "a constant, named with its class", Code.INVALID_REFERENCE, ConstantReference::parse)
                        .like("constant-reference", ConstantReference.FORM)),
                "the constant that the component holds",
                "SinkConstants.USER_AGENT");
        return new ObjectShape<>("a component", List.of(constant), bound -> bound.get(constant));
    }
}
