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
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.connectorspec.codegen.spec.model.ResolvedType;
import io.connectorspec.codegen.spec.model.ResolvedType.ClassType;
import io.connectorspec.codegen.spec.model.ValueType;
import io.connectorspec.codegen.spec.resolve.BuilderClass;
import io.connectorspec.codegen.spec.resolve.BuilderClass.OptionSource;
import io.connectorspec.codegen.spec.resolve.BuilderClass.Property;
import io.connectorspec.codegen.spec.resolve.BuilderClass.SettingsSource;
import io.connectorspec.codegen.spec.resolve.OptionValue;
import io.connectorspec.codegen.spec.resolve.SettingsRecord;
import io.connectorspec.codegen.spec.resolve.SettingsRecord.OptionComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/**
 * Writes the tests of a builder: that each property has its default, reaches its own setting and no other, keeps its
 * bounds, and that what must be set is asked for.
 */
final class BuilderTestEmitter {

    private static final String CONFIGURATION = "org.apache.flink.configuration.Configuration";

    private final OptionCode options;
    private final Map<String, List<String>> words;
    private final List<SettingsRecord> records;

    BuilderTestEmitter(OptionCode options, Map<String, List<String>> words, List<SettingsRecord> records) {
        this.options = options;
        this.words = words;
        this.records = records;
    }

    TypeSpec emit(BuilderClass builder) {
        TypeSpec.Builder type = OptionTests.start(
                builder.shape().type().simpleName(), "Every setter sets what the spec says, and nothing else.");
        Deprecations.suppression(builder.properties().stream().map(Property::text))
                .ifPresent(type::addAnnotation);
        Company company = new Company(probes(builder), builder.checks());
        OptionTests tests = new OptionTests(type, BuilderTestEmitter::calls, company);
        for (Property property : builder.properties()) {
            if (property.source() instanceof OptionSource) {
                tests.add(company.probes().get(property.name()));
            } else if (property.source() instanceof SettingsSource settings) {
                keyTest(property, settings).ifPresent(type::addMethod);
            }
        }
        CheckTests.add(tests, company);
        missing(builder).ifPresent(type::addMethod);
        ClassName record = PoetTypes.className(builder.settings().type());
        List<String> components = builder.properties().stream()
                .filter(property -> property.source() instanceof OptionSource)
                .map(Property::name)
                .toList();
        if (builder.properties().stream().anyMatch(BuilderTestEmitter::takesProperties)) {
            type.addMethod(properties());
        }
        return type.addMethod(OptionTests.others(record, components))
                .addMethod(read(record, tested(builder)))
                .addMethod(builder(tested(builder)))
                .addMethod(OptionTests.problems(
                        ParameterSpec.builder(setting(tested(builder)), "setting")
                                .build(),
                        CodeBlock.of("$T.ofSetters()", options.reader()),
                        CodeBlock.of("builder(setting).settings(in)")))
                .build();
    }

    private Map<String, OptionProbe> probes(BuilderClass builder) {
        Map<String, OptionProbe> probes = new HashMap<>();
        for (Property property : builder.properties()) {
            if (property.source() instanceof OptionSource option) {
                probes.put(property.name(), probe(property, option));
            }
        }
        return probes;
    }

    private static CodeBlock calls(List<CodeBlock> setters) {
        return setters.isEmpty()
                ? CodeBlock.of("builder -> {}")
                : CodeBlock.of("builder -> builder$L", CodeBlock.join(setters, ""));
    }

    private OptionProbe probe(Property property, OptionSource option) {
        return new OptionProbe(
                property.name(),
                option.value(),
                words.getOrDefault(property.text().path(), List.of()),
                new OptionProbe.Name(property.setter() + "(...)", List.of()),
                new OptionProbe.Giving(
                        sample -> CodeBlock.of(
                                ".$L($L)", property.setter(), Literals.of(sample.literal(), option.value())),
                        nonsense(option.value()).map(text -> CodeBlock.of(".$L($L)", property.setter(), text))));
    }

    /** A setter cannot be given another type than its own. */
    private static Optional<CodeBlock> nonsense(OptionValue value) {
        boolean takesText = value.type() == ValueType.STRING || value.type() == ValueType.CLASS;
        return OptionTests.nonsense(value).filter(text -> takesText).map(JavaText::literal);
    }

    /** A key that is given to the builder arrives in the settings; which keys there are is tested with the record. */
    private Optional<MethodSpec> keyTest(Property property, SettingsSource source) {
        return records.stream()
                .filter(record -> record.type().equals(source.record().type()))
                .flatMap(record -> record.components().stream())
                .filter(OptionComponent.class::isInstance)
                .map(OptionComponent.class::cast)
                .flatMap(option -> Sample.unlikeDefault(option.value(), List.of()).stream()
                        .flatMap(sample -> keyTest(property, source, option, sample).stream()))
                .findFirst();
    }

    private static Optional<MethodSpec> keyTest(
            Property property, SettingsSource source, OptionComponent option, Sample sample) {
        String key = source.below().isEmpty()
                ? option.keys().key()
                : source.below() + "." + option.keys().key();
        return container(property.type(), key, sample)
                .map(container -> OptionTests.test(property.name() + "ReachesItsSettings")
                        .addStatement("var settings = read(builder -> builder.$L($L))", property.setter(), container)
                        .addStatement(OptionTests.equal(
                                Literals.of(sample.literal(), option.value()),
                                CodeBlock.of("settings.$L().$L().value()", source.component(), option.name())))
                        .build());
    }

    /** Gives the expression that makes something with one key in it, if that is known of the type. */
    private static Optional<CodeBlock> container(ResolvedType type, String key, Sample sample) {
        if (!(type instanceof ClassType known)) {
            return Optional.empty();
        }
        CodeBlock map =
                CodeBlock.of("$T.of($L, $L)", Map.class, JavaText.literal(key), JavaText.literal(sample.text()));
        if (known.is(CONFIGURATION)) {
            return Optional.of(CodeBlock.of("$T.fromMap($L)", PoetTypes.className(known), map));
        }
        return known.is(Properties.class.getName())
                ? Optional.of(CodeBlock.of("properties($L)", map))
                : Optional.empty();
    }

    private Optional<MethodSpec> missing(BuilderClass builder) {
        List<Property> required =
                builder.properties().stream().filter(Property::isRequired).toList();
        if (required.isEmpty()) {
            return Optional.empty();
        }
        MethodSpec.Builder test = OptionTests.test("asksForEverythingThatMustBeSetAtOnce")
                .addStatement(
                        "String message = $L.getMessage()",
                        OptionTests.assertion(
                                "assertThrows",
                                CodeBlock.of(
                                        "$T.class, () -> new $T().build()",
                                        IllegalArgumentException.class,
                                        tested(builder))));
        required.forEach(property -> test.addStatement(OptionTests.assertion(
                "assertTrue", CodeBlock.of("message.contains($L)", JavaText.literal(property.setter())))));
        return Optional.of(test.build());
    }

    /** What the elements are makes no difference to options. */
    private static TypeName tested(BuilderClass builder) {
        ClassType type = builder.shape().type();
        return PoetTypes.type(type.with(type.arguments().stream()
                .<ResolvedType>map(argument -> ClassType.of("java.lang", "Object"))
                .toList()));
    }

    private static boolean takesProperties(Property property) {
        return property.source() instanceof SettingsSource
                && property.type() instanceof ClassType type
                && type.is(Properties.class.getName());
    }

    private static MethodSpec properties() {
        return MethodSpec.methodBuilder("properties")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Properties.class)
                .addParameter(ParameterizedTypeName.get(Map.class, String.class, String.class), "values")
                .addStatement("$1T properties = new $1T()", Properties.class)
                .addStatement("properties.putAll(values)")
                .addStatement("return properties")
                .build();
    }

    private MethodSpec read(ClassName record, TypeName builder) {
        return MethodSpec.methodBuilder("read")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(record)
                .addParameter(setting(builder), "setting")
                .addStatement("return builder(setting).settings($T.ofSetters())", options.reader())
                .build();
    }

    private static MethodSpec builder(TypeName builder) {
        return MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(builder)
                .addParameter(setting(builder), "setting")
                .addStatement("$1T builder = new $1T()", builder)
                .addStatement("setting.accept(builder)")
                .addStatement("return builder")
                .build();
    }

    private static TypeName setting(TypeName builder) {
        return ParameterizedTypeName.get(ClassName.get(Consumer.class), builder);
    }
}
