/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.Optional;

/**
 * A generated class, named from the connector's package on.
 *
 * @param subpackage the package below the connector's, empty for the connector's own
 * @param name the class
 */
public record RelativeClass(Optional<PackageName> subpackage, SimpleClassName name) {

    /** What such texts look like, as a regular expression that means the same in Java and in JavaScript. */
    public static final String FORM = "^(?!java\\.)(?:" + PackageName.part() + "\\.)*" + JavaWords.classPattern("$");

    /** Reads a name such as {@code sink.OrderSink}. */
    public static RelativeClass parse(String text) {
        int dot = text.lastIndexOf('.');
        SimpleClassName name = new SimpleClassName(text.substring(dot + 1));
        return dot < 0
                ? new RelativeClass(Optional.empty(), name)
                : new RelativeClass(Optional.of(new PackageName(text.substring(0, dot))), name);
    }

    /** Gives the package of this class in a connector. */
    public PackageName in(PackageName connector) {
        return subpackage.map(connector::below).orElse(connector);
    }
}
