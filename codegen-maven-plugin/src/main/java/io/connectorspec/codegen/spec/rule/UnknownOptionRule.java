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
import java.util.List;

/** Options that others refer to must exist. */
final class UnknownOptionRule implements ConnectorRule {

    private static final Reference OPTION = new Reference(Code.UNKNOWN_OPTION, "option");

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        List<String> options = spec.options().names();
        spec.options().bodies().forEach(option -> {
            option.keys().under().ifPresent(name -> OPTION.check(name, options, problems));
            option.keys().nests().ifPresent(name -> OPTION.check(name, options, problems));
            Dependencies.of(option).forEach(name -> OPTION.check(name, options, problems));
            option.text()
                    .lifecycle()
                    .deprecation()
                    .flatMap(deprecation -> deprecation.value().replacement())
                    .ifPresent(name -> OPTION.check(name, options, problems));
        });
        spec.surfaces()
                .settings()
                .bodies()
                .flatMap(settings -> settings.source().under().stream())
                .forEach(name -> OPTION.check(name, options, problems));
    }
}
