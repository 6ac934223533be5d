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
import io.connectorspec.codegen.spec.model.Literal;

/** Some value lies within the bounds of every option. */
final class EmptyRangeRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        for (Bounds bounds : Bounds.of(spec)) {
            bounds.min()
                    .ifPresent(min -> bounds.max()
                            .filter(max -> Literal.compare(min.value(), max.value()) > 0)
                            .ifPresent(max -> problems.error(
                                    Code.EMPTY_RANGE,
                                    min.raw().span(),
                                    "No value is at least " + min.shown() + " and at most " + max.shown() + ".",
                                    "Swap `min` and `max`, or correct one of them.")));
        }
    }
}
