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
import io.connectorspec.codegen.spec.model.OptionSpec.Deprecation;
import io.connectorspec.codegen.spec.model.Version;
import java.util.Optional;

/** An option comes before it is deprecated, and is deprecated before it goes. */
final class VersionsOutOfOrderRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.options().bodies().map(option -> option.text().lifecycle()).forEach(lifecycle -> {
            Optional<Deprecation> end = lifecycle.deprecation().map(Located::value);
            Optional<Located<Version>> deprecated = end.flatMap(Deprecation::since);
            Optional<Located<Version>> removal = end.flatMap(Deprecation::removal);
            check(lifecycle.since(), deprecated, problems);
            check(deprecated.or(lifecycle::since), removal, problems);
        });
    }

    private static void check(Optional<Located<Version>> earlier, Optional<Located<Version>> later, Problems problems) {
        earlier.ifPresent(first -> later.filter(next -> next.value().compareTo(first.value()) <= 0)
                .ifPresent(next -> problems.error(
                        Code.VERSIONS_OUT_OF_ORDER,
                        next.span(),
                        "Version " + next.value() + " does not come after version " + first.value() + " of "
                                + first.span().seenFrom(next.span()) + ".",
                        "Write a later version here, or an earlier one there.")));
    }
}
