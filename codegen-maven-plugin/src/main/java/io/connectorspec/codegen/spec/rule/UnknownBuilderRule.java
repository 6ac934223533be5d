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
import io.connectorspec.codegen.spec.model.Located;
import java.util.List;

/** Builders that options and facades refer to must exist. */
final class UnknownBuilderRule implements ConnectorRule {

    private static final Reference BUILDER = new Reference(Code.UNKNOWN_BUILDER, "builder");

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        List<String> builders = spec.surfaces().builders().names();
        spec.options()
                .bodies()
                .flatMap(option -> option.binding().property().stream())
                .map(property -> new Located<>(property.value().owner(), property.span()))
                .forEach(name -> BUILDER.check(name, builders, problems));
        spec.surfaces().facades().bodies().forEach(facade -> BUILDER.check(facade.builder(), builders, problems));
    }
}
