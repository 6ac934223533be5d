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
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.connectorspec.codegen.spec.model.OptionKeys;
import io.connectorspec.codegen.spec.model.ResolvedType;
import io.connectorspec.codegen.spec.resolve.BuilderClass;
import io.connectorspec.codegen.spec.resolve.BuilderClass.GivenSource;
import io.connectorspec.codegen.spec.resolve.BuilderClass.OptionSource;
import io.connectorspec.codegen.spec.resolve.BuilderClass.Origin;
import io.connectorspec.codegen.spec.resolve.BuilderClass.Property;
import io.connectorspec.codegen.spec.resolve.BuilderClass.SettingsSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes builders. Setters accept everything; {@code build()} checks all of it and reports all problems at
 * once, by the names that users know.
 */
final class BuilderEmitter {

    private final OptionCode options;

    BuilderEmitter(OptionCode options) {
        this.options = options;
    }

    TypeSpec emit(BuilderClass builder) {
        BuilderClass.Shape shape = builder.shape();
        TypeSpec.Builder type = TypeSpec.classBuilder(shape.type().simpleName())
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(JavaSource.PUBLIC_EVOLVING)
                .addAnnotation(JavaSource.generated())
                .addTypeVariables(PoetTypes.variables(shape.type()))
                .addJavadoc(documentation(shape));
        shape.superclass().ifPresent(superclass -> type.superclass(PoetTypes.type(superclass)));
        for (Property property : builder.properties()) {
            if (property.source() instanceof OptionSource option) {
                type.addField(options.field(property.name(), OptionKeys.of(""), option.value(), property.text()));
            }
            if (property.origin() == Origin.OWN) {
                type.addField(field(property));
            }
        }
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", "Makes a builder in which nothing is set.")
                .build());
        builder.properties().stream()
                .filter(property -> property.origin() != Origin.INHERITED)
                .forEach(property -> {
                    type.addMethod(setter(property, PoetTypes.type(shape.type())));
                    secondSetter(property, PoetTypes.type(shape.type())).ifPresent(type::addMethod);
                });
        return type.addMethod(build(builder)).addMethod(settings(builder)).build();
    }

    /** Gives the record of what was set. */
    TypeSpec emitSettings(BuilderClass builder) {
        List<RecordEmitter.Component> components = new ArrayList<>();
        for (Property property : builder.properties()) {
            if (property.source() instanceof SettingsSource source) {
                components.add(new RecordEmitter.Component(
                        source.component(),
                        PoetTypes.type(source.record().implemented()),
                        JavaText.javadoc(property.text().doc()) + " Spec: "
                                + JavaText.code(property.text().path()) + ".",
                        true));
            } else if (isSetting(property)) {
                components.add(new RecordEmitter.Component(
                        property.name(),
                        options.setting(PoetTypes.boxed(property.type())),
                        JavaText.javadoc(property.text().doc()) + " Spec: "
                                + JavaText.code(property.text().path()) + ".",
                        true));
            }
        }
        return RecordEmitter.start(builder.settings(), builder.shape().text().path() + ".settings", components)
                .build();
    }

    private static boolean isSetting(Property property) {
        return !(property.source() instanceof GivenSource given) || given.setting();
    }

    private static CodeBlock documentation(BuilderClass.Shape shape) {
        Docs docs = Docs.of(shape.text())
                .paragraph("Setters accept any value. " + JavaText.code("build()")
                        + " checks all of them, and says everything that is wrong at once.");
        PoetTypes.variables(shape.type())
                .forEach(variable -> docs.tag("@param <" + variable.name() + ">", "the type of the elements"));
        return docs.from(shape.text());
    }

    private static FieldSpec field(Property property) {
        TypeName type = PoetTypes.boxed(property.type());
        FieldSpec.Builder field = FieldSpec.builder(type, property.name(), Modifier.PRIVATE);
        if (property.source() instanceof SettingsSource) {
            field.initializer("new $T()", type);
        }
        return field.build();
    }

    private static MethodSpec setter(Property property, TypeName builder) {
        String name = property.name();
        MethodSpec.Builder method = MethodSpec.methodBuilder(property.setter())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(documentation(property))
                .returns(builder)
                .addParameter(PoetTypes.type(property.type()), name);
        Deprecations.annotation(property.text()).ifPresent(method::addAnnotation);
        if (property.origin() == Origin.OVERRIDDEN) {
            method.addAnnotation(Override.class).addStatement("super.$L($L)", property.setter(), name);
        } else {
            method.addStatement("this.$L = $L", name, Copies.ofNullable(name, property.type()));
        }
        return method.addStatement("return this").build();
    }

    private static Optional<MethodSpec> secondSetter(Property property, TypeName builder) {
        if (!(property.source() instanceof GivenSource given) || given.also().isEmpty()) {
            return Optional.empty();
        }
        BuilderClass.Alternative also = given.also().get();
        return Optional.of(MethodSpec.methodBuilder(property.setter())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(documentation(property))
                .returns(builder)
                .addParameter(PoetTypes.type(also.type()), property.name())
                .addStatement(
                        "this.$1L = $1L == null ? null : new $2T"
                                + (also.through().arguments().isEmpty() ? "" : "<>") + "($1L)",
                        property.name(),
                        PoetTypes.className(also.through()))
                .addStatement("return this")
                .build());
    }

    private static CodeBlock documentation(Property property) {
        Docs docs = Docs.of(property.text());
        if (property.source() instanceof OptionSource option) {
            ValueText.of(option.value()).ifPresent(text -> docs.paragraph(JavaText.javadoc(text)));
        }
        if (property.isRequired()) {
            docs.paragraph("It must be set.");
        }
        return docs.tag("@param " + property.name(), parameter(property))
                .tag("@return", "this builder")
                .from(property.text());
    }

    private static String parameter(Property property) {
        return property.type() instanceof ResolvedType.PrimitiveType
                ? "the value"
                : "the value; null takes back what was set before";
    }

    private MethodSpec build(BuilderClass builder) {
        ClassName built = PoetTypes.className(builder.shape().builds());
        MethodSpec.Builder method = MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Docs.sentence("Checks everything that was set, and builds.")
                        .tag("@return", "the result, which later calls of setters do not change")
                        .tag("@throws IllegalArgumentException", "if anything is wrong; the message lists all of it")
                        .end())
                .returns(PoetTypes.type(builder.shape().builds()));
        builder.shape().superclass().ifPresent(superclass -> method.addAnnotation(Override.class));
        method.addStatement("$1T in = $1T.ofSetters()", options.reader());
        List<CodeBlock> arguments = new ArrayList<>();
        for (Property property : builder.properties()) {
            if (!isSetting(property)) {
                method.addStatement(
                        "$T $L = $L",
                        options.setting(PoetTypes.boxed(property.type())),
                        property.name(),
                        taken(property));
                arguments.add(CodeBlock.of("$L.value()", property.name()));
            }
        }
        arguments.add(CodeBlock.of("settings"));
        method.addStatement(
                "$T settings = settings(in)",
                PoetTypes.className(builder.settings().type()));
        boolean generic = !builder.shape().builds().arguments().isEmpty();
        return method.addStatement("in.finish($L)", JavaText.literal(built.simpleName()))
                .addStatement(
                        generic ? "return new $T<>($L)" : "return new $T($L)", built, CodeBlock.join(arguments, ", "))
                .build();
    }

    private MethodSpec settings(BuilderClass builder) {
        ClassName record = PoetTypes.className(builder.settings().type());
        List<CodeBlock> arguments = builder.properties().stream()
                .filter(BuilderEmitter::isSetting)
                .map(BuilderEmitter::taken)
                .toList();
        MethodSpec.Builder method = MethodSpec.methodBuilder("settings")
                .addJavadoc("$L", "Gives what was set; what is wrong with it is remembered by the reader.")
                .returns(record)
                .addParameter(options.reader(), "in");
        CheckCode.returnChecked(record, arguments, builder.checks(), method);
        return method.build();
    }

    private static CodeBlock taken(Property property) {
        String own = isSetting(property) ? property.name() : "this." + property.name();
        String value = property.origin() == Origin.OWN ? own : property.getter() + "()";
        if (property.source() instanceof SettingsSource source) {
            String below = source.below();
            return CodeBlock.of(
                    "$T.from(in.over($L)$L)",
                    PoetTypes.className(source.record().type()),
                    value,
                    below.isEmpty() ? CodeBlock.of("") : CodeBlock.of(".below($L)", JavaText.literal(below)));
        }
        CodeBlock setter = JavaText.literal(property.setter() + "(...)");
        if (property.source() instanceof OptionSource option) {
            String take = option.value().required() ? "in.takeRequired($L, $L, $L)" : "in.take($L, $L, $L)";
            return CodeBlock.of(take, OptionCode.constantName(property.name()), value, setter);
        }
        return CodeBlock.of("in.$L($L, $L)", property.isRequired() ? "takeRequired" : "takeOptional", value, setter);
    }
}
