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
import java.util.List;

/** Items with a table have what every table needs. */
final class MissingRoleRule implements ItemRule {

    @Override
    public void check(ItemFileSpec file, ConnectorSpec connector, Problems problems) {
        file.items()
                .forEach((name, item) -> item.table()
                        .or(() -> file.sharedTable(name.value()).map(table -> name))
                        .ifPresent(table -> ItemLookup.roles(connector).forEach((role, body) -> {
                            if (body.required()
                                    && !has(
                                            item,
                                            role.value(),
                                            ItemLookup.roles(connector).names())) {
                                problems.error(
                                        Code.MISSING_ROLE,
                                        table.span(),
                                        "Items of a table need an attribute with the role '" + role.value() + "'.",
                                        "Add `" + (body.key() ? "key: " : "role: ") + role.value()
                                                + "` to one of the attributes of '" + name.value()
                                                + "', or remove `table` if it only stands in other items.");
                            }
                        })));
    }

    /** An attribute whose role is misspelt, which another rule reports, may have been meant to be the one. */
    private static boolean has(ItemFileSpec.ItemSpec item, String role, List<String> roles) {
        return item.attributes().list().stream()
                .anyMatch(attribute -> attribute.body().isEmpty()
                        || attribute.body().get().role().map(Located::value).stream()
                                .anyMatch(name -> name.equals(role) || !roles.contains(name)));
    }
}
