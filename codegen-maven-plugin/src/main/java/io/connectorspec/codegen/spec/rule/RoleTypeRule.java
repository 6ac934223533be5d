/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.Span;
import io.connectorspec.codegen.spec.model.AttributeTypes;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.ItemFileSpec;
import io.connectorspec.codegen.spec.model.ItemTypesSpec;
import io.connectorspec.codegen.spec.model.Located;
import java.util.List;
import java.util.Optional;

/** The type and the encoding of an attribute are ones that its role can have. */
final class RoleTypeRule implements ItemRule {

    @Override
    public void check(ItemFileSpec file, ConnectorSpec connector, Problems problems) {
        AttributeTypes types = ItemLookup.types(file, connector);
        ItemLookup.attributes(
                file,
                (name, attribute) -> attribute
                        .role()
                        .flatMap(role -> ItemLookup.roles(connector).find(role.value()))
                        .ifPresent(role -> check(attribute, role, types, problems)));
    }

    private static void check(
            ItemFileSpec.AttributeSpec attribute, ItemTypesSpec.Role role, AttributeTypes types, Problems problems) {
        Optional<String> chosen = attribute.encoding().map(Located::value);
        List<String> encodings = role.encodings().stream().map(Located::value).toList();
        Optional<String> encoding = types.encodingName(attribute.type().value(), chosen)
                .filter(types.encodings(attribute.type().value())::has);
        if (encoding.isPresent() && !encodings.isEmpty()) {
            if (!encodings.contains(encoding.get())) {
                report(attribute, encoding.get(), encodings, "Write `encoding: " + encodings.get(0) + "`.", problems);
            }
            return;
        }
        List<String> kinds = role.attributes().stream().map(Located::value).toList();
        types.attributeKind(attribute.type().value(), chosen)
                .filter(kind -> !kinds.isEmpty() && !kinds.contains(kind))
                .ifPresent(kind -> report(attribute, kind, kinds, "Choose another type or encoding.", problems));
    }

    private static void report(
            ItemFileSpec.AttributeSpec attribute, String stored, List<String> allowed, String hint, Problems problems) {
        Span span =
                attribute.encoding().map(Located::span).orElse(attribute.type().span());
        problems.error(
                Code.ROLE_TYPE,
                span,
                "This is stored as " + stored + ", and an attribute with the role '"
                        + attribute.role().orElseThrow().value() + "' is stored as " + String.join(" or ", allowed)
                        + ".",
                hint);
    }
}
