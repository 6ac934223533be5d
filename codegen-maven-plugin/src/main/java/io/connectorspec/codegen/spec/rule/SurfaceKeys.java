/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.diagnostic.Span;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.KeyTable;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.OptionSpec;
import java.util.ArrayList;
import java.util.List;

/** Lists the whole keys of options, surface by surface. */
final class SurfaceKeys {

    private SurfaceKeys() {}

    /**
     * A key.
     *
     * @param option the option that has it
     * @param key the whole key
     * @param span where the spec says it, or its last part
     */
    record Key(String option, String key, Span span) {}

    /** Gives the keys of each surface; of a spec without surfaces, those of its only one. */
    static List<List<Key>> of(ConnectorSpec spec) {
        return surfaces(spec).stream().map(surface -> of(spec, surface)).toList();
    }

    /** Gives the names of the surfaces; a spec without surfaces has one without a name. */
    static List<String> surfaces(ConnectorSpec spec) {
        List<String> declared = spec.vocabulary().surfaces().names();
        return declared.isEmpty() ? List.of("") : declared;
    }

    /** Gives the keys of one surface. */
    static List<Key> of(ConnectorSpec spec, String surface) {
        KeyTable table = new KeyTable(spec);
        List<Key> keys = new ArrayList<>();
        spec.options()
                .forEach((name, option) -> table.absolute(name.value(), surface)
                        .ifPresent(key -> keys.add(new Key(name.value(), key.text(), place(name, option, surface)))));
        return keys;
    }

    private static Span place(Located<String> name, OptionSpec option, String surface) {
        return option.keys()
                .perSurface()
                .find(surface)
                .or(() -> option.keys().key())
                .map(Located::span)
                .orElse(name.span());
    }
}
