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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the key of an option continues the key of another one, the spec says that this is meant: in a file of
 * nested mappings, a key cannot have both a value and keys below it.
 */
final class KeyBelowKeyRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        KeyTable table = new KeyTable(spec);
        for (List<SurfaceKeys.Key> keys : SurfaceKeys.of(spec)) {
            Map<String, String> owners = new HashMap<>();
            keys.forEach(key -> owners.put(key.key(), key.option()));
            for (SurfaceKeys.Key key : keys) {
                int dot = key.key().indexOf('.');
                while (dot > 0) {
                    String above = owners.get(key.key().substring(0, dot));
                    if (above != null && !table.ancestors(key.option()).contains(above)) {
                        report(key, above, key.key().substring(0, dot), problems);
                    }
                    dot = key.key().indexOf('.', dot + 1);
                }
            }
        }
    }

    private static void report(SurfaceKeys.Key key, String above, String prefix, Problems problems) {
        problems.warning(
                Code.KEY_BELOW_KEY,
                key.span(),
                "'" + key.key() + "' stands below '" + prefix + "', the key of the option '" + above
                        + "'; nested mappings cannot hold both.",
                "Choose another key, or write `under: " + above
                        + "` and the rest of the key if the two belong together.");
    }
}
