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

/** Encodings are chosen among those of the type, and only where there is a choice. */
final class UnknownEncodingRule implements ItemRule {

    private static final Reference ENCODING = new Reference(Code.UNKNOWN_ENCODING, "encoding");

    @Override
    public void check(ItemFileSpec file, ConnectorSpec connector, Problems problems) {
        AttributeTypes types = ItemLookup.types(file, connector);
        ItemLookup.attributes(file, (name, attribute) -> {
            AttributeTypeName type = attribute.type().value();
            if (!types.unknown(type).isEmpty()) {
                return;
            }
            List<String> encodings = types.encodings(type).names();
            attribute.encoding().ifPresent(encoding -> chosen(encoding, type, encodings, problems));
            if (attribute.encoding().isEmpty() && !encodings.isEmpty() && !types.hasDefaultEncoding(type)) {
                problems.error(
                        Code.UNKNOWN_ENCODING,
                        attribute.type().span(),
                        "Values of type '" + type + "' can be stored in several ways, and none is chosen.",
                        "Add a line such as `encoding: " + encodings.get(0) + "`.");
            }
        });
    }

    private static void chosen(
            Located<String> encoding, AttributeTypeName type, List<String> encodings, Problems problems) {
        if (encodings.isEmpty()) {
            problems.error(
                    Code.UNKNOWN_ENCODING,
                    encoding.span(),
                    "Values of type '" + type + "' are stored in one way only.",
                    "Remove `encoding`.");
        } else {
            ENCODING.check(encoding, encodings, problems);
        }
    }
}
