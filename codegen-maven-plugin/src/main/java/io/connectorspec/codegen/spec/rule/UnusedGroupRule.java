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
import io.connectorspec.codegen.spec.model.Named;
import java.util.Set;
import java.util.stream.Collectors;

/** Every group has an option. */
final class UnusedGroupRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        Set<String> used = spec.options()
                .bodies()
                .flatMap(option -> option.text().group().stream())
                .map(Located::value)
                .collect(Collectors.toSet());
        spec.vocabulary().groups().list().stream()
                .map(Named::name)
                .filter(group -> !used.contains(group.value()))
                .forEach(group -> problems.warning(
                        Code.UNUSED_GROUP,
                        group.span(),
                        "No option belongs to the group '" + group.value() + "'.",
                        "Remove the group, or add `group: " + group.value() + "` to an option."));
    }
}
