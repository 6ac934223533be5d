/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.QualifiedClass;
import io.connectorspec.codegen.spec.model.ResolvedType.ClassType;
import java.util.List;
import java.util.Optional;

/**
 * The class that knows how values of Java types are stored, ready to be written.
 *
 * @param type the class
 * @param superclass what it extends
 * @param types the types
 * @param text what it is for
 */
public record TypeTableClass(ClassType type, ClassType superclass, List<StoredType> types, Explanation text) {

    /** Copies the list. */
    public TypeTableClass {
        types = List.copyOf(types);
    }

    /**
     * How values of a Java type are stored.
     *
     * @param type the Java type
     * @param attribute the kind of attribute that stores a value
     * @param array the kind of attribute that stores an array of values, if that is one value too
     * @param writer the class that writes a value
     */
    public record StoredType(ClassType type, String attribute, Optional<String> array, QualifiedClass writer) {}
}
