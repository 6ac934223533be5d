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
import io.connectorspec.codegen.spec.model.ItemFileSpec.ItemSpec;
import io.connectorspec.codegen.spec.model.Located;
import java.util.HashMap;
import java.util.Map;

/** The item types of a shared table exist, belong to no other table, and leave the discriminator to the table. */
final class SharedTableRule implements ItemRule {

    private static final Reference ITEM = new Reference(Code.UNKNOWN_ITEM, "item type");

    @Override
    public void check(ItemFileSpec file, ConnectorSpec connector, Problems problems) {
        Map<String, String> owners = new HashMap<>();
        file.declared().tables().forEach((name, table) -> {
            if (table.items().isEmpty()) {
                problems.error(
                        Code.EMPTY_TABLE,
                        name.span(),
                        "No item type shares the table of '" + name.value() + "'.",
                        "Add some below `items`, such as `order: Order`.");
            }
            table.items().bodies().forEach(item -> {
                ITEM.check(item, file.items().names(), problems);
                owner(item, owners.putIfAbsent(item.value(), name.value()), problems);
                file.items().find(item.value()).ifPresent(body -> member(item, body, table, problems));
            });
        });
    }

    private static void owner(Located<String> item, String owner, Problems problems) {
        if (owner != null) {
            problems.error(
                    Code.ITEM_IN_TWO_TABLES,
                    item.span(),
                    "'" + item.value() + "' belongs to '" + owner + "' already.",
                    "Remove it from one of the two places.");
        }
    }

    private static void member(Located<String> item, ItemSpec body, ItemFileSpec.TableSpec table, Problems problems) {
        body.table()
                .ifPresent(own -> problems.error(
                        Code.ITEM_IN_TWO_TABLES,
                        own.span(),
                        "'" + item.value() + "' has a table of its own, and shares '"
                                + table.table().value() + "' with others.",
                        "Remove this line, or take '" + item.value() + "' out of the shared table."));
        body.attributes().forEach((name, attribute) -> {
            Located<String> stored = attribute.storedName().orElse(name);
            if (stored.value().equals(table.discriminator().value())) {
                problems.error(
                        Code.DUPLICATE_ATTRIBUTE,
                        stored.span(),
                        "The attribute '" + stored.value() + "' tells the item types of the table apart, and is"
                                + " written without your doing.",
                        "Remove the attribute, or choose another `discriminator` for the table.");
            }
        });
    }
}
