/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.Literal;
import io.connectorspec.codegen.spec.model.OptionKeys;
import io.connectorspec.codegen.spec.model.ResolvedType.ClassType;
import io.connectorspec.codegen.spec.model.ValueType;
import java.util.List;

/**
 * A class of constants, ready to be written.
 *
 * @param type the class
 * @param text what it is for
 * @param enums the enums that it declares
 * @param fields its fields
 * @param functions its methods that give keys
 */
public record ConstantsClass(
        ClassType type, Explanation text, List<NestedEnum> enums, List<Field> fields, List<KeyFunction> functions) {

    /** Copies the lists. */
    public ConstantsClass {
        enums = List.copyOf(enums);
        fields = List.copyOf(fields);
        functions = List.copyOf(functions);
    }

    /** A constant field. */
    public sealed interface Field {

        /** Gives the field's name. */
        String name();

        /** Gives what it is. */
        Explanation text();
    }

    /**
     * A text that holds an option's key.
     *
     * @param key the whole key
     */
    public record KeyField(String name, String key, Explanation text) implements Field {}

    /**
     * A typed option object.
     *
     * @param keys the whole keys
     * @param value what the value can be
     */
    public record OptionField(String name, OptionKeys keys, OptionValue value, Explanation text) implements Field {}

    /** A constant that is no option. */
    public record ValueField(String name, ValueType type, Literal value, Explanation text) implements Field {}

    /**
     * A method that gives the key of an option below a prefix.
     *
     * @param key the key below the prefix
     */
    public record KeyFunction(String name, String key, Explanation text) {}

    /** An enum within the class. */
    public record NestedEnum(String name, Explanation text, List<EnumConstant> constants) {

        /** Copies the list. */
        public NestedEnum {
            constants = List.copyOf(constants);
        }
    }

    /**
     * A constant of an enum.
     *
     * @param meaning what it means, as a half sentence
     */
    public record EnumConstant(String name, String meaning) {}
}
