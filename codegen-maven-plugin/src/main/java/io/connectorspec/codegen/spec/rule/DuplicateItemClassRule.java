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

/** The classes of all item types, tables and enums of a file have different names. */
final class DuplicateItemClassRule implements ItemRule {

    /** The class that stands within that of every item type; Java lets it not have the name of the outer one. */
    private static final String BUILDER = "Builder";

    @Override
    public void check(ItemFileSpec file, ConnectorSpec connector, Problems problems) {
        file.items().forEach((name, item) -> {
            if (name.value().equals(BUILDER)) {
                problems.error(
                        Code.DUPLICATE_CLASS,
                        name.span(),
                        "The class of every item type holds a class 'Builder', so it cannot have that name itself.",
                        "Choose another name.");
            }
        });
        ClassNames names = new ClassNames(problems);
        ItemClassNames.forEach(file, connector, names::add);
    }
}
