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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Keys that users can mistake for each other do not stand beside each other. */
final class SimilarKeysRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        for (List<SurfaceKeys.Key> keys : SurfaceKeys.of(spec)) {
            Map<String, String> known = new HashMap<>();
            for (SurfaceKeys.Key key : keys) {
                String other = known.putIfAbsent(key.key().toLowerCase(Locale.ROOT), key.key());
                if (other != null && !other.equals(key.key())) {
                    problems.warning(
                            Code.SIMILAR_KEYS,
                            key.span(),
                            "'" + key.key() + "' differs from '" + other + "' in capital letters only.",
                            "Choose a key that nobody takes for the other one.");
                }
            }
        }
    }
}
