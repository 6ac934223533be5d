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
import io.connectorspec.codegen.spec.model.ValueType;

/** An enum has values. */
final class EnumWithoutValuesRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.options()
                .bodies()
                .filter(option -> option.value().words().isEmpty())
                .forEach(option -> option.value()
                        .type()
                        .filter(type -> type.value() == ValueType.ENUM)
                        .ifPresent(type -> problems.error(
                                Code.ENUM_WITHOUT_VALUES,
                                type.span(),
                                "Nothing says which values the enum has.",
                                "Add `values`, with a line for each such as `FAST: less work, larger data`.")));
    }
}
