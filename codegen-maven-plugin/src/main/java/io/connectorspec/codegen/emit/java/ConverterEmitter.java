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
import io.connectorspec.codegen.spec.model.ConvertersSpec;
import io.connectorspec.codegen.spec.resolve.ConverterClass;
import io.connectorspec.codegen.spec.resolve.ConverterClass.Argument;
import io.connectorspec.codegen.spec.resolve.ConverterClass.Default;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Writes converters: public classes whose methods hand their work to a class of the runtime. There is a
 * constructor that takes all arguments, and one less for each default, as users know them.
 */
final class ConverterEmitter {

    private ConverterEmitter() {}

    static TypeSpec emit(ConverterClass converter) {
        TypeSpec.Builder type = FacadeEmitter.start(converter.shape())
                .addField(PoetTypes.type(converter.delegate().type()), "delegate", Modifier.PRIVATE, Modifier.FINAL);
        int required = (int) converter.arguments().stream()
                .filter(argument -> argument.defaultValue().isEmpty())
                .count();
        for (int taken = required; taken < converter.arguments().size(); taken++) {
            type.addMethod(shorter(converter, taken));
        }
        type.addMethod(whole(converter));
        converter.methods().forEach(method -> type.addMethod(FacadeEmitter.method(method)));
        return type.build();
    }

    private static MethodSpec shorter(ConverterClass converter, int taken) {
        CodeBlock arguments = Stream.concat(
                        converter.arguments().stream()
                                .limit(taken)
                                .map(argument -> CodeBlock.of("$L", argument.name())),
                        converter.arguments().stream()
                                .skip(taken)
                                .limit(1)
                                .map(argument -> value(argument.defaultValue().orElseThrow())))
                .collect(CodeBlock.joining(", "));
        return constructor(converter, converter.arguments().subList(0, taken))
                .addStatement("this($L)", arguments)
                .build();
    }

    private static MethodSpec whole(ConverterClass converter) {
        ConverterClass.Delegate delegate = converter.delegate();
        CodeBlock arguments = delegate.arguments().stream()
                .map(name -> name.equals(ConvertersSpec.Converter.TABLE)
                        ? CodeBlock.of(
                                "new $T()", PoetTypes.className(delegate.table().orElseThrow()))
                        : CodeBlock.of("$L", name))
                .collect(CodeBlock.joining(", "));
        return constructor(converter, converter.arguments())
                .addStatement(
                        delegate.type().arguments().isEmpty()
                                ? "this.delegate = new $T($L)"
                                : "this.delegate = new $T<>($L)",
                        PoetTypes.className(delegate.type()),
                        arguments)
                .build();
    }

    private static MethodSpec.Builder constructor(ConverterClass converter, List<Argument> taken) {
        Docs docs = Docs.sentence(
                taken.size() < converter.arguments().size()
                        ? "Makes a converter; what is not given here has its default."
                        : "Makes a converter.");
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC);
        for (Argument argument : taken) {
            constructor.addParameter(PoetTypes.type(argument.type()), argument.name());
            docs.tag(
                    "@param " + argument.name(),
                    JavaText.javadoc(argument.text().doc()));
        }
        return constructor.addJavadoc(docs.end());
    }

    private static CodeBlock value(Default value) {
        return value.constantOf()
                .map(owner -> CodeBlock.of("$T.$L", PoetTypes.className(owner), value.word()))
                .orElseGet(() -> CodeBlock.of("$L", value.word()));
    }
}
