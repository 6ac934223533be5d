/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.model.ConvertersSpec;
import io.connectorspec.codegen.spec.model.Entries;
import io.connectorspec.codegen.spec.model.JavaType;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.QualifiedClass;
import io.connectorspec.codegen.spec.model.RawValue;
import java.util.List;

/** Declares what {@code converters} can say. */
final class ConverterShapes {

    private static final Field<ConvertersSpec.Table> TABLE = Field.optional(
            "table",
            table(),
            "the class that knows how values of Java types are stored",
            "{ class: sink.OrderTypes, extends: TypeTable, doc: How values are stored.,"
                    + " types: { String: { attribute: text, writer: com.example.TextWriter } } }");
    private static final Field<Entries<ConvertersSpec.Converter>> CLASSES = Field.optional(
            "classes",
            Shapes.entries(Shapes.entryName(), converter()),
            "the public converters",
            "{ beans: { class: BeanConverter, delegate: BeanWriter, doc: Converts beans. } }");

    /** The whole section. */
    static final Shape<ConvertersSpec> CONVERTERS = new ObjectShape<>(
            "converters",
            List.of(TABLE, CLASSES),
            bound -> new ConvertersSpec(bound.find(TABLE), bound.entries(CLASSES)));

    private ConverterShapes() {}

    private static Shape<ConvertersSpec.Table> table() {
        Field<Located<JavaType>> superclass = Field.required(
                "extends", Shapes.javaType(), "the runtime class that it extends", "com.example.TypeTable");
        Field<Entries<ConvertersSpec.StoredType>> types = Field.required(
                "types",
                Shapes.entries(new TextShape<>("a Java type", Code.INVALID_TYPE, JavaType::parse), storedType()),
                "the types, by their Java names",
                "{ String: { attribute: text, writer: com.example.TextWriter } }");
        return new ObjectShape<>(
                "a table of types",
                List.of(BuilderShapes.CLASS, superclass, types, BuilderShapes.DOC),
                bound -> new ConvertersSpec.Table(
                        bound.get(BuilderShapes.CLASS),
                        bound.get(superclass),
                        bound.get(types),
                        bound.get(BuilderShapes.DOC)));
    }

    private static Shape<ConvertersSpec.StoredType> storedType() {
        Field<Located<String>> attribute =
                Field.required("attribute", Shapes.locatedText(), "the kind of attribute that stores a value", "text");
        Field<Located<String>> array = Field.optional(
                "array",
                Shapes.locatedText(),
                "the kind of attribute that stores an array of values, if that is one value too",
                "texts");
        Field<Located<QualifiedClass>> writer = Field.required(
                "writer", Shapes.qualifiedClass(), "the runtime's class that writes a value", "com.example.TextWriter");
        return new ObjectShape<>(
                "a stored type",
                List.of(attribute, array, writer),
                bound -> new ConvertersSpec.StoredType(bound.get(attribute), bound.find(array), bound.get(writer)));
    }

    private static Shape<ConvertersSpec.Converter> converter() {
        Field<Entries<ConvertersSpec.Argument>> arguments = Field.optional(
                "arguments",
                Shapes.entries(Shapes.memberName(), argument()),
                "what its constructors take",
                "{ type: { type: 'Class<T>', doc: The class of the elements. } }");
        return new ObjectShape<>(
                "a converter",
                List.of(
                        BuilderShapes.CLASS,
                        BuilderShapes.TYPE_PARAMETERS,
                        BuilderShapes.EXTENDS,
                        FacadeShapes.IMPLEMENTS,
                        arguments,
                        FacadeShapes.DELEGATE,
                        FacadeShapes.DELEGATE_ARGUMENTS,
                        FacadeShapes.METHODS,
                        BuilderShapes.DOC),
                bound -> new ConvertersSpec.Converter(
                        FacadeShapes.shape(bound),
                        bound.entries(arguments),
                        FacadeShapes.delegate(bound),
                        bound.entries(FacadeShapes.METHODS)));
    }

    private static Shape<ConvertersSpec.Argument> argument() {
        Field<Located<JavaType>> type = Field.required("type", Shapes.javaType(), "its type", "boolean");
        Field<Located<RawValue>> defaultValue = Field.optional(
                "default",
                Shapes.value(),
                "its value where it is not given: true or false, a constant of its class, or none",
                "true");
        Field<Located<String>> doc = Field.required(
                "doc", Shapes.locatedText(), "what it is", "Whether attributes that are null are left out.");
        return new ObjectShape<>(
                "an argument",
                List.of(type, defaultValue, doc),
                bound -> new ConvertersSpec.Argument(bound.get(type), bound.find(defaultValue), bound.get(doc)));
    }
}
