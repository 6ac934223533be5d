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

/** Defaults lie within the bounds of their options. */
final class OutOfBoundsRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        for (Bounds bounds : Bounds.of(spec)) {
            bounds.defaultValue().ifPresent(value -> {
                bounds.min()
                        .filter(min -> Literal.compare(value.value(), min.value()) < 0)
                        .ifPresent(min -> report(value, "smaller than the smallest value, " + min.shown(), problems));
                bounds.max()
                        .filter(max -> Literal.compare(value.value(), max.value()) > 0)
                        .ifPresent(max -> report(value, "larger than the largest value, " + max.shown(), problems));
            });
        }
    }

    private static void report(Bounds.Bound value, String how, Problems problems) {
        problems.error(
                Code.OUT_OF_BOUNDS,
                value.raw().span(),
                "The default, " + value.shown() + ", is " + how + ".",
                "Change the default or the bound.");
    }
}
