/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A value as a spec writes it, before it is known which type it has.
 *
 * @param form how it is written
 * @param names the names of a mapping; empty for other forms
 * @param texts the text, the texts of a list, or those of a mapping in the order of the names
 * @param plain whether it stands there without quotes
 */
public record RawValue(Form form, List<String> names, List<String> texts, boolean plain) {

    /** How a value is written. */
    public enum Form {
        /** One text. */
        TEXT,
        /** Texts in brackets. */
        LIST,
        /** Texts with names, in braces. */
        MAP
    }

    /** Copies the texts. */
    public RawValue {
        names = List.copyOf(names);
        texts = List.copyOf(texts);
    }

    /** Makes the value of one text. */
    public static RawValue of(String text) {
        return new RawValue(Form.TEXT, List.of(), List.of(text), false);
    }

    /** Gives the values that stand in brackets, or this one alone. */
    public List<RawValue> elements() {
        return form == Form.LIST ? texts.stream().map(RawValue::of).toList() : List.of(this);
    }

    /** Gives whether this is the word that takes a default away. */
    public boolean isNone() {
        return form == Form.TEXT && texts.get(0).equals("none");
    }

    /** Gives the value as somebody would write it in one line. */
    public String shown() {
        return switch (form) {
            case TEXT -> texts.get(0);
            case LIST -> "[" + String.join(", ", texts) + "]";
            case MAP ->
                IntStream.range(0, names.size())
                        .mapToObj(i -> names.get(i) + ": " + texts.get(i))
                        .collect(Collectors.joining(", ", "{ ", " }"));
        };
    }
}
