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
import io.connectorspec.codegen.spec.model.Located;
import java.util.HashMap;
import java.util.Map;

/** An enum has constants, and each is stored as a text of its own. */
final class EnumConstantsRule implements ItemRule {

    @Override
    public void check(ItemFileSpec file, ConnectorSpec connector, Problems problems) {
        file.declared().enums().forEach((name, body) -> {
            if (body.values().isEmpty()) {
                problems.error(
                        Code.ENUM_WITHOUT_VALUES,
                        name.span(),
                        "The enum '" + name.value() + "' has no values.",
                        "Add some below `values`, such as `PAID: The customer paid.`.");
            }
            texts(body.values(), problems);
        });
    }

    private static void texts(Entries<ItemFileSpec.ConstantSpec> constants, Problems problems) {
        Map<String, String> owners = new HashMap<>();
        constants.forEach((name, body) -> {
            Located<String> stored = body.stored().orElse(name);
            String owner = owners.putIfAbsent(stored.value(), name.value());
            if (owner != null) {
                problems.error(
                        Code.DUPLICATE_STORED_TEXT,
                        stored.span(),
                        "The constant '" + owner + "' is stored as '" + stored.value() + "' already.",
                        "Give one of the two another text with `stored`.");
            }
        });
    }
}
