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

/** Every option says its type, or which option it nests. */
final class MissingTypeRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.options().forEach((name, option) -> {
            if (option.value().type().isEmpty() && option.keys().nests().isEmpty()) {
                problems.error(
                        Code.MISSING_TYPE,
                        name.span(),
                        "The option '" + name.value() + "' does not say its type.",
                        "Add a line such as `type: string`.");
            }
        });
    }
}
