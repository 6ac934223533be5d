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
import io.connectorspec.codegen.spec.model.OptionSpec;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something becomes of every option: users who set it would wait for an effect. */
final class UnusedOptionRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        Set<String> referred = spec.options()
                .bodies()
                .flatMap(option -> Stream.concat(option.keys().under().stream(), option.keys().nests().stream()))
                .map(Located::value)
                .collect(Collectors.toSet());
        spec.options().forEach((name, option) -> {
            if (isUnbound(option.binding()) && !referred.contains(name.value())) {
                problems.warning(
                        Code.UNUSED_OPTION,
                        name.span(),
                        "Users can set '" + name.value() + "', and nothing becomes of it.",
                        "Add `setting`, `property` or `constants`, or remove the option.");
            }
        });
    }

    private static boolean isUnbound(OptionSpec.Binding binding) {
        return binding.setting().isEmpty()
                && binding.property().isEmpty()
                && binding.constants().isEmpty();
    }
}
