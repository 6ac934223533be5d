/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.model.Located;
import java.util.Optional;

/**
 * Another shape whose value keeps its place, for rules that may point at it later.
 *
 * @param inner the other shape
 */
record LocatedShape<T>(Shape<T> inner) implements Shape<Located<T>> {

    @Override
    public Form form() {
        return inner.form();
    }

    @Override
    public String expected() {
        return inner.expected();
    }

    @Override
    public Optional<Located<T>> bind(YamlNode node, Problems problems) {
        return inner.bind(node, problems).map(value -> new Located<>(value, node.span()));
    }
}
