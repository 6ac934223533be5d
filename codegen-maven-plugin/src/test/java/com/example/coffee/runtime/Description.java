/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

import java.util.List;

/** Describes a card. */
public abstract class Description<T> {

    private final CardScribe<T> scribe;
    private final List<String> schema;

    /** Takes what writes the card, and what it is made of. */
    protected Description(CardScribe<T> scribe, List<String> schema) {
        this.scribe = scribe;
        this.schema = schema;
    }

    /** Gives the class of the card. */
    public Class<T> card() {
        return scribe.card();
    }

    /** Gives what the card is made of. */
    public List<String> schema() {
        return schema;
    }
}
