/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.model.AttributeTypes;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.Entries;
import io.connectorspec.codegen.spec.model.ItemFileSpec;
import io.connectorspec.codegen.spec.model.ItemTypesSpec;
import io.connectorspec.codegen.spec.model.Located;
import java.util.function.BiConsumer;

/** What the rules for item types look things up in. */
final class ItemLookup {

    private ItemLookup() {}

    static AttributeTypes types(ItemFileSpec file, ConnectorSpec connector) {
        return new AttributeTypes(connector.itemTypes().orElseThrow(), file);
    }

    static Entries<ItemTypesSpec.Role> roles(ConnectorSpec connector) {
        return connector.itemTypes().orElseThrow().roles();
    }

    /** Hands every attribute of every item type over, with its name. */
    static void attributes(ItemFileSpec file, BiConsumer<Located<String>, ItemFileSpec.AttributeSpec> action) {
        file.items().bodies().forEach(item -> item.attributes().forEach(action));
    }

    /** Gives whether an item type has an attribute whose role belongs to the key. */
    static boolean isKeyed(ItemFileSpec.ItemSpec item, ConnectorSpec connector) {
        return item.attributes()
                .bodies()
                .flatMap(attribute -> attribute.role().stream())
                .flatMap(role -> roles(connector).find(role.value()).stream())
                .anyMatch(ItemTypesSpec.Role::key);
    }
}
