/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.diagnostic.Span;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.ItemClassesSpec;
import io.connectorspec.codegen.spec.model.ItemFileSpec;
import io.connectorspec.codegen.spec.model.ItemNames;
import io.connectorspec.codegen.spec.model.ItemTypesSpec;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Names the classes that a file of item types becomes. */
final class ItemClassNames {

    private ItemClassNames() {}

    /**
     * Hands over every class.
     *
     * @param each takes the simple name of a class, and the entry of the file that it is made for
     */
    static void forEach(ItemFileSpec file, ConnectorSpec connector, BiConsumer<String, Span> each) {
        ItemTypesSpec types = connector.itemTypes().orElseThrow();
        ItemClassesSpec.Codecs codecs = types.classes().codecs();
        file.items().forEach((name, item) -> {
            boolean shares = file.sharedTable(name.value()).isPresent();
            ItemNames.of(name.value(), file)
                    .all(types.classes(), Optional.of(codecs.item()), ItemLookup.isKeyed(item, connector), shares)
                    .forEach(generated -> each.accept(generated, name.span()));
        });
        file.declared()
                .tables()
                .forEach((name, table) -> ItemNames.of(name.value())
                        .all(types.classes(), codecs.table(), true, false)
                        .forEach(generated -> each.accept(generated, name.span())));
        file.declared().enums().forEach((name, body) -> {
            each.accept(name.value(), name.span());
            codecs.enumeration()
                    .ifPresent(kind -> each.accept(
                            ItemNames.of(name.value()).insert(kind.name().value()), name.span()));
        });
    }
}
