/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.ItemClassesSpec;
import io.connectorspec.codegen.spec.model.ItemFileSpec;
import io.connectorspec.codegen.spec.model.ItemNames;
import io.connectorspec.codegen.spec.model.ItemTypesSpec;
import java.util.Optional;

/** The classes of all item types, tables and enums of a file have different names. */
final class DuplicateItemClassRule implements ItemRule {

    @Override
    public void check(ItemFileSpec file, ConnectorSpec connector, Problems problems) {
        ClassNames names = new ClassNames(problems);
        ItemTypesSpec types = connector.itemTypes().orElseThrow();
        ItemClassesSpec.Codecs codecs = types.classes().codecs();
        file.items().forEach((name, item) -> {
            boolean shares = file.sharedTable(name.value()).isPresent();
            ItemNames.of(name.value(), file)
                    .all(types.classes(), Optional.of(codecs.item()), ItemLookup.isKeyed(item, connector), shares)
                    .forEach(generated -> names.add(generated, name.span()));
        });
        file.declared()
                .tables()
                .forEach((name, table) -> ItemNames.of(name.value())
                        .all(types.classes(), codecs.table(), true, false)
                        .forEach(generated -> names.add(generated, name.span())));
        file.declared().enums().forEach((name, body) -> {
            names.add(name.value(), name.span());
            codecs.enumeration()
                    .ifPresent(kind -> names.add(
                            ItemNames.of(name.value()).insert(kind.name().value()), name.span()));
        });
    }
}
