/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.OptionKeys;
import io.connectorspec.codegen.spec.model.ResolvedType;
import io.connectorspec.codegen.spec.model.ResolvedType.ClassType;
import java.util.List;

/**
 * A record of typed settings, ready to be written.
 *
 * @param type the record
 * @param implemented the interface that it implements
 * @param path where the spec describes it
 * @param components its components
 * @param checks what must hold between its options
 */
public record SettingsRecord(
        ClassType type, ResolvedType implemented, String path, List<Component> components, Checks checks) {

    /** Copies the list. */
    public SettingsRecord {
        components = List.copyOf(components);
    }

    /** A component of the record. */
    public sealed interface Component {

        /** Gives the name by which the runtime asks for it. */
        String name();
    }

    /**
     * An option.
     *
     * @param keys its keys within this record
     * @param value what its value can be
     */
    public record OptionComponent(String name, OptionKeys keys, OptionValue value, Explanation text)
            implements Component {}

    /**
     * A constant.
     *
     * @param value its type, with the constant as default
     */
    public record ConstantComponent(String name, OptionValue value, Explanation text) implements Component {}

    /**
     * Another settings record.
     *
     * @param record what it is
     * @param below the key below which its options stand; empty for none
     */
    public record NestedComponent(String name, Link record, String below) implements Component {}

    /**
     * Another settings record that is there only if the user wrote something below a key.
     *
     * @param record what it is
     * @param key the key
     */
    public record RepeatedComponent(String name, Link record, String key, Explanation text) implements Component {}

    /** Everything that the user wrote. */
    public record RawComponent(String name) implements Component {}

    /**
     * A record and the interface that it implements.
     *
     * @param type the record
     * @param implemented the interface
     */
    public record Link(ClassType type, ResolvedType implemented) {}
}
