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
import io.connectorspec.codegen.spec.model.ItemTypesSpec.Protocol;
import io.connectorspec.codegen.spec.resolve.ItemClass.Attribute;
import io.connectorspec.codegen.spec.resolve.ItemClass.Codec;
import io.connectorspec.codegen.spec.resolve.ItemClass.NewCodec;
import io.connectorspec.codegen.spec.resolve.ItemOutput.CodecClass;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes codecs, which hand the attributes of items to the runtime one by one. */
final class CodecEmitter {

    private static final Set<String> NAMES_IN_METHODS = Set.of("item", "out", "in", "builder");
    private static final String HELD = "CODEC";

    private CodecEmitter() {}

    static TypeSpec emit(CodecClass codec) {
        TypeSpec.Builder type = SupportEmitter.shell(codec.shell());
        List<Attribute> attributes = codec.written().attributes();
        attributes.stream()
                .filter(attribute -> !attribute.use().circular())
                .forEach(attribute ->
                        type.addField(FieldSpec.builder(codecType(attribute, codec.protocol()), attribute.name())
                                .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
                                .initializer(codec(attribute.form().codec()))
                                .build()));
        type.addMethod(write(codec));
        codec.protocol().reader().ifPresent(reader -> type.addMethod(read(codec, PoetTypes.className(reader))));
        attributes.stream()
                .filter(attribute -> attribute.use().circular())
                .forEach(attribute -> type.addType(holder(attribute, codec)));
        return type.build();
    }

    private static TypeName codecType(Attribute attribute, Protocol protocol) {
        return ParameterizedTypeName.get(PoetTypes.className(protocol.codec()), PoetTypes.boxed(attribute.java()));
    }

    /** Writes what makes the codec of an attribute when it is first needed, so that codecs can hold each other. */
    private static TypeSpec holder(Attribute attribute, CodecClass codec) {
        return TypeSpec.classBuilder(holderName(attribute))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(
                        "$L",
                        "Made when it is first needed: what it writes can hold items of type "
                                + JavaText.code(codec.written().type().simpleName()) + " in turn.")
                .addField(FieldSpec.builder(codecType(attribute, codec.protocol()), HELD)
                        .addModifiers(Modifier.STATIC, Modifier.FINAL)
                        .initializer(codec(attribute.form().codec()))
                        .build())
                .build();
    }

    private static String holderName(Attribute attribute) {
        String name = attribute.name();
        return "CodecOf" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
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

    private static MethodSpec write(CodecClass codec) {
        ClassName item = PoetTypes.className(codec.written().type());
        MethodSpec.Builder method = MethodSpec.methodBuilder("writeAttributes")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(item, "item")
                .addParameter(PoetTypes.className(codec.protocol().writer()), "out");
        codec.written()
                .traits()
                .shared()
                .ifPresent(shared -> method.addStatement(
                        "discriminator($L, $L, out)",
                        JavaText.literal(shared.discriminator()),
                        JavaText.literal(shared.text())));
        for (Attribute attribute : codec.written().attributes()) {
            method.addStatement(
                    "$L($L, $L, item.$L(), out)",
                    attribute.use().optional() ? "optional" : "attribute",
                    JavaText.literal(attribute.names().stored()),
                    reference(attribute),
                    attribute.name());
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
        codec.written()
                .traits()
                .shared()
                .ifPresent(shared -> method.addStatement(
                        "case $L -> discriminator($L, in)",
                        JavaText.literal(shared.discriminator()),
                        JavaText.literal(shared.text())));
        for (Attribute attribute : codec.written().attributes()) {
            method.addStatement(
                    "case $L -> builder.$L($L($L, in))",
                    JavaText.literal(attribute.names().stored()),
                    attribute.name(),
                    attribute.use().optional() ? "optionalValue" : "value",
                    reference(attribute));
        }
        return method.addStatement("default -> in.skip()")
                .endControlFlow()
                .endControlFlow()
                .addStatement("return builder.build()")
                .build();
    }

    /** Gives the codec of an attribute, told apart from the parameters and variables of the methods. */
    private static String reference(Attribute attribute) {
        if (attribute.use().circular()) {
            return holderName(attribute) + "." + HELD;
        }
        return NAMES_IN_METHODS.contains(attribute.name()) ? "this." + attribute.name() : attribute.name();
    }
}
