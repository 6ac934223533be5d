/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.List;
import java.util.Optional;

/**
 * A public builder. Its properties are those listed here and the options that name it as their
 * {@code property}.
 *
 * @param shape the class
 * @param settings the record of what was set
 * @param properties properties that are no options
 * @param superclass which properties the superclass has
 * @param rules what must hold between properties
 */
public record BuilderSpec(
        Shape shape,
        SettingsSpec.RecordSpec settings,
        Entries<Property> properties,
        Superclass superclass,
        List<Rule> rules) {

    /** Copies the rules. */
    public BuilderSpec {
        rules = List.copyOf(rules);
    }

    /**
     * The builder's class.
     *
     * @param className the class
     * @param typeParameters its type parameters
     * @param superclass what it extends
     * @param builds the facade that it builds
     * @param doc what it is for
     */
    public record Shape(
            Located<RelativeClass> className,
            TypeParameters typeParameters,
            Optional<Located<JavaType>> superclass,
            Located<String> builds,
            Located<String> doc) {}

    /**
     * A property that is no option.
     *
     * @param type its type: one of an option's, or a Java type
     * @param required whether it must be set
     * @param defaultValue its value where it is not set
     * @param settings the settings record that is read from it
     * @param doc what it is
     */
    public record Property(
            Type type,
            boolean required,
            Optional<Located<RawValue>> defaultValue,
            Optional<Located<String>> settings,
            Located<String> doc) {}

    /**
     * The type of a property, and whether it is part of the settings.
     *
     * @param java the type: a word for an option's type, or a Java type
     * @param setting whether the settings record has it
     * @param also another type that a second setter of the same name takes
     */
    public record Type(Located<JavaType> java, boolean setting, Optional<Alternative> also) {

        /** Gives the option type that the word names, if it names one. */
        public Optional<ValueType> valueType() {
            return java.value().arguments().isEmpty()
                    ? ValueType.of(java.value().name())
                    : Optional.empty();
        }
    }

    /**
     * Another type that a property can be set to.
     *
     * @param java the type
     * @param through the runtime class whose constructor makes the property's own type of it
     */
    public record Alternative(Located<JavaType> java, Located<JavaType> through) {}

    /**
     * Properties that the superclass knows.
     *
     * @param inherited those whose setter and getter it has
     * @param overridden those whose setter is declared again
     */
    public record Superclass(List<Located<MemberName>> inherited, List<Located<MemberName>> overridden) {

        /** Copies the lists. */
        public Superclass {
            inherited = List.copyOf(inherited);
            overridden = List.copyOf(overridden);
        }
    }

    /**
     * A comparison that must hold.
     *
     * @param larger the property that must be the larger one
     * @param than the other one
     * @param orEqual whether the two may be equal
     */
    public record Rule(Located<MemberName> larger, Located<MemberName> than, boolean orEqual) {}
}
