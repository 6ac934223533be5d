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
import java.util.Set;

/** Attributes do not have the names of methods that every item class has. */
final class ReservedAttributeRule implements ItemRule {

    private static final Set<String> RESERVED = Set.of(
            "build",
            "builder",
            "clone",
            "equals",
            "finalize",
            "findNulls",
            "getClass",
            "hashCode",
            "key",
            "notify",
            "notifyAll",
            "of",
            "serialVersionUID",
            "toBuilder",
            "toString",
            "wait");

    @Override
    public void check(ItemFileSpec file, ConnectorSpec connector, Problems problems) {
        ItemLookup.attributes(file, (name, attribute) -> {
            if (RESERVED.contains(name.value())) {
                problems.error(
                        Code.RESERVED_ATTRIBUTE,
                        name.span(),
                        "'" + name.value()
                                + "' cannot be the name of an attribute: item classes have a method of that name.",
                        "Choose another name, and keep the name in the table with `name: " + name.value() + "`.");
            }
        });
    }
}
