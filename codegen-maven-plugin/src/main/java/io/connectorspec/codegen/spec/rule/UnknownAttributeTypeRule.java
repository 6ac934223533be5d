/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.Suggestion;
import io.connectorspec.codegen.spec.model.AttributeTypeName;
import io.connectorspec.codegen.spec.model.AttributeTypes;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.ItemFileSpec;
import io.connectorspec.codegen.spec.model.Located;
import java.util.Collection;

/** The types of attributes are the connector's, or item types of the same file. */
final class UnknownAttributeTypeRule implements ItemRule {

    @Override
    public void check(ItemFileSpec file, ConnectorSpec connector, Problems problems) {
        AttributeTypes types = ItemLookup.types(file, connector);
        ItemLookup.attributes(file, (name, attribute) -> {
            Located<AttributeTypeName> type = attribute.type();
            types.unknown(type.value()).forEach(part -> {
                String text = part.toString();
                int offset = Math.max(0, type.value().toString().indexOf(text));
                problems.error(
                        Code.UNKNOWN_ATTRIBUTE_TYPE,
                        type.span().part(text, offset),
                        "There is no type '" + text + "'.",
                        advice(part, types.names()));
            });
        });
    }

    /** What starts with a capital letter is meant as an item type or enum, unless it is nearly the name of a type. */
    private static String advice(AttributeTypeName unknown, Collection<String> known) {
        String text = unknown.name() + unknown.element().map(held -> "<E>").orElse("");
        boolean own = Character.isUpperCase(text.charAt(0)) && unknown.element().isEmpty();
        return own && Suggestion.nearest(text, known).isEmpty()
                ? "Declare '" + text + "' under `items` or `enums`, or write the name of a type that is there."
                : Suggestion.sentence(text, known);
    }
}
