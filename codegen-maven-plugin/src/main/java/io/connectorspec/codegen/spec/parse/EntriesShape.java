/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.model.Entries;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A mapping whose keys are names that the spec's author chooses.
 *
 * @param name what a key is
 * @param body what stands under a key
 */
record EntriesShape<T>(Shape<?> name, Shape<T> body) implements Shape<Entries<T>> {

    @Override
    public Form form() {
        return new Form.MappingOf(name.form(), body.form());
    }

    @Override
    public String expected() {
        return "a mapping from " + name.expected() + " to " + body.expected();
    }

    @Override
    public Optional<Entries<T>> bind(YamlNode node, Problems problems) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            return wrongKind(node, problems);
        }
        List<Named<T>> entries = new ArrayList<>();
        for (YamlNode.Entry entry : mapping.entries()) {
            boolean valid = name.bind(entry.key(), problems).isPresent();
            Optional<T> value = body.bind(entry.value(), problems);
            entries.add(new Named<>(
                    new Located<>(entry.key().value(), entry.key().span()), valid ? value : Optional.empty()));
        }
        return Optional.of(new Entries<>(entries));
    }
}
