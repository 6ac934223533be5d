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
import io.connectorspec.codegen.spec.model.ItemFileSpec;
import io.connectorspec.codegen.spec.model.ItemFileSpec.AttributeSpec;
import io.connectorspec.codegen.spec.model.ItemFileSpec.ItemSpec;
import io.connectorspec.codegen.spec.model.Located;
import java.util.Map;
import java.util.TreeMap;

/** The item types of a shared table have one key: the same attributes, under the same names, of the same types. */
final class DifferentKeysRule implements ItemRule {

    @Override
    public void check(ItemFileSpec file, ConnectorSpec connector, Problems problems) {
        file.declared().tables().bodies().forEach(table -> {
            Located<String> first = null;
            for (Located<String> item : table.items().bodies().toList()) {
                if (file.items().find(item.value()).isEmpty()) {
                    continue;
                }
                first = first == null ? item : first;
                if (!key(item, file, connector).equals(key(first, file, connector))) {
                    problems.error(
                            Code.DIFFERENT_KEYS,
                            item.span(),
                            "The keys of '" + item.value() + "' and '" + first.value() + "' differ.",
                            "Give the attributes of both keys the same names, types and encodings.");
                }
            }
        });
    }

    /** Gives what stands behind each role of the key, as text that is the same for keys that are the same. */
    private static Map<String, String> key(Located<String> name, ItemFileSpec file, ConnectorSpec connector) {
        ItemSpec item = file.items().find(name.value()).orElseThrow();
        Map<String, String> key = new TreeMap<>();
        item.attributes()
                .forEach((accessor, attribute) -> attribute
                        .role()
                        .filter(role -> ItemLookup.roles(connector)
                                .find(role.value())
                                .filter(body -> body.key())
                                .isPresent())
                        .ifPresent(role -> key.put(role.value(), description(accessor.value(), attribute))));
        return key;
    }

    private static String description(String accessor, AttributeSpec attribute) {
        return accessor + " / " + attribute.storedName().map(Located::value).orElse(accessor) + " / "
                + attribute.type().value() + " / "
                + attribute.encoding().map(Located::value).orElse("") + " / "
                + attribute.traits().conversion().java().map(Located::value) + " / "
                + attribute.traits().conversion().converter().map(Located::value);
    }
}
