/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list. Elements that cannot be understood are reported and left out.
 *
 * @param element what stands in it
 */
record ListShape<T>(Shape<T> element) implements Shape<List<T>> {

    @Override
    public Form form() {
        return new Form.ListOf(element.form());
    }

    @Override
    public String expected() {
        return "a list whose elements are each " + element.expected();
    }

    @Override
    public Optional<List<T>> bind(YamlNode node, Problems problems) {
        if (!(node instanceof YamlNode.Items items)) {
            return wrongKind(node, problems);
        }
        List<T> values = new ArrayList<>();
        for (YamlNode child : items.nodes()) {
            element.bind(child, problems).ifPresent(values::add);
        }
        return Optional.of(List.copyOf(values));
    }
}
