/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.List;

/**
 * A value as a spec writes it, before it is known which type it has.
 *
 * @param texts the text, or the texts of a list
 * @param list whether it is a list
 * @param plain whether it stands there without quotes
 */
public record RawValue(List<String> texts, boolean list, boolean plain) {

    /** Copies the texts. */
    public RawValue {
        texts = List.copyOf(texts);
    }

    /** Makes the value of one text. */
    public static RawValue of(String text) {
        return new RawValue(List.of(text), false, false);
    }

    /** Gives whether this is the word that takes a default away. */
    public boolean isNone() {
        return !list && texts.get(0).equals("none");
    }

    /** Gives the value as somebody would write it in one line. */
    public String shown() {
        return list ? "[" + String.join(", ", texts) + "]" : texts.get(0);
    }
}
