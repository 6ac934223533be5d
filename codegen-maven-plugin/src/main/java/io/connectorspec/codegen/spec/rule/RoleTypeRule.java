/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.model.AttributeTypes;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.ItemFileSpec;
import io.connectorspec.codegen.spec.model.ItemTypesSpec;
import io.connectorspec.codegen.spec.model.Located;
import java.util.List;

/** The type of an attribute is one that its role can have. */
final class RoleTypeRule implements ItemRule {

    @Override
    public void check(ItemFileSpec file, ConnectorSpec connector, Problems problems) {
        AttributeTypes types = ItemLookup.types(file, connector);
        ItemLookup.attributes(
                file,
                (name, attribute) -> attribute
                        .role()
                        .flatMap(role -> ItemLookup.roles(connector).find(role.value()))
                        .ifPresent(role -> types.attributeKind(
                                        attribute.type().value(),
                                        attribute.encoding().map(Located::value))
                                .ifPresent(kind -> check(attribute, role, kind, problems))));
    }

    private static void check(
            ItemFileSpec.AttributeSpec attribute, ItemTypesSpec.Role role, String kind, Problems problems) {
        List<String> allowed = role.attributes().stream().map(Located::value).toList();
        if (!allowed.isEmpty() && !allowed.contains(kind)) {
            problems.error(
                    Code.ROLE_TYPE,
                    attribute
                            .encoding()
                            .map(Located::span)
                            .orElse(attribute.type().span()),
                    "This is stored as " + kind + ", and an attribute with the role '"
                            + attribute.role().orElseThrow().value() + "' is stored as " + String.join(" or ", allowed)
                            + ".",
                    "Choose another type or encoding.");
        }
    }
}
