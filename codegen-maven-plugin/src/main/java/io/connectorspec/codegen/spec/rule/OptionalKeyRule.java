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
import io.connectorspec.codegen.spec.model.ItemFileSpec;
import io.connectorspec.codegen.spec.model.ItemTypesSpec;

/** The attributes of a key are always there. */
final class OptionalKeyRule implements ItemRule {

    @Override
    public void check(ItemFileSpec file, ConnectorSpec connector, Problems problems) {
        ItemLookup.attributes(
                file,
                (name, attribute) -> attribute
                        .role()
                        .filter(role -> attribute.traits().optional())
                        .filter(role -> ItemLookup.roles(connector)
                                .find(role.value())
                                .filter(ItemTypesSpec.Role::key)
                                .isPresent())
                        .ifPresent(role -> problems.error(
                                Code.OPTIONAL_KEY,
                                role.span(),
                                "'" + name.value() + "' belongs to the key, and is optional.",
                                "Remove `optional`, or the role.")));
    }
}
