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
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.connectorspec.codegen.spec.resolve.SettingsRecord;
import io.connectorspec.codegen.spec.resolve.SettingsRecord.Component;
import io.connectorspec.codegen.spec.resolve.SettingsRecord.ConstantComponent;
import io.connectorspec.codegen.spec.resolve.SettingsRecord.NestedComponent;
import io.connectorspec.codegen.spec.resolve.SettingsRecord.OptionComponent;
import io.connectorspec.codegen.spec.resolve.SettingsRecord.RepeatedComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes records of settings that are read from keys. Header and constructor call come from one list of
 * components, so no two of them can change places.
 */
final class SettingsEmitter {

    private static final String OR_NULL = "OrNull";

    private final OptionCode options;

    SettingsEmitter(OptionCode options) {
        this.options = options;
    }

    TypeSpec emit(SettingsRecord settings) {
        List<RecordEmitter.Component> header = new ArrayList<>();
        List<CodeBlock> arguments = new ArrayList<>();
        for (Component component : settings.components()) {
            header.add(component(component));
            arguments.add(argument(component));
        }
        SettingsRecord.Link link = new SettingsRecord.Link(settings.type(), settings.implemented());
        TypeSpec.Builder type =
                RecordEmitter.start(link, settings.path(), header).addMethod(factory(settings, arguments));
        for (Component component : settings.components()) {
            if (component instanceof OptionComponent option) {
                type.addField(options.field(option.name(), option.keys(), option.value(), option.text()));
            } else if (component instanceof RepeatedComponent repeated) {
                type.addMethod(accessor(repeated));
            }
        }
        RecordEmitter.text(link, header).ifPresent(type::addMethod);
        return type.build();
    }

    private RecordEmitter.Component component(Component component) {
        if (component instanceof OptionComponent option) {
            return new RecordEmitter.Component(
                    option.name(),
                    options.setting(PoetTypes.type(option.value().javaType())),
                    documented(option.text().doc(), option.text().path()),
                    true);
        }
        if (component instanceof ConstantComponent constant) {
            return new RecordEmitter.Component(
                    constant.name(),
                    PoetTypes.type(constant.value().setterType()),
                    documented(constant.text().doc(), constant.text().path()),
                    true);
        }
        if (component instanceof NestedComponent nested) {
            return new RecordEmitter.Component(
                    nested.name(), PoetTypes.type(nested.record().implemented()), "settings of their own", true);
        }
        if (component instanceof RepeatedComponent repeated) {
            return new RecordEmitter.Component(
                    repeated.name() + OR_NULL,
                    PoetTypes.type(repeated.record().implemented()),
                    documented(repeated.text().doc(), repeated.text().path())
                            + " Null where the user wrote nothing of it.",
                    true);
        }
        return new RecordEmitter.Component(
                component.name(),
                ParameterizedTypeName.get(Map.class, String.class, String.class),
                "everything that the user wrote, which may hold secrets",
                false);
    }

    private static String documented(String doc, String path) {
        return JavaText.javadoc(doc) + " Spec: " + JavaText.code(path) + ".";
    }

    private static CodeBlock argument(Component component) {
        if (component instanceof OptionComponent option) {
            String read = option.value().required() ? "in.readRequired($L)" : "in.read($L)";
            return CodeBlock.of(read, OptionCode.constantName(option.name()));
        }
        if (component instanceof ConstantComponent constant) {
            return Literals.of(constant.value().range().defaultValue().orElseThrow(), constant.value());
        }
        if (component instanceof NestedComponent nested) {
            return nested.below().isEmpty()
                    ? CodeBlock.of(
                            "$T.from(in)", PoetTypes.className(nested.record().type()))
                    : CodeBlock.of(
                            "$T.from(in.below($L))",
                            PoetTypes.className(nested.record().type()),
                            JavaText.literal(nested.below()));
        }
        if (component instanceof RepeatedComponent repeated) {
            CodeBlock key = JavaText.literal(repeated.key());
            return CodeBlock.of("in.has($L) ? from(in.below($L)) : null", key, key);
        }
        return CodeBlock.of("in.raw()");
    }

    /** Optional objects cannot be serialized, so the record holds what may be null, and the accessor wraps it. */
    private static MethodSpec accessor(RepeatedComponent repeated) {
        return MethodSpec.methodBuilder(repeated.name())
                .addJavadoc(Docs.of(repeated.text()).from(repeated.text()))
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(
                        ClassName.get(Optional.class),
                        PoetTypes.type(repeated.record().implemented())))
                .addStatement("return $T.ofNullable($L)", Optional.class, repeated.name() + OR_NULL)
                .build();
    }

    private MethodSpec factory(SettingsRecord settings, List<CodeBlock> arguments) {
        ClassName type = PoetTypes.className(settings.type());
        MethodSpec.Builder method = MethodSpec.methodBuilder("from")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Docs.sentence("Reads the settings.")
                        .tag("@param in", "where the options are read; it remembers what is wrong with them")
                        .tag("@return", "the settings, with defaults in the place of what is wrong")
                        .end())
                .returns(type)
                .addParameter(options.reader(), "in");
        CheckCode.returnChecked(type, arguments, settings.checks(), method);
        return method.build();
    }
}
