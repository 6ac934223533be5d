/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.Optional;

/**
 * How an option appears in a class of constants.
 *
 * @param field the field's name
 * @param function the name of a method that gives the key below a prefix
 * @param enumType the enum that the class declares for this field, or one of another class of constants
 * @param overrides what differs from the option for this field
 */
public record ConstantFieldSpec(
        Located<ConstantName> field,
        Optional<Located<MemberName>> function,
        Optional<Located<JavaType>> enumType,
        Overrides overrides) {

    /**
     * What a field says differently from its option.
     *
     * @param type the value's type
     * @param defaultValue the default; the text {@code none} means that there is none
     * @param style the style, where it is not that of the class
     */
    public record Overrides(
            Optional<Located<ValueType>> type,
            Optional<Located<RawValue>> defaultValue,
            Optional<Located<ConstantStyle>> style) {}

    /** Makes a field that says nothing but its name. */
    public static ConstantFieldSpec named(Located<ConstantName> field) {
        return new ConstantFieldSpec(
                field,
                Optional.empty(),
                Optional.empty(),
                new Overrides(Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
