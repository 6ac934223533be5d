/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.Located;
import java.util.List;

/** Settings records that options, other records and builders refer to must exist. */
final class UnknownSettingsRule implements ConnectorRule {

    private static final Reference SETTINGS = new Reference(Code.UNKNOWN_SETTINGS, "settings record");

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        List<String> settings = spec.surfaces().settings().names();
        spec.options()
                .bodies()
                .flatMap(option -> option.binding().setting().stream())
                .map(setting -> new Located<>(setting.value().owner(), setting.span()))
                .forEach(name -> SETTINGS.check(name, settings, problems));
        spec.surfaces()
                .settings()
                .bodies()
                .flatMap(record -> record.nested().bodies())
                .forEach(name -> SETTINGS.check(name, settings, problems));
        spec.surfaces()
                .builders()
                .bodies()
                .flatMap(builder -> builder.properties().bodies())
                .flatMap(property -> property.settings().stream())
                .forEach(name -> SETTINGS.check(name, settings, problems));
    }
}
