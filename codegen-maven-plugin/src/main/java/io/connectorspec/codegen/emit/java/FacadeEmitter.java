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
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.connectorspec.codegen.spec.model.ResolvedType.ClassType;
import io.connectorspec.codegen.spec.resolve.BuilderClass;
import io.connectorspec.codegen.spec.resolve.BuilderClass.GivenSource;
import io.connectorspec.codegen.spec.resolve.FacadeClass;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes facades: public classes whose methods hand their work to a class of the runtime. */
final class FacadeEmitter {

    private static final String SETTINGS = "settings";

    private FacadeEmitter() {}

    static TypeSpec emit(FacadeClass facade) {
        TypeSpec.Builder type = start(facade.shape());
        type.addField(PoetTypes.type(facade.delegate().type()), "delegate", Modifier.PRIVATE, Modifier.FINAL);
        type.addMethod(constructor(facade)).addMethod(builder(facade));
        facade.methods().forEach(method -> type.addMethod(method(method)));
        return type.build();
    }

    /** Starts a public class that hands its work on. */
    static TypeSpec.Builder start(FacadeClass.Shape shape) {
        TypeSpec.Builder type = TypeSpec.classBuilder(shape.type().simpleName())
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(JavaSource.PUBLIC_EVOLVING)
                .addAnnotation(JavaSource.generated())
                .addTypeVariables(PoetTypes.variables(shape.type()))
                .addJavadoc(documentation(shape));
        shape.superclass().ifPresent(superclass -> type.superclass(PoetTypes.type(superclass)));
        shape.implemented().forEach(implemented -> type.addSuperinterface(PoetTypes.type(implemented)));
        if (shape.superclass().isPresent() || !shape.implemented().isEmpty()) {
            type.addField(serialVersion());
        }
        return type;
    }

    /** Gives the field that serializable classes have. */
    static FieldSpec serialVersion() {
        return FieldSpec.builder(TypeName.LONG, "serialVersionUID", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("1L")
                .build();
    }

    private static CodeBlock documentation(FacadeClass.Shape shape) {
        Docs docs = Docs.of(shape.text());
        PoetTypes.variables(shape.type())
                .forEach(variable -> docs.tag("@param <" + variable.name() + ">", "the type of the elements"));
        return docs.from(shape.text());
    }

    private static MethodSpec constructor(FacadeClass facade) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        for (BuilderClass.Property property : facade.builder().properties()) {
            if (isHandedOver(property)) {
                constructor.addParameter(PoetTypes.type(property.type()), property.name());
            }
        }
        constructor.addParameter(PoetTypes.className(facade.builder().settings().type()), SETTINGS);
        if (!facade.superArguments().isEmpty()) {
            constructor.addStatement("super($L)", arguments(facade, facade.superArguments()));
        }
        ClassType delegate = facade.delegate().type();
        return constructor
                .addStatement(
                        delegate.arguments().isEmpty() ? "this.delegate = new $T($L)" : "this.delegate = new $T<>($L)",
                        PoetTypes.className(delegate),
                        arguments(facade, facade.delegate().arguments()))
                .build();
    }

    private static boolean isHandedOver(BuilderClass.Property property) {
        return property.source() instanceof GivenSource given && !given.setting();
    }

    private static CodeBlock arguments(FacadeClass facade, List<String> names) {
        List<String> handedOver = facade.builder().properties().stream()
                .filter(FacadeEmitter::isHandedOver)
                .map(BuilderClass.Property::name)
                .toList();
        return names.stream()
                .map(name -> name.equals(SETTINGS) || handedOver.contains(name)
                        ? CodeBlock.of("$L", name)
                        : CodeBlock.of("settings.$L().value()", name))
                .collect(CodeBlock.joining(", "));
    }

    private static MethodSpec builder(FacadeClass facade) {
        ClassType builder = facade.builder().shape().type();
        ClassName name = PoetTypes.className(builder);
        Docs docs = Docs.sentence("Makes a builder in which nothing is set.");
        PoetTypes.variables(builder)
                .forEach(variable -> docs.tag("@param <" + variable.name() + ">", "the type of the elements"));
        return MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(docs.tag("@return", "the builder").end())
                .addTypeVariables(PoetTypes.variables(builder))
                .returns(PoetTypes.type(builder))
                .addStatement(builder.arguments().isEmpty() ? "return new $T()" : "return new $T<>()", name)
                .build();
    }

    /** Gives a method that asks the class behind. */
    static MethodSpec method(FacadeClass.Method method) {
        MethodSpec.Builder spec = MethodSpec.methodBuilder(method.name())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Docs.of(method.text()).from(method.text()));
        if (method.overrides()) {
            spec.addAnnotation(Override.class);
        }
        method.returns().ifPresent(type -> spec.returns(PoetTypes.type(type)));
        method.signature()
                .takes()
                .forEach(parameter ->
                        spec.addParameter(ParameterSpec.builder(PoetTypes.type(parameter.type()), parameter.name())
                                .build()));
        method.signature().thrown().forEach(thrown -> spec.addException(PoetTypes.type(thrown)));
        CodeBlock arguments = method.signature().takes().stream()
                .map(parameter -> CodeBlock.of("$L", parameter.name()))
                .collect(CodeBlock.joining(", "));
        String call = "delegate.$L($L)";
        return spec.addStatement(method.returns().isPresent() ? "return " + call : call, method.name(), arguments)
                .build();
    }
}
