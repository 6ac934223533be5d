/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.connectorspec.codegen.spec.resolve.SettingsRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Starts a record of settings: its header, its documentation, and a text form that shows no secret. */
final class RecordEmitter {

    private RecordEmitter() {}

    /**
     * A component.
     *
     * @param name its name
     * @param type its type
     * @param javadoc what it is, as Javadoc
     * @param shown whether the record's text form shows it
     */
    record Component(String name, TypeName type, String javadoc, boolean shown) {}

    /**
     * Starts a record.
     *
     * @param link the record and the interface that it implements
     * @param path where the spec describes it
     */
    static TypeSpec.Builder start(SettingsRecord.Link link, String path, List<Component> components) {
        Docs docs = Docs.sentence("Settings as users gave them, each with the name by which they gave it.");
        MethodSpec.Builder header = MethodSpec.constructorBuilder();
        components.forEach(component -> {
            docs.tag("@param " + component.name(), component.javadoc());
            header.addParameter(
                    ParameterSpec.builder(component.type(), component.name()).build());
        });
        return TypeSpec.recordBuilder(link.type().simpleName())
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(JavaSource.INTERNAL)
                .addAnnotation(JavaSource.generated())
                .addJavadoc(docs.from(path))
                .addSuperinterface(PoetTypes.type(link.implemented()))
                .recordConstructor(header.build());
    }

    /** Gives the text form of a record with components that must not be shown; nothing for other records. */
    static Optional<MethodSpec> text(SettingsRecord.Link link, List<Component> components) {
        if (components.stream().allMatch(Component::shown)) {
            return Optional.empty();
        }
        String shown = components.stream()
                .filter(Component::shown)
                .map(Component::name)
                .collect(Collectors.joining(", "));
        return Optional.of(MethodSpec.methodBuilder("toString")
                .addJavadoc("$L", "Gives the settings without what the user wrote, since that may hold secrets.")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement(
                        "return $L + $T.<Object>asList($L)",
                        JavaText.literal(link.type().simpleName()),
                        Arrays.class,
                        shown)
                .build());
    }
}
