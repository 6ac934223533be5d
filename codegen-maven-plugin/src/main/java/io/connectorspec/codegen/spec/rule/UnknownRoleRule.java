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
import io.connectorspec.codegen.spec.model.Entries;
import io.connectorspec.codegen.spec.model.ItemFileSpec;
import io.connectorspec.codegen.spec.model.ItemTypesSpec;
import io.connectorspec.codegen.spec.model.Located;
import java.util.List;

/** The roles of attributes are the connector's: those of the key under {@code key}, the others under {@code role}. */
final class UnknownRoleRule implements ItemRule {

    private static final Reference KEY = new Reference(Code.UNKNOWN_ROLE, "role in the key");
    private static final Reference ROLE = new Reference(Code.UNKNOWN_ROLE, "role beside the key");

    @Override
    public void check(ItemFileSpec file, ConnectorSpec connector, Problems problems) {
        Entries<ItemTypesSpec.Role> roles = ItemLookup.roles(connector);
        List<String> ofKey = names(roles, true);
        List<String> others = names(roles, false);
        ItemLookup.attributes(file, (name, attribute) -> {
            attribute.roles().key().ifPresent(role -> check(role, ofKey, others, "role", problems));
            attribute.roles().other().ifPresent(role -> check(role, others, ofKey, "key", problems));
        });
    }

    private static void check(
            Located<String> role, List<String> here, List<String> elsewhere, String otherKey, Problems problems) {
        if (elsewhere.contains(role.value())) {
            problems.error(
                    Code.UNKNOWN_ROLE,
                    role.span(),
                    "'" + role.value() + "' does not stand here.",
                    "Write `" + otherKey + ": " + role.value() + "`.");
        } else {
            (otherKey.equals("role") ? KEY : ROLE).check(role, here, problems);
        }
    }

    private static List<String> names(Entries<ItemTypesSpec.Role> roles, boolean key) {
        return roles.list().stream()
                .filter(role -> role.body().map(ItemTypesSpec.Role::key).orElse(key) == key)
                .map(role -> role.name().value())
                .toList();
    }
}
