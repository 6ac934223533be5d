/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import io.connectorspec.codegen.spec.diagnostic.Span;
import io.connectorspec.codegen.spec.model.ConnectorSpec.ConnectorHeader;
import io.connectorspec.codegen.spec.model.ResolvedType.ClassType;
import java.util.ArrayList;
import java.util.List;

/** Names the classes that a connector's spec becomes. */
public final class GeneratedClasses {

    private GeneratedClasses() {}

    /**
     * A class to be generated.
     *
     * @param type the class
     * @param span where the spec names it
     */
    public record Entry(ClassType type, Span span) {}

    /** Gives all classes, in the order of the spec; none if the spec does not say its package. */
    public static List<Entry> of(ConnectorSpec spec) {
        List<Entry> classes = new ArrayList<>();
        spec.header().map(ConnectorHeader::packageName).map(Located::value).ifPresent(root -> {
            ConnectorSpec.JavaSurfaces surfaces = spec.surfaces();
            surfaces.constants()
                    .forEach((name, constants) -> classes.add(
                            new Entry(ClassType.of(constants.place().in(root).text(), name.value()), name.span())));
            surfaces.settings().bodies().forEach(s -> add(s.record().className(), root, classes));
            surfaces.builders().bodies().forEach(builder -> {
                add(builder.shape().className(), root, classes);
                add(builder.settings().className(), root, classes);
            });
            surfaces.facades().bodies().forEach(facade -> add(facade.shape().className(), root, classes));
            surfaces.converters().ifPresent(converters -> {
                converters.table().ifPresent(table -> add(table.className(), root, classes));
                converters
                        .classes()
                        .bodies()
                        .forEach(converter -> add(converter.shape().className(), root, classes));
            });
        });
        return List.copyOf(classes);
    }

    /** Gives the type of a class that is named from a package on. */
    public static ClassType type(RelativeClass name, PackageName root) {
        return ClassType.of(name.in(root).text(), name.name().text());
    }

    private static void add(Located<RelativeClass> name, PackageName root, List<Entry> classes) {
        classes.add(new Entry(type(name.value(), root), name.span()));
    }
}
