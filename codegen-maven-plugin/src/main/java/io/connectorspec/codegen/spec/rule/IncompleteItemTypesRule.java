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
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.ItemClassesSpec;
import io.connectorspec.codegen.spec.model.ItemTypesSpec;
import io.connectorspec.codegen.spec.model.KeyTable;
import io.connectorspec.codegen.spec.model.Located;

/** Whatever item types are made of says how it is stored, and by what. */
final class IncompleteItemTypesRule implements ConnectorRule {

    private static final Reference SURFACE = new Reference(Code.UNKNOWN_SURFACE, "surface");
    private static final Reference OPTION = new Reference(Code.UNKNOWN_OPTION, "option");

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.itemTypes().ifPresent(types -> {
            types.types().forEach((name, type) -> type(name, type, problems));
            keyCodec(types.classes(), problems);
            types.products().sql().ifPresent(sql -> sql(sql, spec, problems));
        });
    }

    private static void type(Located<String> name, ItemTypesSpec.AttributeType type, Problems problems) {
        boolean oneWay = type.encoding().isPresent();
        boolean ways = !type.encodings().isEmpty();
        boolean byElement = !type.byElement().isEmpty();
        if (!oneWay && !ways && !byElement) {
            problems.error(
                    Code.INCOMPLETE_ENTRY,
                    name.span(),
                    "Nothing says how values of type '" + name.value() + "' are stored.",
                    "Add `attribute` and `codec`, or `encodings` where there are several ways.");
        } else if (byElement && (oneWay || ways)) {
            problems.error(
                    Code.CONFLICTING_KEYS,
                    name.span(),
                    "The type '" + name.value() + "' is stored by its elements, and in other ways as well.",
                    "Remove `by-element`, or everything else that says how it is stored.");
        } else if (byElement
                && AttributeTypeName.parse(name.value()).variables().isEmpty()) {
            problems.error(
                    Code.INCOMPLETE_ENTRY,
                    name.span(),
                    "The type '" + name.value() + "' has no elements that could tell how it is stored.",
                    "Name it as a pattern, such as 'set<E>', or write `encodings` in the place of `by-element`.");
        }
    }

    private static void sql(ItemTypesSpec.Sql sql, ConnectorSpec spec, Problems problems) {
        SURFACE.check(sql.surface(), spec.vocabulary().surfaces().names(), problems);
        KeyTable keys = new KeyTable(spec);
        sql.options().forEach(option -> {
            OPTION.check(option, spec.options().names(), problems);
            if (spec.options().find(option.value()).isPresent()
                    && spec.vocabulary().surfaces().has(sql.surface().value())
                    && keys.absolute(option.value(), sql.surface().value()).isEmpty()) {
                problems.error(
                        Code.OPTION_WITHOUT_KEY,
                        option.span(),
                        "The option '" + option.value() + "' has no key on the surface '"
                                + sql.surface().value() + "'.",
                        "Give it one with `key` or `keys`, or remove it here.");
            }
        });
    }

    private static void keyCodec(ItemClassesSpec classes, Problems problems) {
        if (classes.codecs().key().isEmpty()) {
            classes.converters().stream()
                    .flatMap(converter -> converter.kind().arguments().stream())
                    .filter(argument -> argument.value() == ItemClassesSpec.Argument.KEY_CODEC)
                    .forEach(argument -> problems.error(
                            Code.INCOMPLETE_ENTRY,
                            argument.span(),
                            "There is no class that writes keys.",
                            "Add `key-codec` to the classes, or remove this argument."));
        }
    }
}
