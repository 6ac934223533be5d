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
import java.util.Optional;

/** What replaces a deprecated option is not deprecated itself. */
final class DeprecatedReplacementRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.options()
                .forEach((name, option) -> replacement(option)
                        .filter(other -> !other.value().equals(name.value()))
                        .filter(other -> spec.options()
                                .find(other.value())
                                .flatMap(body -> body.text().lifecycle().deprecation())
                                .isPresent())
                        .ifPresent(other -> problems.error(
                                Code.DEPRECATED_REPLACEMENT,
                                other.span(),
                                "'" + other.value() + "' should not be used either.",
                                "Name the option that users end up with"
                                        + spec.options()
                                                .find(other.value())
                                                .flatMap(DeprecatedReplacementRule::replacement)
                                                .map(next -> ", such as '" + next.value() + "'")
                                                .orElse("")
                                        + ".")));
    }

    private static Optional<Located<String>> replacement(OptionSpec option) {
        return option.text()
                .lifecycle()
                .deprecation()
                .flatMap(known -> known.value().replacement());
    }
}
