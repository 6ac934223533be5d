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
import io.connectorspec.codegen.spec.model.QualifiedClass;
import java.util.Optional;

/** A class of the user's own comes with a converter, and a converter with the class that it converts. */
final class IncompleteConversionRule implements ItemRule {

    @Override
    public void check(ItemFileSpec file, ConnectorSpec connector, Problems problems) {
        ItemLookup.attributes(file, (name, attribute) -> {
            Optional<Located<QualifiedClass>> java =
                    attribute.traits().conversion().java();
            Optional<Located<QualifiedClass>> converter =
                    attribute.traits().conversion().converter();
            if (converter.isEmpty()) {
                java.ifPresent(type -> problems.error(
                        Code.INCOMPLETE_ENTRY,
                        type.span(),
                        "Nothing turns objects of this class into values of type '"
                                + attribute.type().value() + "'.",
                        "Add a line such as `converter: " + type.value() + "Converter`."));
            }
            if (java.isEmpty()) {
                converter.ifPresent(type -> problems.error(
                        Code.INCOMPLETE_ENTRY,
                        type.span(),
                        "Nothing says which class this converts.",
                        "Add a line such as `java: com.example.Money`."));
            }
        });
    }
}
