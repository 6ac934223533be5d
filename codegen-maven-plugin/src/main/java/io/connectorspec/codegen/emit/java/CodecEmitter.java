/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.connectorspec.codegen.spec.model.ItemTypesSpec.Argument;
import io.connectorspec.codegen.spec.model.ItemTypesSpec.Protocol;
import io.connectorspec.codegen.spec.resolve.ItemClass.Attribute;
import io.connectorspec.codegen.spec.resolve.ItemClass.Codec;
import io.connectorspec.codegen.spec.resolve.ItemClass.NewCodec;
import io.connectorspec.codegen.spec.resolve.ItemClasses;
import io.connectorspec.codegen.spec.resolve.ItemClasses.CodecClass;
import io.connectorspec.codegen.spec.resolve.ItemClasses.ConverterClass;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes what stores items: codecs that hand attributes to the runtime, and converters that use them. */
final class CodecEmitter {

    private static final Set<String> NAMES_IN_METHODS = Set.of("item", "out", "in", "builder");

    private CodecEmitter() {}

    static TypeSpec codec(CodecClass codec, Protocol protocol) {
        TypeSpec.Builder type = TypeSpec.classBuilder(codec.type().simpleName())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(PoetTypes.type(codec.superclass()))
                .addAnnotation(JavaSource.generated())
                .addJavadoc(Docs.of(codec.text()).from(codec.text()))
                .addField(FacadeEmitter.serialVersion());
        codec.written().attributes().forEach(attribute -> type.addField(field(attribute, protocol)));
        type.addMethod(constructor("Makes a codec; it has no state of its own.").build())
                .addMethod(write(codec, protocol));
        protocol.reader().ifPresent(reader -> type.addMethod(read(codec, PoetTypes.className(reader))));
        return type.build();
    }

    static TypeSpec converter(ConverterClass converter, ItemClasses classes) {
        CodeBlock arguments = converter.arguments().stream()
                .map(argument -> argument(argument, classes))
                .collect(CodeBlock.joining(", "));
        return TypeSpec.classBuilder(converter.type().simpleName())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(PoetTypes.type(converter.superclass()))
                .addAnnotation(JavaSource.generated())
                .addJavadoc(Docs.of(converter.text()).from(converter.text()))
                .addField(FacadeEmitter.serialVersion())
                .addMethod(constructor("Makes a converter.")
                        .addStatement("super($L)", arguments)
                        .build())
                .build();
    }

    private static MethodSpec.Builder constructor(String doc) {
        return MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC).addJavadoc("$L", doc);
    }

    private static CodeBlock argument(Argument argument, ItemClasses classes) {
        return switch (argument) {
            case CODEC ->
                CodeBlock.of(
                        "new $T()", PoetTypes.className(classes.codecs().item().type()));
            case KEY_CODEC ->
                CodeBlock.of(
                        "new $T()",
                        PoetTypes.className(classes.codecs().key().orElseThrow().type()));
            case KEY_ATTRIBUTES ->
                CodeBlock.of(
                        "$T.of($L)",
                        List.class,
                        classes.key().orElseThrow().attributes().stream()
                                .map(attribute ->
                                        JavaText.literal(attribute.names().stored()))
                                .collect(CodeBlock.joining(", ")));
        };
    }

    private static FieldSpec field(Attribute attribute, Protocol protocol) {
        TypeName type =
                ParameterizedTypeName.get(PoetTypes.className(protocol.codec()), PoetTypes.boxed(attribute.java()));
        return FieldSpec.builder(type, attribute.name(), Modifier.PRIVATE, Modifier.FINAL)
                .initializer(codec(attribute.codec()))
                .build();
    }

    private static CodeBlock codec(Codec codec) {
        if (!(codec instanceof NewCodec created)) {
            return CodeBlock.of("this");
        }
        return CodeBlock.of(
                created.elements().isEmpty() ? "new $T($L)" : "new $T<>($L)",
                PoetTypes.className(created.type()),
                created.elements().stream().map(CodecEmitter::codec).collect(CodeBlock.joining(", ")));
    }

    private static MethodSpec write(CodecClass codec, Protocol protocol) {
        ClassName item = PoetTypes.className(codec.written().type());
        MethodSpec.Builder method = MethodSpec.methodBuilder("writeAttributes")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(item, "item")
                .addParameter(PoetTypes.className(protocol.writer()), "out");
        for (Attribute attribute : codec.written().attributes()) {
            String name = attribute.name();
            method.addStatement(
                    "$L($L, $L, item.$L(), out)",
                    attribute.use().optional() ? "optional" : "attribute",
                    JavaText.literal(attribute.names().stored()),
                    field(name),
                    name);
        }
        return method.build();
    }

    private static MethodSpec read(CodecClass codec, ClassName reader) {
        ClassName item = PoetTypes.className(codec.written().type());
        MethodSpec.Builder method = MethodSpec.methodBuilder("readAttributes")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(item)
                .addParameter(reader, "in")
                .addStatement("$T builder = $T.builder()", item.nestedClass(ItemEmitter.BUILDER), item)
                .beginControlFlow("while (in.next())")
                .beginControlFlow("switch (in.name())");
        for (Attribute attribute : codec.written().attributes()) {
            method.addStatement(
                    "case $L -> builder.$L($L($L, in))",
                    JavaText.literal(attribute.names().stored()),
                    attribute.name(),
                    attribute.use().optional() ? "optionalValue" : "value",
                    field(attribute.name()));
        }
        return method.addStatement("default -> in.skip()")
                .endControlFlow()
                .endControlFlow()
                .addStatement("return builder.build()")
                .build();
    }

    /** Gives the codec of an attribute, told apart from the parameters and variables of the methods. */
    private static String field(String attribute) {
        return NAMES_IN_METHODS.contains(attribute) ? "this." + attribute : attribute;
    }
}
