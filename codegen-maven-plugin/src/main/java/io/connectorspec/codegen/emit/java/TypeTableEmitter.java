/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.connectorspec.codegen.spec.resolve.TypeTableClass;
import io.connectorspec.codegen.spec.resolve.TypeTableClass.StoredType;
import javax.lang.model.element.Modifier;

/**
 * Writes the class that knows how values of Java types are stored: a method that declares them to the runtime,
 * one after the other.
 */
final class TypeTableEmitter {

    private TypeTableEmitter() {}

    static TypeSpec emit(TypeTableClass table) {
        return TypeSpec.classBuilder(table.type().simpleName())
                .addModifiers(Modifier.FINAL)
                .addAnnotation(JavaSource.INTERNAL)
                .addAnnotation(JavaSource.generated())
                .addJavadoc(documentation(table))
                .superclass(PoetTypes.className(table.superclass()))
                .addField(FacadeEmitter.serialVersion())
                .addMethod(declare(table))
                .build();
    }

    private static MethodSpec declare(TypeTableClass table) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("declare")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(PoetTypes.className(table.superclass()).nestedClass("Declarations"), "declarations");
        table.types().forEach(type -> method.addStatement(declaration(type)));
        return method.build();
    }

    private static CodeBlock declaration(StoredType type) {
        CodeBlock.Builder arguments = CodeBlock.builder()
                .add("$T.class, $L", PoetTypes.className(type.type()), JavaText.literal(type.attribute()));
        type.array().ifPresent(array -> arguments.add(", $L", JavaText.literal(array)));
        return CodeBlock.of("declarations.store($L, new $T())", arguments.build(), PoetTypes.className(type.writer()));
    }

    private static CodeBlock documentation(TypeTableClass table) {
        StringBuilder rows = new StringBuilder("<table>\n<caption>Java types and how they are stored</caption>\n"
                + "<tr><th>Java type</th><th>stored as</th><th>an array as</th></tr>\n");
        for (StoredType type : table.types()) {
            rows.append("<tr><td>")
                    .append(JavaText.code(
                            type.type().packageName().equals("java.lang")
                                    ? type.type().simpleName()
                                    : type.type().packageName() + "."
                                            + String.join(".", type.type().simpleNames())))
                    .append("</td><td>")
                    .append(JavaText.javadoc(type.attribute()))
                    .append("</td><td>")
                    .append(type.array().map(JavaText::javadoc).orElse(""))
                    .append("</td></tr>\n");
        }
        return Docs.of(table.text()).block(rows.append("</table>").toString()).from(table.text());
    }
}
