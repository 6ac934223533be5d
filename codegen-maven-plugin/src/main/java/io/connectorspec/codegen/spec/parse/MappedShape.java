/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.Problems;
import java.util.Optional;
import java.util.function.Function;

/**
 * Another shape whose value becomes something else.
 *
 * @param inner the other shape
 * @param mapper makes the value; it refuses nothing
 */
record MappedShape<A, T>(Shape<A> inner, Function<A, T> mapper) implements Shape<T> {

    @Override
    public Form form() {
        return inner.form();
    }

    @Override
    public String expected() {
        return inner.expected();
    }

    @Override
    public Optional<T> bind(YamlNode node, Problems problems) {
        return inner.bind(node, problems).map(mapper);
    }
}
