/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes whole cards. */
public abstract class CardScribe<T> implements Scribe<T> {

    private static final long serialVersionUID = 1L;

    private final Class<T> card;
    private final List<String> schema;

    /** Takes the class of the cards, and what they are made of. */
    protected CardScribe(Class<T> card, List<String> schema) {
        this.card = card;
        this.schema = schema;
    }

    /** Gives the class of the cards. */
    public final Class<T> card() {
        return card;
    }

    /** Gives what the cards are made of. */
    public final List<String> schema() {
        return schema;
    }

    /** Writes the attributes. */
    protected abstract void writeAttributes(T item, CardWriter out);

    /** Reads the attributes. */
    protected abstract T readAttributes(CardReader in);

    @Override
    public final void write(T value, CardWriter out) {
        out.startMap();
        writeAttributes(value, out);
        out.end();
    }

    @Override
    public final T read(Object written) {
        return readAttributes(new CardReader((Map<?, ?>) written));
    }

    /** Writes an attribute. */
    protected final <V> void attribute(String name, Scribe<V> scribe, V value, CardWriter out) {
        out.name(name);
        scribe.write(value, out);
    }

    /** Writes an attribute that may be absent. */
    protected final <V> void optional(String name, Scribe<V> scribe, Optional<V> value, CardWriter out) {
        value.ifPresent(present -> attribute(name, scribe, present, out));
    }

    /** Writes what tells cards of this kind from others. */
    protected final void discriminator(String name, String text, CardWriter out) {
        out.name(name);
        out.value(text);
    }

    /** Checks what tells cards of this kind from others. */
    protected final void discriminator(String text, CardReader in) {
        if (!in.value().equals(text)) {
            throw new IllegalArgumentException("This card is of another kind.");
        }
    }

    /** Reads an attribute. */
    protected final <V> V value(Scribe<V> scribe, CardReader in) {
        return scribe.read(in.value());
    }

    /** Reads an attribute that may be absent. */
    protected final <V> V optionalValue(Scribe<V> scribe, CardReader in) {
        return value(scribe, in);
    }
}
