/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.ConvertersSpec;
import io.connectorspec.codegen.spec.model.GeneratedClasses;
import io.connectorspec.codegen.spec.model.JavaType;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.RawValue;
import io.connectorspec.codegen.spec.model.ResolvedType;
import io.connectorspec.codegen.spec.model.ResolvedType.ClassType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what a spec says about converters into classes. */
final class ConverterResolver {

    private static final String PATH = "converters.classes.";

    private final Context context;
    private final ConvertersSpec spec;

    ConverterResolver(Context context, ConvertersSpec spec) {
        this.context = context;
        this.spec = spec;
    }

    Optional<TypeTableClass> table() {
        return spec.table().map(this::table);
    }

    List<ConverterClass> converters() {
        List<ConverterClass> converters = new ArrayList<>();
        spec.classes().forEach((name, converter) -> converters.add(converter(name.value(), converter)));
        return converters;
    }

    private TypeTableClass table(ConvertersSpec.Table table) {
        List<TypeTableClass.StoredType> types = new ArrayList<>();
        table.types()
                .forEach((name, type) -> types.add(new TypeTableClass.StoredType(
                        context.scope().resolveClass(JavaType.parse(name.value())),
                        type.attribute().value(),
                        type.array().map(Located::value),
                        type.writer().value())));
        return new TypeTableClass(
                GeneratedClasses.type(table.className().value(), context.root()),
                context.scope().resolveClass(table.superclass().value()),
                types,
                Context.text(table.doc(), "converters.table"));
    }

    private ConverterClass converter(String name, ConvertersSpec.Converter converter) {
        FacadeParts parts = new FacadeParts(
                context, PATH + name, converter.shape().typeParameters().names());
        List<ConverterClass.Argument> arguments = new ArrayList<>();
        converter
                .arguments()
                .forEach((argument, body) -> arguments.add(new ConverterClass.Argument(
                        argument.value(),
                        parts.scope().resolve(body.type().value()),
                        body.defaultValue()
                                .map(value -> defaultValue(
                                        value.value(),
                                        parts.scope().resolve(body.type().value()))),
                        Context.text(body.doc(), PATH + name + ".arguments." + argument.value()))));
        return new ConverterClass(
                parts.shape(converter.shape()),
                arguments,
                new ConverterClass.Delegate(
                        parts.scope().resolveClass(converter.delegate().type().value()),
                        table().map(TypeTableClass::type),
                        FacadeParts.texts(converter.delegate().arguments())),
                parts.methods(converter.methods()));
    }

    private static ConverterClass.Default defaultValue(RawValue value, ResolvedType type) {
        if (value.isNone()) {
            return new ConverterClass.Default(Optional.empty(), "null");
        }
        return type instanceof ClassType owner
                ? new ConverterClass.Default(Optional.of(owner), value.shown())
                : new ConverterClass.Default(Optional.empty(), value.shown());
    }
}
