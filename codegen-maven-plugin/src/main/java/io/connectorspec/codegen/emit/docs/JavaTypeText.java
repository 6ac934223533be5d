/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.docs;

import io.connectorspec.codegen.spec.model.JavaType;
import java.util.stream.Collectors;

/** Names Java types for people: without packages. */
final class JavaTypeText {

    private JavaTypeText() {}

    /** Gives a name such as {@code List<String>}. */
    static String of(JavaType type) {
        String name = type.name().substring(type.name().lastIndexOf('.') + 1);
        return type.arguments().isEmpty()
                ? name
                : name + type.arguments().stream().map(JavaTypeText::of).collect(Collectors.joining(", ", "<", ">"));
    }
}
