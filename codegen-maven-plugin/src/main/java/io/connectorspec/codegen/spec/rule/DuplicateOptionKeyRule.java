/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.Span;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.KeyTable;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.OptionSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** On one surface, no two options have the same key. */
final class DuplicateOptionKeyRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        KeyTable table = new KeyTable(spec);
        for (String surface : SurfaceKeys.surfaces(spec)) {
            Map<String, String> owners = new HashMap<>();
            SurfaceKeys.of(spec, surface)
                    .forEach(key -> claim(new Located<>(key.key(), key.span()), key.option(), owners, problems));
            spec.options()
                    .forEach((name, option) -> table.all(name.value(), surface)
                            .ifPresent(all -> claimOld(name.value(), option, all.oldKeys(), owners, problems)));
        }
    }

    private static void claimOld(
            String option, OptionSpec body, List<String> absolute, Map<String, String> owners, Problems problems) {
        for (int i = 0; i < absolute.size(); i++) {
            Span span = body.keys().others().oldKeys().get(i).span();
            claim(new Located<>(absolute.get(i), span), option, owners, problems);
        }
    }

    private static void claim(Located<String> key, String option, Map<String, String> owners, Problems problems) {
        String owner = owners.putIfAbsent(key.value(), option);
        if (owner != null) {
            problems.error(
                    Code.DUPLICATE_OPTION_KEY,
                    key.span(),
                    "The option '" + owner + "' has the key '" + key.value() + "' already.",
                    "Give one of the two another key.");
        }
    }
}
