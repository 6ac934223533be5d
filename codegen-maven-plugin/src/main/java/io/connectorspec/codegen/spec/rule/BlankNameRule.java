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
import io.connectorspec.codegen.spec.model.Located;

/** Tables and attributes have names with something in them. */
final class BlankNameRule implements ItemRule {

    @Override
    public void check(ItemFileSpec file, ConnectorSpec connector, Problems problems) {
        file.items().bodies().flatMap(item -> item.table().stream()).forEach(name -> check(name, problems));
        ItemLookup.attributes(
                file, (name, attribute) -> attribute.storedName().ifPresent(stored -> check(stored, problems)));
        file.declared().tables().bodies().forEach(table -> {
            check(table.table(), problems);
            check(table.discriminator(), problems);
        });
    }

    private static void check(Located<String> name, Problems problems) {
        if (name.value().isBlank()) {
            problems.error(
                    Code.BLANK_NAME,
                    name.span(),
                    "This name is empty.",
                    "Write the name that it has in the database, or remove the line.");
        }
    }
}
