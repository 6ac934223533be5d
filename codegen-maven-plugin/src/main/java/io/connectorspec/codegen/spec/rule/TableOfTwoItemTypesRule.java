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
import io.connectorspec.codegen.spec.model.Located;
import java.util.HashMap;
import java.util.Map;

/** Item types of one table are told apart by an attribute, or a reader of the table meets items that it cannot read. */
final class TableOfTwoItemTypesRule implements ItemRule {

    @Override
    public void check(ItemFileSpec file, ConnectorSpec connector, Problems problems) {
        Map<String, String> owners = new HashMap<>();
        file.declared()
                .tables()
                .forEach((name, table) -> owners.put(table.table().value(), name.value()));
        file.items()
                .forEach((name, item) -> item.table().ifPresent(table -> {
                    String other = owners.putIfAbsent(table.value(), name.value());
                    if (other != null) {
                        warn(table, other, problems);
                    }
                }));
    }

    private static void warn(Located<String> table, String other, Problems problems) {
        problems.warning(
                Code.TABLE_OF_TWO_ITEM_TYPES,
                table.span(),
                "This is the table of '" + other + "' as well, and nothing tells their items apart.",
                "Name both under `tables`, with the attribute that tells them apart as `discriminator`.");
    }
}
