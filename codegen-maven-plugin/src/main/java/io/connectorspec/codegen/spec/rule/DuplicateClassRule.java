/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.GeneratedClasses;

/** Generated classes have different names, whatever their packages are: a spec names them without a package. */
final class DuplicateClassRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        ClassNames names = new ClassNames(problems);
        GeneratedClasses.of(spec)
                .forEach(entry -> names.add(
                        entry.type().simpleName(),
                        entry.span()
                                .part(
                                        entry.type().simpleName(),
                                        entry.span().end()
                                                - entry.span().start()
                                                - entry.type().simpleName().length())));
    }
}
