/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.Problems;
import java.util.Optional;

/**
 * A mapping, or a single text as a short form of it.
 *
 * @param shortForm what the text is
 * @param longForm what the mapping is
 */
record ShortShape<T>(Shape<T> shortForm, Shape<T> longForm) implements Shape<T> {

    @Override
    public Form form() {
        return new Form.Either(shortForm.form(), longForm.form());
    }

    @Override
    public String expected() {
        return shortForm.expected() + ", or " + longForm.expected();
    }

    @Override
    public Optional<T> bind(YamlNode node, Problems problems) {
        if (node instanceof YamlNode.Mapping) {
            return longForm.bind(node, problems);
        }
        return node instanceof YamlNode.Text ? shortForm.bind(node, problems) : wrongKind(node, problems);
    }
}
