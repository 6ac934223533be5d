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

/**
 * Item types do not hold each other in a circle of several types: their codecs would make each other without
 * end. A type that holds itself is fine.
 */
final class UnsupportedRecursionRule implements ItemRule {

    @Override
    public void check(ItemFileSpec file, ConnectorSpec connector, Problems problems) {
        AttributeTypes types = ItemLookup.types(file, connector);
        HeldItems held = new HeldItems(file, types, attribute -> true);
        file.items()
                .forEach((item, body) -> body.attributes()
                        .forEach((name, attribute) -> types.heldItem(
                                        attribute.type().value())
                                .filter(inner -> !inner.equals(item.value()) && held.reaches(inner, item.value()))
                                .ifPresent(inner -> problems.error(
                                        Code.UNSUPPORTED_RECURSION,
                                        attribute.type().span(),
                                        "'" + item.value() + "' and '" + inner
                                                + "' hold each other, which is not supported yet.",
                                        "Let an item type hold itself, or break the circle."))));
    }
}
