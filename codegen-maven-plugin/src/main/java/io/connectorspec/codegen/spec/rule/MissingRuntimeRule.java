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
import io.connectorspec.codegen.spec.model.Named;
import java.util.stream.Stream;

/** Settings and builders need the runtime's classes that read options. */
final class MissingRuntimeRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        if (spec.java().runtime().isPresent()) {
            return;
        }
        Stream.concat(
                        spec.surfaces().settings().list().stream().map(Named::name),
                        spec.surfaces().builders().list().stream().map(Named::name))
                .findFirst()
                .ifPresent(name -> problems.error(
                        Code.MISSING_RUNTIME,
                        name.span(),
                        "Nothing says with which classes the options are read.",
                        "Add `runtime` with `setting`, `option`, `option-type` and `option-reader` to the spec."));
    }
}
