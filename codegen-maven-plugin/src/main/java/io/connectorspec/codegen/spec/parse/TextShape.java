/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.model.InvalidTextException;
import java.util.Optional;
import java.util.function.Function;

/**
 * A text, read by a value type that checks itself.
 *
 * @param expected what stands here
 * @param code the problem to report if the value type refuses
 * @param pattern what such texts look like, if that can be said by a regular expression
 * @param reader makes the value, or throws {@link InvalidTextException}
 */
record TextShape<T>(String expected, Code code, Optional<TextPattern> pattern, Function<String, T> reader)
        implements Shape<T> {

    /** A class file holds texts of 65,535 bytes, and a character takes up to three of them. */
    private static final int LONGEST = 10_000;

    TextShape(String expected, Code code, Function<String, T> reader) {
        this(expected, code, Optional.empty(), reader);
    }

    /** Makes the same shape for those who need to know what such texts look like. */
    TextShape<T> like(String kind, String regex) {
        return new TextShape<>(expected, code, Optional.of(new TextPattern(kind, regex)), reader);
    }

    @Override
    public Form form() {
        return new Form.Text(expected, pattern);
    }

    @Override
    public Optional<T> bind(YamlNode node, Problems problems) {
        if (!(node instanceof YamlNode.Text text) || text.isNothing()) {
            return wrongKind(node, problems);
        }
        if (isTooLong(text, problems)) {
            return Optional.empty();
        }
        Optional<String> surprise = YamlSurprise.of(text);
        if (surprise.isPresent()) {
            problems.error(
                    Code.SURPRISING_TEXT,
                    text.span(),
                    "A text is needed here, and other YAML tools read " + surprise.get() + " from this.",
                    "Put it into quotes: '" + text.value() + "'.");
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text.value().strip()));
        } catch (InvalidTextException refused) {
            problems.error(code, text.span(), refused.getMessage(), refused.hint());
            return Optional.empty();
        }
    }

    /** Gives whether a text does not fit into a class file, and reports it then. */
    static boolean isTooLong(YamlNode.Text text, Problems problems) {
        int length = text.value().length();
        if (length > LONGEST) {
            problems.error(
                    Code.TEXT_TOO_LONG,
                    text.span(),
                    "This text has " + length + " characters; " + LONGEST + " are the most.",
                    "Shorten it, or say the rest in the documentation.");
        }
        return length > LONGEST;
    }
}
