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
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.connectorspec.codegen.spec.model.ConnectorSpec.RuntimeSpec;
import io.connectorspec.codegen.spec.model.Literal;
import io.connectorspec.codegen.spec.model.MemberName;
import io.connectorspec.codegen.spec.model.OptionKeys;
import io.connectorspec.codegen.spec.resolve.Explanation;
import io.connectorspec.codegen.spec.resolve.OptionValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the objects with which generated code reads options through the runtime's classes. */
final class OptionCode {

    private final RuntimeSpec runtime;

    OptionCode(RuntimeSpec runtime) {
        this.runtime = runtime;
    }

    /** Gives the type of a setting of a value. */
    TypeName setting(TypeName value) {
        return ParameterizedTypeName.get(PoetTypes.className(runtime.setting()), value);
    }

    /** Gives the class that reads options. */
    ClassName reader() {
        return PoetTypes.className(runtime.optionReader());
    }

    /** Gives the name of the constant of an option. */
    static String constantName(String component) {
        return new MemberName(component).constantCase();
    }

    /**
     * Gives the constant of an option.
     *
     * @param component the component or property that it becomes
     * @param keys its keys; an option that is taken from a setter has the empty one
     * @param value what its value can be
     * @param text what it is, and until when
     */
    FieldSpec field(String component, OptionKeys keys, OptionValue value, Explanation text) {
        TypeName type =
                ParameterizedTypeName.get(PoetTypes.className(runtime.option()), PoetTypes.type(value.javaType()));
        return FieldSpec.builder(type, constantName(component), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$L$L", option(keys, value), Deprecations.call(text))
                .build();
    }

    private CodeBlock option(OptionKeys keys, OptionValue value) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.of($L, $L)", PoetTypes.className(runtime.option()), JavaText.literal(keys.key()), type(value));
        code.add(otherKeys("withOldKeys", keys.oldKeys()));
        code.add(otherKeys("withFallbackKeys", keys.fallbackKeys()));
        value.range().defaultValue().ifPresent(literal -> code.add(".withDefault($L)", Literals.of(literal, value)));
        if (value.secret()) {
            code.add(".asSecret()");
        }
        return code.build();
    }

    /** Gives a call that takes keys; nothing if there are none. */
    static CodeBlock otherKeys(String method, List<String> keys) {
        return keys.isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.of(
                        ".$L($L)", method, keys.stream().map(JavaText::literal).collect(CodeBlock.joining(", ")));
    }

    private CodeBlock type(OptionValue value) {
        ClassName types = PoetTypes.className(runtime.optionType());
        return switch (value.type()) {
            case STRING -> text(types, value);
            case BOOLEAN -> CodeBlock.of("$T.bool()", types);
            case LIST -> CodeBlock.of("$T.list()", types);
            case MAP -> CodeBlock.of("$T.map()", types);
            case CLASS -> CodeBlock.of("$T.className()", types);
            case ENUM ->
                CodeBlock.of(
                        "$T.enumeration($T.class)",
                        types,
                        PoetTypes.className(value.enumClass().orElseThrow()));
            case INT -> between("intBetween", value, "$T.MIN_VALUE", "$T.MAX_VALUE", Integer.class);
            case LONG -> between("longBetween", value, "$T.MIN_VALUE", "$T.MAX_VALUE", Long.class);
            case DOUBLE -> between("doubleBetween", value, "-$T.MAX_VALUE", "$T.MAX_VALUE", Double.class);
            case MEMORY_SIZE -> between("memoryBetween", value, "$T.ZERO", "$T.MAX_VALUE", Literals.MEMORY_SIZE);
            case DURATION ->
                between("durationBetween", value, "$T.ZERO", "$T.ofMillis(Long.MAX_VALUE)", Duration.class);
        };
    }

    private static CodeBlock text(ClassName types, OptionValue value) {
        return value.range()
                .form()
                .map(form -> CodeBlock.of(
                        "$T.stringMatching($L, $L)",
                        types,
                        JavaText.literal(form.pattern()),
                        JavaText.literal(form.example())))
                .orElseGet(() -> CodeBlock.of("$T.string()", types));
    }

    private CodeBlock between(String method, OptionValue value, String lowest, String highest, Object type) {
        return CodeBlock.of(
                "$T.$L($L, $L)",
                PoetTypes.className(runtime.optionType()),
                method,
                bound(value.range().min(), value).orElseGet(() -> CodeBlock.of(lowest, type)),
                bound(value.range().max(), value).orElseGet(() -> CodeBlock.of(highest, type)));
    }

    private static Optional<CodeBlock> bound(Optional<Literal> bound, OptionValue value) {
        return bound.map(literal -> Literals.of(literal, value));
    }
}
