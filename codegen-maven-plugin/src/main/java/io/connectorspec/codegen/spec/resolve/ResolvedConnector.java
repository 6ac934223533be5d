/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.ConnectorSpec;
import java.util.List;
import java.util.Optional;

/**
 * A connector whose names all have a meaning, ready to be written.
 *
 * @param name its name
 * @param title its name for people
 * @param runtime the classes with which generated code reads options
 * @param classes the classes
 */
public record ResolvedConnector(
        String name, String title, Optional<ConnectorSpec.RuntimeSpec> runtime, Classes classes) {

    /**
     * The classes of a connector.
     *
     * @param constants classes of constants
     * @param settings settings records that are read from keys
     * @param builders builders, each with a settings record of its own
     * @param facades facades
     * @param table the class that knows how values of Java types are stored, if there is one
     * @param converters converters
     */
    public record Classes(
            List<ConstantsClass> constants,
            List<SettingsRecord> settings,
            List<BuilderClass> builders,
            List<FacadeClass> facades,
            Optional<TypeTableClass> table,
            List<ConverterClass> converters) {

        /** Copies the lists. */
        public Classes {
            constants = List.copyOf(constants);
            settings = List.copyOf(settings);
            builders = List.copyOf(builders);
            facades = List.copyOf(facades);
            converters = List.copyOf(converters);
        }
    }
}
