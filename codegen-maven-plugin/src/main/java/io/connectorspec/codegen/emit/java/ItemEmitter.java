/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.connectorspec.codegen.spec.resolve.ItemClass;
import io.connectorspec.codegen.spec.resolve.ItemClass.Attribute;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the immutable classes of items and of their keys. */
final class ItemEmitter {

    /** The name of the nested class that makes objects. */
    static final String BUILDER = "Builder";

    private ItemEmitter() {}

    /** Writes a class. */
    static TypeSpec emit(ItemClass item) {
        ClassName self = PoetTypes.className(item.type());
        ClassName builder = self.nestedClass(BUILDER);
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addAnnotation(JavaSource.generated())
                .addJavadoc(Docs.of(item.text())
                        .paragraph("Objects are immutable; " + JavaText.code("builder()") + " makes them.")
                        .from(item.text()));
        item.traits().annotations().forEach(annotation -> type.addAnnotation(annotation(annotation)));
        item.traits().shared().ifPresent(shared -> type.addSuperinterface(PoetTypes.className(shared.type())));
        item.traits().table().ifPresent(table -> type.addField(table(table)));
        item.attributes()
                .forEach(attribute ->
                        type.addField(fieldType(attribute), attribute.name(), Modifier.PRIVATE, Modifier.FINAL));
        type.addMethod(constructor(item, builder)).addMethod(builder(builder));
        if (item.traits().shortForm()) {
            type.addMethod(shortForm(item, self));
        }
        type.addMethod(toBuilder(item, builder));
        item.attributes().forEach(attribute -> type.addMethod(accessor(attribute)));
        item.key()
                .ifPresent(key -> type.addMethod(key(key, item.traits().shared().isPresent())));
        return type.addMethod(ObjectMethods.equality(item, self))
                .addMethod(ObjectMethods.hash(item))
                .addMethod(ObjectMethods.text(item))
                .addType(ItemBuilderEmitter.emit(item, self))
                .build();
    }

    /** Gives the type that an attribute has in a field: boxed where it may be absent. */
    static TypeName fieldType(Attribute attribute) {
        return attribute.use().optional() ? PoetTypes.boxed(attribute.java()) : PoetTypes.type(attribute.java());
    }

    /** Gives an annotation that names a class as its value. */
    static AnnotationSpec annotation(ItemClass.ClassAnnotation annotation) {
        return AnnotationSpec.builder(PoetTypes.className(annotation.annotation()))
                .addMember("value", "$T.class", PoetTypes.className(annotation.named()))
                .build();
    }

    static FieldSpec table(String table) {
        return FieldSpec.builder(String.class, "TABLE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L", "The name of the table that holds these items.")
                .initializer(JavaText.literal(table))
                .build();
    }

    private static MethodSpec constructor(ItemClass item, ClassName builder) {
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).addParameter(builder, "builder");
        item.attributes()
                .forEach(attribute ->
                        constructor.addStatement("this.$L = $L", attribute.name(), ItemCopies.of(attribute)));
        return constructor.build();
    }

    private static MethodSpec builder(ClassName builder) {
        return MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Docs.sentence("Makes a builder in which nothing is set.")
                        .tag("@return", "the builder")
                        .end())
                .returns(builder)
                .addStatement("return new $T()", builder)
                .build();
    }

    private static MethodSpec shortForm(ItemClass item, ClassName self) {
        Docs docs = Docs.sentence("Makes an object of all its attributes.");
        MethodSpec.Builder method = MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(self);
        CodeBlock.Builder chain = CodeBlock.builder().add("return builder()");
        for (Attribute attribute : item.attributes()) {
            docs.tag(
                    "@param " + attribute.name(),
                    JavaText.javadoc(attribute.text().doc()));
            method.addParameter(PoetTypes.type(attribute.java()), attribute.name());
            chain.add(".$1L($1L)", attribute.name());
        }
        return method.addJavadoc(docs.tag("@return", "the object").end())
                .addStatement(chain.add(".build()").build())
                .build();
    }

    private static MethodSpec toBuilder(ItemClass item, ClassName builder) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("toBuilder")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Docs.sentence("Makes a builder in which everything is set as it is here.")
                        .tag("@return", "the builder")
                        .end())
                .returns(builder)
                .addStatement("$1T builder = new $1T()", builder);
        item.attributes().forEach(attribute -> method.addStatement("builder.$1L = this.$1L", attribute.name()));
        return method.addStatement("return builder").build();
    }

    private static MethodSpec accessor(Attribute attribute) {
        boolean optional = attribute.use().optional();
        MethodSpec.Builder method = MethodSpec.methodBuilder(attribute.name())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Docs.of(attribute.text())
                        .tag("@return", optional ? "the value, or nothing if the attribute is absent" : "the value")
                        .from(attribute.text()));
        return optional
                ? method.returns(ParameterizedTypeName.get(
                                ClassName.get(Optional.class), PoetTypes.boxed(attribute.java())))
                        .addStatement("return $T.ofNullable($L)", Optional.class, attribute.name())
                        .build()
                : method.returns(PoetTypes.type(attribute.java()))
                        .addStatement("return $L", attribute.name())
                        .build();
    }

    private static MethodSpec key(ItemClass.Key key, boolean overrides) {
        ClassName type = PoetTypes.className(key.type());
        MethodSpec.Builder method = MethodSpec.methodBuilder("key").addModifiers(Modifier.PUBLIC);
        if (overrides) {
            method.addAnnotation(Override.class);
        }
        return method.addJavadoc(Docs.sentence("Gives what tells this item from all others.")
                        .tag("@return", "the key")
                        .end())
                .returns(type)
                .addStatement("return $T.of($L)", type, ObjectMethods.names(key.attributes()))
                .build();
    }
}
