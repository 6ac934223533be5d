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
import io.connectorspec.codegen.spec.model.Literal;
import io.connectorspec.codegen.spec.resolve.ConstantsClass;
import io.connectorspec.codegen.spec.resolve.ConstantsClass.KeyField;
import io.connectorspec.codegen.spec.resolve.ConstantsClass.OptionField;
import java.util.Optional;

/** Writes the tests of a class of constants: that each of them has the key and the default that the spec says. */
final class ConstantsTestEmitter {

    private static final String PREFIX = "some.prefix";

    private ConstantsTestEmitter() {}

    static TypeSpec emit(ConstantsClass constants) {
        ClassName type = PoetTypes.className(constants.type());
        MethodSpec.Builder keys = OptionTests.test("haveTheKeysOfTheirOptions");
        MethodSpec.Builder defaults = OptionTests.test("haveTheDefaultsOfTheirOptions");
        for (ConstantsClass.Field field : constants.fields()) {
            CodeBlock constant = CodeBlock.of("$T.$L", type, field.name());
            if (field instanceof KeyField key) {
                keys.addStatement(OptionTests.equal(JavaText.literal(key.key()), constant));
            } else if (field instanceof OptionField option) {
                keys.addStatement(
                        OptionTests.equal(JavaText.literal(option.keys().key()), CodeBlock.of("$L.key()", constant)));
                defaults.addStatement(defaultValue(option, CodeBlock.of("$L.defaultValue()", constant)));
            }
        }
        constants
                .functions()
                .forEach(function -> keys.addStatement(OptionTests.equal(
                        JavaText.literal(PREFIX + "." + function.key()),
                        CodeBlock.of("$T.$L($L)", type, function.name(), JavaText.literal(PREFIX)))));
        TypeSpec.Builder tests =
                OptionTests.start(constants.type().simpleName(), "The constants say what the spec says.");
        Deprecations.suppression(constants.fields().stream().map(ConstantsClass.Field::text))
                .ifPresent(tests::addAnnotation);
        for (MethodSpec.Builder test : new MethodSpec.Builder[] {keys, defaults}) {
            MethodSpec method = test.build();
            if (!method.code().isEmpty()) {
                tests.addMethod(method);
            }
        }
        return tests.build();
    }

    private static CodeBlock defaultValue(OptionField option, CodeBlock actual) {
        Optional<Literal> value = option.value().range().defaultValue();
        return value.map(literal -> OptionTests.equal(Literals.of(literal, option.value()), actual))
                .orElseGet(() -> OptionTests.assertion("assertNull", actual));
    }
}
