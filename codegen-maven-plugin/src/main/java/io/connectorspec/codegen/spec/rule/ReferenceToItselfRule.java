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
import java.util.stream.Stream;

/** No option makes itself necessary, excludes itself or replaces itself. */
final class ReferenceToItselfRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.options()
                .forEach((name, option) -> Stream.concat(
                                Dependencies.of(option).stream(),
                                option.text().lifecycle().deprecation().stream()
                                        .flatMap(deprecation -> deprecation.value().replacement().stream()))
                        .filter(other -> other.value().equals(name.value()))
                        .forEach(itself -> problems.error(
                                Code.REFERENCE_TO_ITSELF,
                                itself.span(),
                                "The option '" + name.value() + "' refers to itself.",
                                "Name another option, or remove this.")));
    }
}
