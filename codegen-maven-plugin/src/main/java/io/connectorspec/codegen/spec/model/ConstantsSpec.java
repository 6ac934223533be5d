/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.Optional;

/**
 * A class of constants over the options.
 *
 * @param place the package
 * @param style what its fields are
 * @param surface the surface whose keys they hold
 * @param doc what the class is for
 * @param values constants that are no options
 */
public record ConstantsSpec(
        Place place,
        ConstantStyle style,
        Optional<Located<String>> surface,
        Located<String> doc,
        Entries<Constant> values) {

    /**
     * Where a class stands.
     *
     * @param packageName its whole package
     * @param subpackage its package below the connector's; at most one of the two is given
     */
    public record Place(Optional<Located<PackageName>> packageName, Optional<Located<PackageName>> subpackage) {

        /** Gives the package of the class in a connector. */
        public PackageName in(PackageName connector) {
            return packageName
                    .map(Located::value)
                    .orElseGet(() -> subpackage
                            .map(part -> connector.below(part.value()))
                            .orElse(connector));
        }
    }

    /**
     * A constant that is no option.
     *
     * @param type its type
     * @param value its value
     * @param doc what it is
     */
    public record Constant(Located<ValueType> type, Located<RawValue> value, Located<String> doc) {}
}
