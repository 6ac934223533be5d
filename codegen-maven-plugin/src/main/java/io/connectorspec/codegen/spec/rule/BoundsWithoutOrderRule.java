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
import java.util.stream.Stream;

/** Only values that can be larger and smaller have bounds. */
final class BoundsWithoutOrderRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.options()
                .bodies()
                .forEach(option -> option.value()
                        .type()
                        .filter(type -> !type.value().isOrdered())
                        .ifPresent(type -> Stream.concat(
                                        option.value().range().min().stream(), option.value().range().max().stream())
                                .forEach(bound -> problems.error(
                                        Code.BOUNDS_WITHOUT_ORDER,
                                        bound.span(),
                                        "Values of type " + type.value().word() + " have no bounds.",
                                        "Remove `min` and `max`, or choose a type such as int or duration."))));
    }
}
