/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.Suggestion;
import io.connectorspec.codegen.spec.model.Word;
import java.util.List;
import java.util.Optional;

/**
 * One of a few fixed words.
 *
 * @param words what can stand here
 */
record WordShape<T extends Word>(List<T> words) implements Shape<T> {

    @Override
    public Form form() {
        return new Form.Words(words.stream().map(Word::word).toList());
    }

    @Override
    public String expected() {
        return "one of " + String.join(", ", words.stream().map(Word::word).toList());
    }

    @Override
    public Optional<T> bind(YamlNode node, Problems problems) {
        if (!(node instanceof YamlNode.Text text) || text.isNothing()) {
            return wrongKind(node, problems);
        }
        Optional<T> word =
                words.stream().filter(w -> w.word().equals(text.value())).findFirst();
        if (word.isEmpty()) {
            problems.error(
                    Code.UNKNOWN_WORD,
                    text.span(),
                    "'" + text.value() + "' is not known here.",
                    Suggestion.sentence(
                            text.value(), words.stream().map(Word::word).toList()));
        }
        return word;
    }
}
