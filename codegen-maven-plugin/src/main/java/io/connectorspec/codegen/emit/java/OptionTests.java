/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.connectorspec.codegen.spec.model.Literal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Writes the tests that every option has in common. The class that they stand in has a method {@code read}, which
 * gives the settings, and a method {@code problems}, which gives what is wrong with them, or an empty text.
 */
final class OptionTests {

    /** What no option but one of type text takes. */
    static final String NONSENSE = "what?";

    private static final ClassName TEST = ClassName.get("org.junit.jupiter.api", "Test");
    private static final ClassName ASSERTIONS = ClassName.get("org.junit.jupiter.api", "Assertions");

    private final TypeSpec.Builder type;
    private final CodeBlock nothing;

    /**
     * Takes where the tests go.
     *
     * @param type the class
     * @param nothing the arguments of {@code read} that set nothing
     */
    OptionTests(TypeSpec.Builder type, CodeBlock nothing) {
        this.type = type;
        this.nothing = nothing;
    }

    /** Starts a class of tests. */
    static TypeSpec.Builder start(String tested, String doc) {
        return TypeSpec.classBuilder(tested + "Test")
                .addAnnotation(JavaSource.generated())
                .addJavadoc("$L", doc);
    }

    /** Gives a call of an assertion. */
    static CodeBlock assertion(String method, CodeBlock arguments) {
        return CodeBlock.of("$T.$L($L)", ASSERTIONS, method, arguments);
    }

    /** Starts a test. */
    static MethodSpec.Builder test(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(TEST);
    }

    /** Adds all tests of one option. */
    void add(OptionProbe probe) {
        type.addMethod(defaultTest(probe));
        Sample.unlikeDefault(probe.value(), probe.words()).ifPresent(sample -> type.addMethod(reach(probe, sample)));
        bounds(probe).ifPresent(type::addMethod);
    }

    /** Gives the method that tells settings without some of them apart. */
    static MethodSpec others(TypeName record, Collection<String> components) {
        TypeName map = ParameterizedTypeName.get(Map.class, String.class, Object.class);
        MethodSpec.Builder method = MethodSpec.methodBuilder("others")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(map)
                .addParameter(record, "settings")
                .addParameter(String[].class, "names")
                .varargs()
                .addStatement("$T others = new $T<>()", map, TreeMap.class);
        components.forEach(component ->
                method.addStatement("others.put($L, settings.$L())", JavaText.literal(component), component));
        return method.addStatement("others.keySet().removeAll($T.of(names))", List.class)
                .addStatement("return others")
                .build();
    }

    private MethodSpec defaultTest(OptionProbe probe) {
        Optional<Literal> value = probe.value().range().defaultValue();
        MethodSpec.Builder test = test(probe.component() + "HasItsDefault");
        CodeBlock read = CodeBlock.of("read($L).$L().value()", nothing, probe.component());
        if (value.isPresent()) {
            test.addStatement(equal(Literals.of(value.get(), probe.value()), read));
        } else {
            test.addStatement(assertion("assertNull", read));
        }
        return test.build();
    }

    private MethodSpec reach(OptionProbe probe, Sample sample) {
        String component = probe.component();
        CodeBlock names = Stream.concat(Stream.of(component), probe.name().dependents().stream())
                .map(JavaText::literal)
                .collect(CodeBlock.joining(", "));
        return test(component + "ReachesItsSettingAndNoOther")
                .addStatement("var changed = read($L)", probe.giving().apply(sample))
                .addStatement(equal(
                        Literals.of(sample.literal(), probe.value()), CodeBlock.of("changed.$L().value()", component)))
                .addStatement(
                        equal(JavaText.literal(probe.name().text()), CodeBlock.of("changed.$L().name()", component)))
                .addStatement(equal(
                        CodeBlock.of("others(read($L), $L)", nothing, names),
                        CodeBlock.of("others(changed, $L)", names)))
                .build();
    }

    private static Optional<MethodSpec> bounds(OptionProbe probe) {
        List<Sample> within = Sample.atBounds(probe.value());
        if (within.isEmpty()) {
            return Optional.empty();
        }
        MethodSpec.Builder test = test(probe.component() + "KeepsItsBounds");
        for (Sample sample : within) {
            CodeBlock given = probe.giving().apply(sample);
            test.addStatement(equal(
                    Literals.of(sample.literal(), probe.value()),
                    CodeBlock.of("read($L).$L().value()", given, probe.component())));
            test.addStatement(assertion("assertFalse", complaint(probe.name().text(), given)));
        }
        Sample.beyondBounds(probe.value())
                .forEach(sample -> test.addStatement(assertion(
                        "assertTrue",
                        complaint(probe.name().text(), probe.giving().apply(sample)))));
        return Optional.of(test.build());
    }

    /** Gives whether something is wrong with the setting of a name. */
    private static CodeBlock complaint(String name, CodeBlock given) {
        return CodeBlock.of("problems($L).contains($L)", given, JavaText.literal(name));
    }

    /**
     * Gives the method that tells what is wrong with settings.
     *
     * @param given the parameter that says what is set
     * @param in the expression that makes a reader of it
     * @param read the statement that reads the settings from the reader {@code in}
     */
    static MethodSpec problems(ParameterSpec given, CodeBlock in, CodeBlock read) {
        return MethodSpec.methodBuilder("problems")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(String.class)
                .addParameter(given)
                .varargs(given.type() instanceof ArrayTypeName)
                .addStatement("var in = $L", in)
                .beginControlFlow("try")
                .addStatement(read)
                .addStatement("in.finish($S)", "test")
                .addStatement("return $S", "")
                .nextControlFlow("catch ($T refused)", IllegalArgumentException.class)
                .addStatement("return refused.getMessage()")
                .endControlFlow()
                .build();
    }

    /** Gives the assertion that two values are equal. */
    static CodeBlock equal(CodeBlock expected, CodeBlock actual) {
        return assertion("assertEquals", CodeBlock.of("$L, $L", expected, actual));
    }
}
