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
import com.palantir.javapoet.TypeSpec;
import io.connectorspec.codegen.spec.resolve.ItemOutput;
import io.connectorspec.codegen.spec.resolve.ItemOutput.Argument;
import io.connectorspec.codegen.spec.resolve.ItemOutput.SupportClass;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes the classes around items, which name to their superclasses what they are for. */
final class SupportEmitter {

    private SupportEmitter() {}

    static TypeSpec emit(SupportClass support) {
        return shell(support).build();
    }

    /** Starts a class with a constructor that takes nothing. */
    static TypeSpec.Builder shell(SupportClass support) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", "Makes an object, which has no state of its own.");
        if (!support.arguments().isEmpty()) {
            constructor.addStatement(
                    "super($L)",
                    support.arguments().stream().map(SupportEmitter::argument).collect(CodeBlock.joining(", ")));
        }
        return TypeSpec.classBuilder(support.type().simpleName())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(PoetTypes.type(support.superclass()))
                .addAnnotation(JavaSource.generated())
                .addJavadoc(Docs.of(support.text()).from(support.text()))
                .addField(FacadeEmitter.serialVersion())
                .addMethod(constructor.build());
    }

    private static CodeBlock argument(Argument argument) {
        if (argument instanceof ItemOutput.ClassLiteral literal) {
            return CodeBlock.of("$T.class", PoetTypes.className(literal.type()));
        }
        if (argument instanceof ItemOutput.NewObject created) {
            return CodeBlock.of("new $T()", PoetTypes.className(created.type()));
        }
        if (argument instanceof ItemOutput.Text text) {
            return JavaText.literal(text.text());
        }
        if (argument instanceof ItemOutput.Texts texts) {
            return CodeBlock.of("$T.of($L)", List.class, literals(texts.texts()));
        }
        if (argument instanceof ItemOutput.Constants constants) {
            return CodeBlock.of("$T.of($T.values())", List.class, PoetTypes.className(constants.type()));
        }
        return map((ItemOutput.NewObjects) argument);
    }

    private static CodeBlock literals(List<String> texts) {
        return texts.stream().map(JavaText::literal).collect(CodeBlock.joining(", "));
    }

    private static CodeBlock map(ItemOutput.NewObjects objects) {
        ClassName map = ClassName.get(Map.class);
        CodeBlock entries = objects.types().entrySet().stream()
                .map(entry -> CodeBlock.of(
                        "$T.entry($L, new $T())",
                        map,
                        JavaText.literal(entry.getKey()),
                        PoetTypes.className(entry.getValue())))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("$T.ofEntries($L)", map, entries);
    }
}
