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
import io.connectorspec.codegen.spec.model.ConvertersSpec;
import io.connectorspec.codegen.spec.model.Located;
import java.util.ArrayList;
import java.util.List;

/** What a converter hands to its delegate are arguments of its own, or the table if there is one. */
final class UnknownArgumentRule implements ConnectorRule {

    private static final Reference ARGUMENT = new Reference(Code.UNKNOWN_ARGUMENT, "argument");

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.surfaces()
                .converters()
                .ifPresent(converters -> converters.classes().bodies().forEach(converter -> {
                    List<String> existing =
                            new ArrayList<>(converter.arguments().names());
                    converters.table().ifPresent(table -> existing.add(ConvertersSpec.Converter.TABLE));
                    converter
                            .delegate()
                            .arguments()
                            .forEach(name -> ARGUMENT.check(
                                    new Located<>(name.value().text(), name.span()), existing, problems));
                }));
    }
}
