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

/** A deprecated option says what users should do. */
final class DeprecatedWithoutAdviceRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.options()
                .bodies()
                .forEach(option -> option.text()
                        .lifecycle()
                        .deprecation()
                        .filter(deprecation -> deprecation.value().replacement().isEmpty())
                        .filter(deprecation -> deprecation.value().reason().isEmpty())
                        .ifPresent(deprecation -> problems.error(
                                Code.DEPRECATED_WITHOUT_ADVICE,
                                deprecation.span(),
                                "Users are told not to use this option, and not what to do instead.",
                                "Add `use` with another option, or `reason` with a text.")));
    }
}
