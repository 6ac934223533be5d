/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.model.BuilderSpec;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The properties of a builder, wherever the spec declares them.
 *
 * @param list the properties, those that are options last
 */
record BuilderProperties(List<Property> list) {

    /**
     * A property.
     *
     * @param name its name, where the spec declares it
     * @param type the type of its value, if it is one that options have
     * @param setting whether the builder's settings record has a component of its name
     * @param option whether it is an option
     */
    record Property(Located<String> name, Optional<ValueType> type, boolean setting, boolean option) {}

    static BuilderProperties of(ConnectorSpec spec, String builderName, BuilderSpec builder) {
        List<Property> properties = new ArrayList<>();
        builder.properties()
                .list()
                .forEach(entry -> properties.add(new Property(
                        entry.name(),
                        entry.body().flatMap(body -> body.type().valueType()),
                        entry.body().map(BuilderProperties::isSetting).orElse(true),
                        false)));
        spec.options()
                .bodies()
                .forEach(option -> option.binding()
                        .property()
                        .filter(property -> property.value().owner().equals(builderName))
                        .ifPresent(property -> properties.add(new Property(
                                new Located<>(property.value().member().text(), property.span()),
                                option.value().type().map(Located::value),
                                true,
                                true))));
        return new BuilderProperties(properties);
    }

    List<String> names() {
        return list.stream().map(property -> property.name().value()).toList();
    }

    Optional<Property> find(String name) {
        return list.stream()
                .filter(property -> property.name().value().equals(name))
                .findFirst();
    }

    private static boolean isSetting(BuilderSpec.Property property) {
        return property.type().setting() && property.settings().isEmpty();
    }
}
