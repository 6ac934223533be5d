/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.model.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A value whose type is said elsewhere: a text or a list of texts, judged later. */
record RawShape() implements Shape<RawValue> {

    @Override
    public Form form() {
        return new Form.Value();
    }

    @Override
    public String expected() {
        return "a value, or values in brackets or braces";
    }

    @Override
    public Optional<RawValue> bind(YamlNode node, Problems problems) {
        if (node instanceof YamlNode.Text text && !text.isNothing()) {
            return TextShape.isTooLong(text, problems)
                    ? Optional.empty()
                    : Optional.of(new RawValue(RawValue.Form.TEXT, List.of(), List.of(text.value()), text.plain()));
        }
        if (node instanceof YamlNode.Items items) {
            return texts(items.nodes(), problems)
                    .map(texts -> new RawValue(RawValue.Form.LIST, List.of(), texts, false));
        }
        if (node instanceof YamlNode.Mapping mapping) {
            Optional<List<String>> names =
                    texts(mapping.entries().stream().map(YamlNode.Entry::key).toList(), problems);
            Optional<List<String>> texts =
                    texts(mapping.entries().stream().map(YamlNode.Entry::value).toList(), problems);
            return names.flatMap(keys -> texts.map(values -> new RawValue(RawValue.Form.MAP, keys, values, false)));
        }
        return wrongKind(node, problems);
    }

    private static Optional<List<String>> texts(List<? extends YamlNode> nodes, Problems problems) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> Shapes.text().bind(node, problems).ifPresent(texts::add));
        return texts.size() == nodes.size() ? Optional.of(texts) : Optional.empty();
    }
}
