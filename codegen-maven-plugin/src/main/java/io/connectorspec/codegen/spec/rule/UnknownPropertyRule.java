/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.model.BuilderSpec;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.FacadeSpec;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.MemberName;
import java.util.ArrayList;
import java.util.List;

/** Properties that a builder's lists and a facade's arguments name must exist. */
final class UnknownPropertyRule implements ConnectorRule {

    private static final Reference PROPERTY = new Reference(Code.UNKNOWN_PROPERTY, "property of the builder");

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.surfaces()
                .builders()
                .forEach(
                        (name, builder) -> check(builder, BuilderProperties.of(spec, name.value(), builder), problems));
        spec.surfaces()
                .facades()
                .bodies()
                .forEach(facade -> spec.surfaces()
                        .builders()
                        .find(facade.builder().value())
                        .ifPresent(builder -> check(
                                facade,
                                BuilderProperties.of(spec, facade.builder().value(), builder),
                                problems)));
    }

    private static void check(BuilderSpec builder, BuilderProperties properties, Problems problems) {
        List<Located<MemberName>> named = new ArrayList<>(builder.superclass().inherited());
        named.addAll(builder.superclass().overridden());
        named.forEach(name -> check(name, properties.names(), problems));
        List<String> comparable = properties.list().stream()
                .filter(BuilderProperties.Property::setting)
                .map(property -> property.name().value())
                .toList();
        builder.rules().forEach(rule -> {
            check(rule.larger(), comparable, problems);
            check(rule.than(), comparable, problems);
        });
    }

    private static void check(FacadeSpec facade, BuilderProperties properties, Problems problems) {
        facade.superArguments().forEach(name -> check(name, properties.names(), problems));
        List<String> withSettings = new ArrayList<>(properties.names());
        withSettings.add("settings");
        facade.delegate().arguments().forEach(name -> check(name, withSettings, problems));
    }

    private static void check(Located<MemberName> name, List<String> existing, Problems problems) {
        PROPERTY.check(new Located<>(name.value().text(), name.span()), existing, problems);
    }
}
