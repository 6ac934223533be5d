/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.connectorspec.codegen.spec.model.Primitive;
import io.connectorspec.codegen.spec.model.ResolvedType;
import io.connectorspec.codegen.spec.resolve.ItemClass;
import io.connectorspec.codegen.spec.resolve.ItemClass.Attribute;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import javax.lang.model.element.Modifier;

/** Writes the methods of {@code Object} for items. */
final class ObjectMethods {

    private ObjectMethods() {}

    static MethodSpec equality(ItemClass item, ClassName self) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("equals")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(boolean.class)
                .addParameter(Object.class, "other")
                .beginControlFlow("if (!(other instanceof $T))", self)
                .addStatement("return false")
                .endControlFlow();
        CodeBlock all = item.attributes().stream().map(ObjectMethods::equal).collect(CodeBlock.joining(" && "));
        return method.addStatement("$1T that = ($1T) other", self)
                .addStatement("return $L", all)
                .build();
    }

    private static CodeBlock equal(Attribute attribute) {
        String name = attribute.name();
        boolean primitive = attribute.java() instanceof ResolvedType.PrimitiveType
                && !attribute.use().optional();
        if (!primitive) {
            return CodeBlock.of("$2T.equals(this.$1L, that.$1L)", name, Objects.class);
        }
        return ((ResolvedType.PrimitiveType) attribute.java()).primitive() == Primitive.DOUBLE
                ? CodeBlock.of("Double.compare(this.$1L, that.$1L) == 0", name)
                : CodeBlock.of("this.$1L == that.$1L", name);
    }

    static MethodSpec hash(ItemClass item) {
        return MethodSpec.methodBuilder("hashCode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(int.class)
                .addStatement(
                        "return $T.hash($L)",
                        Objects.class,
                        item.attributes().stream().map(ObjectMethods::hash).collect(CodeBlock.joining(", ")))
                .build();
    }

    /** Gives what an attribute adds to a hash that is the same in every process, as keys of streams need it. */
    private static CodeBlock hash(Attribute attribute) {
        String name = attribute.name();
        CodeBlock hashed = switch (attribute.form().hash()) {
            case VALUE -> CodeBlock.of("$L", name);
            case CONSTANT -> CodeBlock.of("$L.name()", name);
            case SIZE -> CodeBlock.of("$L.size()", name);
            case PRESENCE -> CodeBlock.of("$L.isPresent()", name);
        };
        return attribute.use().optional() && attribute.form().hash() != ItemClass.Hash.VALUE
                ? CodeBlock.of("$L == null ? null : $L", name, hashed)
                : hashed;
    }

    static MethodSpec text(ItemClass item) {
        boolean hides =
                item.attributes().stream().anyMatch(attribute -> attribute.use().secret());
        CodeBlock.Builder chain = CodeBlock.builder()
                .add(
                        "return new $T($S, $S, $S)",
                        StringJoiner.class,
                        ", ",
                        item.type().simpleName() + "{",
                        "}");
        for (Attribute attribute : item.attributes()) {
            if (attribute.use().secret()) {
                chain.add(".add($S)", attribute.name() + "=***");
            } else {
                chain.add(".add($S + $L)", attribute.name() + "=", attribute.name());
            }
        }
        return MethodSpec.methodBuilder("toString")
                .addJavadoc(
                        "$L", "Gives the attributes" + (hides ? ", without the values of those that are secret." : "."))
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement(chain.add(".toString()").build())
                .build();
    }

    /** Gives the attributes by their names, for calls that take all of them. */
    static CodeBlock names(List<Attribute> attributes) {
        return attributes.stream()
                .map(attribute -> CodeBlock.of("$L", attribute.name()))
                .collect(CodeBlock.joining(", "));
    }
}
