/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.ConnectorSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives every name in a connector's spec its meaning. */
public final class ConnectorResolver {

    private ConnectorResolver() {}

    /**
     * Resolves a connector.
     *
     * @param spec a spec that has passed all rules
     */
    public static ResolvedConnector resolve(ConnectorSpec spec) {
        Context context = Context.of(spec);
        ConnectorSpec.JavaSurfaces surfaces = spec.surfaces();
        List<ConstantsClass> constants = new ArrayList<>();
        surfaces.constants()
                .forEach((name, body) -> constants.add(new ConstantsResolver(context, name.value(), body).resolve()));
        List<SettingsRecord> settings = new ArrayList<>();
        surfaces.settings()
                .forEach((name, body) -> settings.add(new SettingsResolver(context, name.value(), body).resolve()));
        Map<String, BuilderClass> builders = new LinkedHashMap<>();
        surfaces.builders()
                .forEach((name, body) ->
                        builders.put(name.value(), new BuilderResolver(context, name.value(), body).resolve()));
        List<FacadeClass> facades = new ArrayList<>();
        surfaces.facades()
                .forEach((name, body) -> facades.add(new FacadeResolver(context, name.value(), body)
                        .resolve(builders.get(body.builder().value()))));
        Optional<ConverterResolver> converters =
                surfaces.converters().map(body -> new ConverterResolver(context, body));
        ConnectorSpec.ConnectorHeader header = spec.header().orElseThrow();
        return new ResolvedConnector(
                header.name().value().text(),
                header.title().value(),
                spec.java().runtime(),
                new ResolvedConnector.Classes(
                        constants,
                        settings,
                        List.copyOf(builders.values()),
                        facades,
                        converters.flatMap(ConverterResolver::table),
                        converters.map(ConverterResolver::converters).orElse(List.of())));
    }
}
