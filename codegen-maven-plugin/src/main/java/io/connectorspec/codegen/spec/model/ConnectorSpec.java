/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a connector's spec says, names not yet resolved. A part that could not be understood is
 * empty; that has been reported then.
 *
 * @param file where it stands
 * @param header what the connector is called
 * @param java the hand-written classes that it names
 * @param options the options
 * @param vocabulary the words that options refer to
 * @param surfaces the Java classes to generate over the options
 * @param itemTypes what users' item types compile to
 */
public record ConnectorSpec(
        SourceFile file,
        Optional<ConnectorHeader> header,
        JavaLinks java,
        Entries<OptionSpec> options,
        Vocabulary vocabulary,
        JavaSurfaces surfaces,
        Optional<ItemTypesSpec> itemTypes) {

    /**
     * What the connector is called.
     *
     * @param name the name that {@code uses} refers to
     * @param title the name for people
     * @param packageName the package that classes are named from
     */
    public record ConnectorHeader(Located<EntryName> name, Located<String> title, Located<PackageName> packageName) {}

    /**
     * Hand-written classes.
     *
     * @param runtime the classes that generated code calls; empty if it calls none
     * @param imports the classes that types name by their simple names
     */
    public record JavaLinks(Optional<RuntimeSpec> runtime, List<Located<QualifiedClass>> imports) {

        /** Copies the imports. */
        public JavaLinks {
            imports = List.copyOf(imports);
        }
    }

    /**
     * Classes with which generated code reads options.
     *
     * @param setting the class of a value with its name
     * @param option the class of an option
     * @param optionType the class of an option's type
     * @param optionReader the class of what reads options
     */
    public record RuntimeSpec(
            QualifiedClass setting, QualifiedClass option, QualifiedClass optionType, QualifiedClass optionReader) {}

    /**
     * Words that options refer to.
     *
     * @param surfaces the places where users write options, each with its own keys; the first is the default
     * @param groups the groups of options, with their titles
     */
    public record Vocabulary(Entries<Located<String>> surfaces, Entries<Located<String>> groups) {}

    /**
     * Generated classes.
     *
     * @param constants the classes of constants
     * @param settings the settings records
     * @param builders the builders
     * @param facades the facades
     * @param converters what turns elements into what the connector writes
     */
    public record JavaSurfaces(
            Entries<ConstantsSpec> constants,
            Entries<SettingsSpec> settings,
            Entries<BuilderSpec> builders,
            Entries<FacadeSpec> facades,
            Optional<ConvertersSpec> converters) {}
}
