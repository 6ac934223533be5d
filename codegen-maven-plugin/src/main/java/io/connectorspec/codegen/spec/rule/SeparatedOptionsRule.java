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
import io.connectorspec.codegen.spec.model.MemberReference;
import io.connectorspec.codegen.spec.model.OptionSpec;
import java.util.Optional;

/** Options that depend on each other are read in one place: into one settings record, or by one builder. */
final class SeparatedOptionsRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.options()
                .bodies()
                .forEach(option -> Dependencies.of(option)
                        .forEach(name -> spec.options()
                                .find(name.value())
                                .filter(other -> !together(option, other))
                                .ifPresent(other -> problems.error(
                                        Code.SEPARATED_OPTIONS,
                                        name.span(),
                                        "Nothing reads this option and '" + name.value()
                                                + "' in one place, so nobody can compare them.",
                                        "Give both a `setting` of one record, or a `property` of one builder."))));
    }

    private static boolean together(OptionSpec one, OptionSpec other) {
        return same(one.binding().setting(), other.binding().setting())
                || same(one.binding().property(), other.binding().property());
    }

    private static boolean same(Optional<Located<MemberReference>> one, Optional<Located<MemberReference>> other) {
        return one.isPresent()
                && one.map(place -> place.value().owner())
                        .equals(other.map(place -> place.value().owner()));
    }
}
