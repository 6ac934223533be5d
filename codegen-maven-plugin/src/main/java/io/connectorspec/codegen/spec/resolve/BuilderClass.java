/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.MemberName;
import io.connectorspec.codegen.spec.model.ResolvedType;
import io.connectorspec.codegen.spec.model.ResolvedType.ClassType;
import java.util.List;
import java.util.Optional;

/**
 * A builder, ready to be written.
 *
 * @param shape the class
 * @param settings the record of what was set
 * @param properties its properties, in the order of the record
 * @param checks what must hold between properties
 */
public record BuilderClass(Shape shape, SettingsRecord.Link settings, List<Property> properties, Checks checks) {

    /** Copies the list. */
    public BuilderClass {
        properties = List.copyOf(properties);
    }

    /**
     * The class.
     *
     * @param type the class, with its type parameters as arguments
     * @param superclass what it extends
     * @param builds what it builds, with type arguments
     * @param text what it is for
     */
    public record Shape(ClassType type, Optional<ResolvedType> superclass, ClassType builds, Explanation text) {}

    /** Where the setter of a property comes from. */
    public enum Origin {
        /** The builder has it. */
        OWN,
        /** The superclass has it, with its getter. */
        INHERITED,
        /** The superclass has it, and the builder declares it again. */
        OVERRIDDEN
    }

    /**
     * A property.
     *
     * @param name its name
     * @param origin where its setter comes from
     * @param type the type that its setter takes
     * @param source how its setting is made
     * @param text what it is
     */
    public record Property(String name, Origin origin, ResolvedType type, Source source, Explanation text) {

        /** Gives whether it must be set. */
        public boolean isRequired() {
            return source instanceof GivenSource given && given.required()
                    || source instanceof OptionSource option && option.value().required();
        }

        /** Gives the name of the setter. */
        public String setter() {
            return setter(name);
        }

        /** Gives the name of the setter of a property. */
        static String setter(String property) {
            return "set" + new MemberName(property).capitalized();
        }

        /** Gives the name of the superclass's getter. */
        public String getter() {
            return "get" + new MemberName(name).capitalized();
        }
    }

    /** How the setting of a property is made. */
    public sealed interface Source {}

    /**
     * Checked as an option.
     *
     * @param value what the value can be
     */
    public record OptionSource(OptionValue value) implements Source {}

    /**
     * Taken as it was set.
     *
     * @param required whether it must be set
     * @param setting whether the settings record has it; if not, it is handed over by itself
     * @param also another type that a second setter takes
     */
    public record GivenSource(boolean required, boolean setting, Optional<Alternative> also) implements Source {}

    /**
     * Another type that a property can be set to.
     *
     * @param type the type
     * @param through the class whose constructor makes the property's own type of it
     */
    public record Alternative(ResolvedType type, ClassType through) {}

    /**
     * A settings record is read from it.
     *
     * @param component the record's component
     * @param record the record that is read
     * @param below the key below which its options stand; empty for none
     */
    public record SettingsSource(String component, SettingsRecord.Link record, String below) implements Source {}
}
