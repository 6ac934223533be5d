/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import com.palantir.javapoet.TypeSpec;
import io.connectorspec.codegen.spec.model.ResolvedType.ClassType;
import io.connectorspec.codegen.spec.resolve.ResolvedConnector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes all classes of a connector. */
public final class ConnectorEmitter {

    private final String specName;
    private final List<JavaSource> sources = new ArrayList<>();

    private ConnectorEmitter(String specName) {
        this.specName = specName;
    }

    /**
     * Writes the classes.
     *
     * @param connector what to write
     * @param specName the name of the spec's file, without folders
     * @return the sources, in the order of the spec
     */
    public static List<JavaSource> emit(ResolvedConnector connector, String specName) {
        ConnectorEmitter emitter = new ConnectorEmitter(specName);
        ResolvedConnector.Classes classes = connector.classes();
        classes.constants().forEach(constants -> emitter.add(constants.type(), ConstantsEmitter.emit(constants)));
        connector.runtime().map(OptionCode::new).ifPresent(options -> {
            SettingsEmitter settings = new SettingsEmitter(options);
            BuilderEmitter builders = new BuilderEmitter(options);
            classes.settings().forEach(record -> emitter.add(record.type(), settings.emit(record)));
            classes.builders().forEach(builder -> {
                emitter.add(builder.shape().type(), builders.emit(builder));
                emitter.add(builder.settings().type(), builders.emitSettings(builder));
            });
        });
        classes.table().ifPresent(table -> emitter.add(table.type(), TypeTableEmitter.emit(table)));
        classes.converters()
                .forEach(converter -> emitter.add(converter.shape().type(), ConverterEmitter.emit(converter)));
        classes.facades().forEach(facade -> emitter.add(facade.shape().type(), FacadeEmitter.emit(facade)));
        return List.copyOf(emitter.sources);
    }

    /**
     * Writes the tests of the classes.
     *
     * @param connector what to test
     * @param words the constants of enums, by the paths of the options that have them
     * @param specName the name of the spec's file, without folders
     * @return the sources, in the order of the spec
     */
    public static List<JavaSource> emitTests(
            ResolvedConnector connector, Map<String, List<String>> words, String specName) {
        ConnectorEmitter emitter = new ConnectorEmitter(specName);
        ResolvedConnector.Classes classes = connector.classes();
        classes.constants().forEach(constants -> emitter.add(constants.type(), ConstantsTestEmitter.emit(constants)));
        connector.runtime().map(OptionCode::new).ifPresent(options -> {
            SettingsTestEmitter settings = new SettingsTestEmitter(options, words);
            BuilderTestEmitter builders = new BuilderTestEmitter(options, words, classes.settings());
            classes.settings().forEach(record -> emitter.add(record.type(), settings.emit(record)));
            classes.builders().forEach(builder -> emitter.add(builder.shape().type(), builders.emit(builder)));
        });
        return List.copyOf(emitter.sources);
    }

    private void add(ClassType type, TypeSpec source) {
        sources.add(JavaSource.of(type.packageName(), source, specName));
    }
}
