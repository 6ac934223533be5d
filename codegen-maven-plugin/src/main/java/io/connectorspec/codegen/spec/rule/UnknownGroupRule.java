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

/** Groups that options stand in must exist. */
final class UnknownGroupRule implements ConnectorRule {

    private static final Reference GROUP = new Reference(Code.UNKNOWN_GROUP, "group of options");

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.options()
                .bodies()
                .flatMap(option -> option.text().group().stream())
                .forEach(group -> GROUP.check(group, spec.vocabulary().groups().names(), problems));
    }
}
