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
import java.util.HashMap;
import java.util.Map;

/** A role is given once in an item. */
final class DuplicateRoleRule implements ItemRule {

    @Override
    public void check(ItemFileSpec file, ConnectorSpec connector, Problems problems) {
        file.items().bodies().forEach(item -> {
            Map<String, String> owners = new HashMap<>();
            item.attributes()
                    .forEach((name, attribute) -> attribute.role().ifPresent(role -> {
                        String owner = owners.putIfAbsent(role.value(), name.value());
                        if (owner != null) {
                            problems.error(
                                    Code.DUPLICATE_ROLE,
                                    role.span(),
                                    "The attribute '" + owner + "' has the role '" + role.value() + "' already.",
                                    "Remove the role from one of the two.");
                        }
                    }));
        });
    }
}
