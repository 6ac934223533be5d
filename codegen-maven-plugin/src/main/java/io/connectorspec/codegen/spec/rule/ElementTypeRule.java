/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.model.AttributeTypeName;
import io.connectorspec.codegen.spec.model.AttributeTypes;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.ItemFileSpec;
import io.connectorspec.codegen.spec.model.Located;
import java.util.List;
import java.util.Optional;

/** Containers hold only what they can store: a set, say, no lists. */
final class ElementTypeRule implements ItemRule {

    @Override
    public void check(ItemFileSpec file, ConnectorSpec connector, Problems problems) {
        AttributeTypes types = ItemLookup.types(file, connector);
        ItemLookup.attributes(file, (name, attribute) -> {
            Located<AttributeTypeName> type = attribute.type();
            Optional<String> chosen = attribute.encoding().map(Located::value);
            types.unstorable(type.value(), chosen).forEach(part -> {
                String element = part.element().orElseThrow().toString();
                List<String> kinds =
                        types.match(part).orElseThrow().type().byElement().names();
                problems.error(
                        Code.ELEMENT_TYPE,
                        type.span().part(element, type.value().toString().lastIndexOf(element)),
                        "'" + part.name() + "' cannot hold '" + element + "', which is stored as "
                                + types.attributeKind(part.element().orElseThrow(), chosen)
                                        .orElseThrow() + ".",
                        "It holds what is stored as " + String.join(", ", kinds)
                                + "; choose another element, or another container.");
            });
        });
    }
}
