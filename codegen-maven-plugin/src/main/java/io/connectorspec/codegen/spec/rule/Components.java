/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists the names that become members of one generated record or builder, wherever the spec says them. */
final class Components {

    /** What the component of a repeated record is called, behind the name that the runtime asks for. */
    private static final String OR_NULL = "OrNull";

    private Components() {}

    /** Gives the components of each settings record, those that are options first. */
    static Map<String, List<Located<String>>> ofSettings(ConnectorSpec spec) {
        Map<String, List<Located<String>>> records = new LinkedHashMap<>();
        spec.surfaces().settings().forEach((name, settings) -> {
            List<Located<String>> members = options(spec, name.value());
            settings.values().list().stream().map(Named::name).forEach(members::add);
            settings.nested().list().stream().map(Named::name).forEach(members::add);
            settings.raw()
                    .ifPresent(raw -> members.add(new Located<>(raw.value().text(), raw.span())));
            records.put(name.value(), members);
        });
        return records;
    }

    /** Gives the properties of each builder, with the components that settings records become. */
    static Map<String, List<Located<String>>> ofBuilders(ConnectorSpec spec) {
        Map<String, List<Located<String>>> builders = new LinkedHashMap<>();
        spec.surfaces().builders().forEach((name, builder) -> {
            List<Located<String>> members = new ArrayList<>();
            BuilderProperties.of(spec, name.value(), builder).list().forEach(property -> members.add(property.name()));
            builder.properties()
                    .bodies()
                    .flatMap(property -> property.settings().stream())
                    .forEach(members::add);
            builders.put(name.value(), members);
        });
        return builders;
    }

    private static List<Located<String>> options(ConnectorSpec spec, String record) {
        List<Located<String>> members = new ArrayList<>();
        spec.options()
                .bodies()
                .forEach(option -> option.binding()
                        .setting()
                        .filter(setting -> setting.value().owner().equals(record))
                        .ifPresent(setting -> {
                            String member = setting.value().member().text();
                            members.add(new Located<>(member, setting.span()));
                            option.keys()
                                    .nests()
                                    .ifPresent(nests -> members.add(new Located<>(member + OR_NULL, setting.span())));
                        }));
        return members;
    }
}
