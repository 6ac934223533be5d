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

/** Facades that builders build must exist. */
final class UnknownFacadeRule implements ConnectorRule {

    private static final Reference FACADE = new Reference(Code.UNKNOWN_FACADE, "facade");

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.surfaces()
                .builders()
                .bodies()
                .forEach(builder -> FACADE.check(
                        builder.shape().builds(), spec.surfaces().facades().names(), problems));
    }
}
