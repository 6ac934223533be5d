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
import io.connectorspec.codegen.spec.model.KeyTable;
import java.util.HashSet;
import java.util.Set;

/** No option stands under itself, and no settings record holds itself. */
final class CircularKeyRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        KeyTable keys = new KeyTable(spec);
        spec.options()
                .forEach((name, option) -> option.keys()
                        .under()
                        .filter(under -> keys.ancestors(name.value()).contains(name.value()))
                        .ifPresent(under -> problems.error(
                                Code.CIRCULAR_KEY,
                                under.span(),
                                "The option '" + name.value() + "' stands under itself.",
                                "Give one option of the circle a whole key, without `under`.")));
        spec.surfaces()
                .settings()
                .forEach((name, settings) -> settings.nested().forEach((component, inner) -> {
                    if (reaches(spec, inner.value(), name.value(), new HashSet<>())) {
                        problems.error(
                                Code.CIRCULAR_KEY,
                                inner.span(),
                                "The settings record '" + name.value() + "' holds itself.",
                                "Remove it here; for settings that may repeat, use an option that `nests` another.");
                    }
                }));
    }

    private static boolean reaches(ConnectorSpec spec, String from, String to, Set<String> seen) {
        if (from.equals(to)) {
            return true;
        }
        return seen.add(from)
                && spec.surfaces()
                        .settings()
                        .find(from)
                        .map(settings ->
                                settings.nested().bodies().anyMatch(inner -> reaches(spec, inner.value(), to, seen)))
                        .orElse(false);
    }
}
