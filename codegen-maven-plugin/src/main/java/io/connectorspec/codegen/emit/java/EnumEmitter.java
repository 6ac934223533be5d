/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.connectorspec.codegen.spec.resolve.ItemOutput.EnumClass;
import javax.lang.model.element.Modifier;

/** Writes the enums that attributes of items can be of. */
final class EnumEmitter {

    private static final String STORED = "stored";

    private EnumEmitter() {}

    static TypeSpec emit(EnumClass source) {
        TypeSpec.Builder type = TypeSpec.enumBuilder(source.type().simpleName())
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(JavaSource.generated())
                .addJavadoc(Docs.of(source.text()).from(source.text()));
        source.constants()
                .forEach(constant -> type.addEnumConstant(
                        constant.name(),
                        TypeSpec.anonymousClassBuilder("$L", JavaText.literal(constant.stored()))
                                .addJavadoc(Docs.of(constant.text()).end())
                                .build()));
        return type.addField(String.class, STORED, Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, STORED)
                        .addStatement("this.$1L = $1L", STORED)
                        .build())
                .addMethod(MethodSpec.methodBuilder(STORED)
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc(Docs.sentence("Gives the text that is stored for this.")
                                .tag("@return", "the text")
                                .end())
                        .returns(String.class)
                        .addStatement("return $L", STORED)
                        .build())
                .build();
    }
}
