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
    public String expected() {
        return "a value, or a list of values in brackets";
    }

    @Override
    public Optional<RawValue> bind(YamlNode node, Problems problems) {
        if (node instanceof YamlNode.Text text && !text.isNothing()) {
            return Optional.of(new RawValue(List.of(text.value()), false, text.plain()));
        }
        if (!(node instanceof YamlNode.Items items)) {
            return wrongKind(node, problems);
        }
        List<String> texts = new ArrayList<>();
        for (YamlNode element : items.nodes()) {
            Shapes.text().bind(element, problems).ifPresent(texts::add);
        }
        return texts.size() == items.nodes().size() ? Optional.of(new RawValue(texts, true, false)) : Optional.empty();
    }
}
