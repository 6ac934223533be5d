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
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.ItemFileSpec;
import io.connectorspec.codegen.spec.model.ItemTypesSpec;

/** Files declare enums, shared tables and converters only for connectors that have classes for them. */
final class UnsupportedItemsRule implements ItemRule {

    @Override
    public void check(ItemFileSpec file, ConnectorSpec connector, Problems problems) {
        ItemTypesSpec types = connector.itemTypes().orElseThrow();
        if (types.userTypes().enums().isEmpty()
                || types.classes().codecs().enumeration().isEmpty()) {
            file.declared()
                    .enums()
                    .list()
                    .forEach(named -> report("enums", named.name().span(), "Make it a text.", problems));
        }
        if (types.classes().codecs().table().isEmpty()) {
            file.declared()
                    .tables()
                    .list()
                    .forEach(named -> report(
                            "tables of several item types",
                            named.name().span(),
                            "Give every item type a `table` of its own.",
                            problems));
        }
        if (types.protocol().converted().isEmpty()) {
            ItemLookup.attributes(
                    file,
                    (name, attribute) -> attribute
                            .traits()
                            .conversion()
                            .converter()
                            .ifPresent(converter -> report(
                                    "converters", converter.span(), "Remove `converter` and `java`.", problems)));
        }
    }

    private static void report(String what, Span span, String hint, Problems problems) {
        problems.error(Code.UNSUPPORTED_ITEMS, span, "The connector has no " + what + ".", hint);
    }
}
