/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

import java.util.Iterator;
import java.util.Map;

/** Walks over the values of an index card. */
public final class CardReader {

    private final Map<?, ?> card;
    private final Iterator<? extends Map.Entry<?, ?>> entries;
    private Map.Entry<?, ?> current;

    /** Takes the card. */
    public CardReader(Map<?, ?> card) {
        this.card = card;
        this.entries = card.entrySet().iterator();
    }

    /** Gives a value by its name, wherever it stands. */
    public Object find(String name) {
        return card.get(name);
    }

    /** Goes to the next value. */
    public boolean next() {
        if (!entries.hasNext()) {
            return false;
        }
        current = entries.next();
        return true;
    }

    /** Gives the name of the value. */
    public String name() {
        return current.getKey().toString();
    }

    /** Gives the value. */
    public Object value() {
        return current.getValue();
    }

    /** Passes over the value. */
    public void skip() {
        current = Map.entry("", "");
    }
}
