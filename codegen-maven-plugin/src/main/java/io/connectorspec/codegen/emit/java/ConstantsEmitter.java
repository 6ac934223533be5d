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
import io.connectorspec.codegen.spec.model.Literal;
import io.connectorspec.codegen.spec.resolve.ConstantsClass;
import io.connectorspec.codegen.spec.resolve.OptionValue;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes classes of constants: keys as texts, or Flink's typed options. */
final class ConstantsEmitter {

    private static final ClassName CONFIG_OPTION = ClassName.get("org.apache.flink.configuration", "ConfigOption");
    private static final ClassName CONFIG_OPTIONS = ClassName.get("org.apache.flink.configuration", "ConfigOptions");

    private ConstantsEmitter() {}

    static TypeSpec emit(ConstantsClass constants) {
        TypeSpec.Builder type = TypeSpec.classBuilder(constants.type().simpleName())
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(JavaSource.PUBLIC_EVOLVING)
                .addAnnotation(JavaSource.generated())
                .addJavadoc(Docs.of(constants.text()).from(constants.text()));
        constants.fields().forEach(field -> type.addField(field(field)));
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", "Makes an object without any state: all members of this class are static.")
                .build());
        constants.functions().forEach(function -> type.addMethod(function(function)));
        constants.enums().forEach(nested -> type.addType(nested(nested)));
        return type.build();
    }

    private static FieldSpec field(ConstantsClass.Field field) {
        if (field instanceof ConstantsClass.KeyField key) {
            return constant(key, ClassName.get(String.class), JavaText.literal(key.key()));
        }
        if (field instanceof ConstantsClass.OptionField option) {
            return constant(option, configOption(option.value()), option(option));
        }
        ConstantsClass.ValueField value = (ConstantsClass.ValueField) field;
        OptionValue type = OptionValue.of(value.type(), Optional.empty());
        return constant(value, PoetTypes.type(type.setterType()), Literals.of(value.value(), type));
    }

    private static FieldSpec constant(ConstantsClass.Field field, TypeName type, CodeBlock value) {
        FieldSpec.Builder constant = FieldSpec.builder(
                        type, field.name(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(Docs.of(field.text()).from(field.text()))
                .initializer(value);
        Deprecations.annotation(field.text()).ifPresent(constant::addAnnotation);
        return constant.build();
    }

    private static TypeName configOption(OptionValue value) {
        return ParameterizedTypeName.get(CONFIG_OPTION, PoetTypes.type(value.javaType()));
    }

    private static CodeBlock option(ConstantsClass.OptionField field) {
        OptionValue value = field.value();
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.key($L)", CONFIG_OPTIONS, JavaText.literal(field.keys().key()))
                .add(typeCall(value));
        value.range()
                .defaultValue()
                .ifPresentOrElse(literal -> code.add(defaultCall(literal, value)), () -> code.add(".noDefaultValue()"));
        return code.add(OptionCode.otherKeys("withDeprecatedKeys", field.keys().oldKeys()))
                .add(OptionCode.otherKeys("withFallbackKeys", field.keys().fallbackKeys()))
                .add(
                        ".withDescription($L)",
                        JavaText.longLiteral(field.text().doc().replace("`", "")))
                .build();
    }

    private static CodeBlock defaultCall(Literal literal, OptionValue value) {
        return literal instanceof Literal.Texts texts
                ? CodeBlock.of(".defaultValues($L)", Literals.elements(texts))
                : CodeBlock.of(".defaultValue($L)", Literals.of(literal, value));
    }

    private static CodeBlock typeCall(OptionValue value) {
        return switch (value.type()) {
            case STRING, CLASS -> CodeBlock.of(".stringType()");
            case INT -> CodeBlock.of(".intType()");
            case LONG -> CodeBlock.of(".longType()");
            case DOUBLE -> CodeBlock.of(".doubleType()");
            case BOOLEAN -> CodeBlock.of(".booleanType()");
            case MEMORY_SIZE -> CodeBlock.of(".memoryType()");
            case DURATION -> CodeBlock.of(".durationType()");
            case ENUM ->
                CodeBlock.of(
                        ".enumType($T.class)",
                        PoetTypes.className(value.enumClass().orElseThrow()));
            case LIST -> CodeBlock.of(".stringType().asList()");
            case MAP -> CodeBlock.of(".mapType()");
        };
    }

    private static MethodSpec function(ConstantsClass.KeyFunction function) {
        Docs docs = Docs.sentence("Gives the key of this option below a prefix. "
                        + JavaText.javadoc(function.text().doc()))
                .tag("@param prefix", "the key below which the option stands, without a dot at its end")
                .tag("@return", "the prefix, a dot, and " + JavaText.code(function.key()));
        MethodSpec.Builder method = MethodSpec.methodBuilder(function.name());
        Deprecations.annotation(function.text()).ifPresent(method::addAnnotation);
        return method.addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(docs.from(function.text()))
                .returns(String.class)
                .addParameter(String.class, "prefix")
                .addStatement("return prefix + $L", JavaText.literal("." + function.key()))
                .build();
    }

    private static TypeSpec nested(ConstantsClass.NestedEnum nested) {
        TypeSpec.Builder type = TypeSpec.enumBuilder(nested.name())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Docs.of(nested.text()).from(nested.text()));
        nested.constants()
                .forEach(constant -> type.addEnumConstant(
                        constant.name(),
                        TypeSpec.anonymousClassBuilder("")
                                .addJavadoc("$L", JavaText.javadoc(JavaText.sentence(constant.meaning())))
                                .build()));
        return type.build();
    }
}
