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

/** Surfaces that keys are given for, or that classes read, must exist. */
final class UnknownSurfaceRule implements ConnectorRule {

    private static final Reference SURFACE = new Reference(Code.UNKNOWN_SURFACE, "surface");

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        List<String> surfaces = spec.vocabulary().surfaces().names();
        spec.options()
                .bodies()
                .forEach(option -> option.keys()
                        .perSurface()
                        .list()
                        .forEach(key -> SURFACE.check(key.name(), surfaces, problems)));
        spec.surfaces()
                .constants()
                .bodies()
                .flatMap(constants -> constants.surface().stream())
                .forEach(surface -> SURFACE.check(surface, surfaces, problems));
        spec.surfaces()
                .settings()
                .bodies()
                .flatMap(settings -> settings.source().surface().stream())
                .forEach(surface -> SURFACE.check(surface, surfaces, problems));
    }
}
