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
import io.connectorspec.codegen.spec.resolve.OptionValue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Writes the tests that every option has in common. The class that they stand in has a method {@code read}, which
 * gives the settings, and a method {@code problems}, which gives what is wrong with them, or an empty text. Both take
 * what sets options.
 */
final class OptionTests {

    private static final String NONSENSE = "what?";

    private static final ClassName TEST = ClassName.get("org.junit.jupiter.api", "Test");
    private static final ClassName ASSERTIONS = ClassName.get("org.junit.jupiter.api", "Assertions");

    private final TypeSpec.Builder type;
    private final Function<List<CodeBlock>, CodeBlock> arguments;
    private final Company company;

    /**
     * Takes where the tests go.
     *
     * @param type the class
     * @param arguments gives the arguments of {@code read} and {@code problems}, of the code that sets options
     * @param company what options need to be set together with
     */
    OptionTests(TypeSpec.Builder type, Function<List<CodeBlock>, CodeBlock> arguments, Company company) {
        this.type = type;
        this.arguments = arguments;
        this.company = company;
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

    /** Gives a text that is no value of an option; nothing for options that take every text. */
    static Optional<String> nonsense(OptionValue value) {
        boolean refused = switch (value.type()) {
            case STRING ->
                value.range()
                        .form()
                        .filter(form -> !NONSENSE.matches(form.pattern()))
                        .isPresent();
            case LIST -> false;
            case INT, LONG, DOUBLE, BOOLEAN, MEMORY_SIZE, DURATION, ENUM, CLASS, MAP -> true;
        };
        return refused ? Optional.of(NONSENSE) : Optional.empty();
    }

    /** Adds all tests of one option. */
    void add(OptionProbe probe) {
        type.addMethod(defaultTest(probe));
        probe.sample().ifPresent(sample -> {
            type.addMethod(reach(probe, sample));
            if (probe.value().required()) {
                type.addMethod(required(probe, sample));
            }
            if (probe.value().secret()) {
                type.addMethod(secret(probe, sample));
            }
        });
        bounds(probe).ifPresent(type::addMethod);
        probe.giving()
                .nonsense()
                .ifPresent(nonsense -> type.addMethod(test(probe.component() + "RefusesNonsense")
                        .addStatement(complains(probe, nonsense))
                        .build()));
    }

    /** Adds a test. */
    void add(MethodSpec test) {
        type.addMethod(test);
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
        CodeBlock read = CodeBlock.of("read($L).$L().value()", given(), probe.component());
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
                .addStatement("var changed = read($L)", given(probe.set(sample)))
                .addStatement(equal(
                        Literals.of(sample.literal(), probe.value()), CodeBlock.of("changed.$L().value()", component)))
                .addStatement(
                        equal(JavaText.literal(probe.name().text()), CodeBlock.of("changed.$L().name()", component)))
                .addStatement(equal(
                        CodeBlock.of("others(read($L), $L)", given(), names),
                        CodeBlock.of("others(changed, $L)", names)))
                .build();
    }

    private MethodSpec required(OptionProbe probe, Sample sample) {
        return test(probe.component() + "MustBeSet")
                .addStatement(complains(probe))
                .addStatement(accepts(probe, probe.set(sample)))
                .build();
    }

    private MethodSpec secret(OptionProbe probe, Sample sample) {
        return test(probe.component() + "IsNotShown")
                .addStatement(assertion(
                        "assertFalse",
                        CodeBlock.of(
                                "read($L).toString().contains($L)",
                                given(probe.set(sample)),
                                JavaText.literal(sample.text()))))
                .build();
    }

    private Optional<MethodSpec> bounds(OptionProbe probe) {
        List<Sample> within = Sample.atBounds(probe.value());
        if (within.isEmpty()) {
            return Optional.empty();
        }
        MethodSpec.Builder test = test(probe.component() + "KeepsItsBounds");
        for (Sample sample : within) {
            test.addStatement(equal(
                    Literals.of(sample.literal(), probe.value()),
                    CodeBlock.of("read($L).$L().value()", given(probe.set(sample)), probe.component())));
            company.with(probe, sample)
                    .ifPresent(set -> test.addStatement(accepts(probe, set.toArray(CodeBlock[]::new))));
        }
        for (Sample sample : Sample.beyondBounds(probe.value())) {
            List<CodeBlock> set = company.with(probe, sample).orElse(List.of(probe.set(sample)));
            test.addStatement(complains(probe, set.toArray(CodeBlock[]::new)));
        }
        return Optional.of(test.build());
    }

    /** Gives the assertion that something is wrong with a setting. */
    CodeBlock complains(OptionProbe probe, CodeBlock... set) {
        return assertion("assertTrue", complaint(probe, set));
    }

    /** Gives the assertion that nothing is wrong with a setting. */
    CodeBlock accepts(OptionProbe probe, CodeBlock... set) {
        return assertion("assertFalse", complaint(probe, set));
    }

    private CodeBlock complaint(OptionProbe probe, CodeBlock... set) {
        return CodeBlock.of(
                "problems($L).contains($L)",
                given(set),
                JavaText.literal(probe.name().text()));
    }

    private CodeBlock given(CodeBlock... set) {
        return arguments.apply(List.of(set));
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
