/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.connectorspec.codegen.spec.resolve.ItemClass;
import io.connectorspec.codegen.spec.resolve.ItemClass.Attribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the builders of items. Setters take everything; {@code build()} says all that is wrong at once. */
final class ItemBuilderEmitter {

    /** A message lists this many places of null, and no more. */
    private static final int MOST_PROBLEMS = 20;

    private ItemBuilderEmitter() {}

    static TypeSpec emit(ItemClass item, ClassName self) {
        ClassName builder = self.nestedClass(ItemEmitter.BUILDER);
        TypeSpec.Builder type = TypeSpec.classBuilder(builder)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L", "Makes objects of type " + JavaText.code(self.simpleName()) + ".");
        item.attributes()
                .forEach(attribute ->
                        type.addField(PoetTypes.boxed(attribute.java()), attribute.name(), Modifier.PRIVATE));
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        item.attributes().forEach(attribute -> type.addMethod(setter(attribute, builder)));
        type.addMethod(build(item, self));
        if (item.attributes().stream().anyMatch(ItemBuilderEmitter::isContainer)) {
            type.addMethod(findNulls());
        }
        return type.build();
    }

    private static boolean isContainer(Attribute attribute) {
        return ItemCopies.Container.of(attribute.java()).isPresent();
    }

    private static MethodSpec setter(Attribute attribute, ClassName builder) {
        TypeName type = ItemEmitter.fieldType(attribute);
        return MethodSpec.methodBuilder(attribute.name())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Docs.of(attribute.text())
                        .tag(
                                "@param " + attribute.name(),
                                attribute.use().optional() ? "the value, or null for none" : "the value")
                        .tag("@return", "this builder")
                        .end())
                .returns(builder)
                .addParameter(type, attribute.name())
                .addStatement("this.$1L = $1L", attribute.name())
                .addStatement("return this")
                .build();
    }

    private static MethodSpec build(ItemClass item, ClassName self) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Docs.sentence("Makes the object; collections are copied.")
                        .tag("@return", "the object")
                        .tag(
                                "@throws IllegalStateException",
                                "if attributes are missing or collections hold null; the message says which and where")
                        .end())
                .returns(self)
                .addStatement(
                        "$T problems = new $T<>()",
                        ParameterizedTypeName.get(List.class, String.class),
                        ArrayList.class);
        item.attributes().forEach(attribute -> check(attribute, method));
        return method.beginControlFlow("if (!problems.isEmpty())")
                .addStatement(
                        "throw new IllegalStateException($S + String.join($S, problems) + $S)",
                        self.simpleName() + " cannot be built: ",
                        ", ",
                        ".")
                .endControlFlow()
                .addStatement("return new $T(this)", self)
                .build();
    }

    private static void check(Attribute attribute, MethodSpec.Builder method) {
        String name = attribute.name();
        if (!attribute.use().optional()) {
            method.beginControlFlow("if (this.$L == null)", name)
                    .addStatement("problems.add($S)", name + " is not set")
                    .endControlFlow();
        }
        if (isContainer(attribute)) {
            method.beginControlFlow("if (this.$L != null)", name)
                    .addStatement("findNulls($S, this.$L, problems)", name, name)
                    .endControlFlow();
        }
    }

    /** Writes what finds null in containers of containers. Where in a map it stands is content, and not told. */
    private static MethodSpec findNulls() {
        TypeName anything = WildcardTypeName.subtypeOf(Object.class);
        return MethodSpec.methodBuilder("findNulls")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(String.class, "path")
                .addParameter(Object.class, "value")
                .addParameter(ParameterizedTypeName.get(List.class, String.class), "problems")
                .beginControlFlow("if (value == null && problems.size() < $L)", MOST_PROBLEMS)
                .addStatement("problems.add(path + $S)", " is null")
                .nextControlFlow(
                        "else if (value instanceof $T elements)",
                        ParameterizedTypeName.get(ClassName.get(Collection.class), anything))
                .addStatement("int index = 0")
                .beginControlFlow("for (Object element : elements)")
                .addStatement("findNulls(path + $S + index + $S, element, problems)", "[", "]")
                .addStatement("index++")
                .endControlFlow()
                .nextControlFlow(
                        "else if (value instanceof $T entries)",
                        ParameterizedTypeName.get(ClassName.get(Map.class), anything, anything))
                .addStatement("entries.keySet().forEach(name -> findNulls(path + $S, name, problems))", ".name")
                .addStatement("entries.values().forEach(element -> findNulls(path + $S, element, problems))", ".*")
                .nextControlFlow(
                        "else if (value instanceof $T held)",
                        ParameterizedTypeName.get(ClassName.get(Optional.class), anything))
                .addStatement("held.ifPresent(element -> findNulls(path, element, problems))")
                .endControlFlow()
                .build();
    }
}
