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

/** An attribute has one role, in the key or beside it. */
final class ConflictingRolesRule implements ItemRule {

    @Override
    public void check(ItemFileSpec file, ConnectorSpec connector, Problems problems) {
        ItemLookup.attributes(
                file,
                (name, attribute) -> attribute
                        .roles()
                        .other()
                        .filter(role -> attribute.roles().key().isPresent())
                        .ifPresent(role -> problems.error(
                                Code.CONFLICTING_KEYS,
                                role.span(),
                                "`key` and `role` exclude each other.",
                                "Remove one of the two.")));
    }
}
