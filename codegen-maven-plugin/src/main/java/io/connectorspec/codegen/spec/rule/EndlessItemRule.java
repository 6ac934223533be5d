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
import io.connectorspec.codegen.spec.model.HeldItems;
import io.connectorspec.codegen.spec.model.ItemFileSpec;

/** An item can be finished: it does not have to hold another of its own type, directly or through others. */
final class EndlessItemRule implements ItemRule {

    @Override
    public void check(ItemFileSpec file, ConnectorSpec connector, Problems problems) {
        AttributeTypes types = ItemLookup.types(file, connector);
        HeldItems held = new HeldItems(file, types, attribute -> isAlwaysThere(attribute, types));
        file.items()
                .forEach((item, body) -> body.attributes().forEach((name, attribute) -> {
                    String inner = attribute.type().value().name();
                    if (isAlwaysThere(attribute, types)
                            && (inner.equals(item.value()) || held.reaches(inner, item.value()))) {
                        problems.error(
                                Code.ENDLESS_ITEM,
                                attribute.type().span(),
                                "An item of type '" + item.value() + "' would hold another one without end.",
                                "Add `optional: true`, or hold items in a list or map.");
                    }
                }));
    }

    private static boolean isAlwaysThere(ItemFileSpec.AttributeSpec attribute, AttributeTypes types) {
        return types.isItem(attribute.type().value()) && !attribute.traits().optional();
    }
}
