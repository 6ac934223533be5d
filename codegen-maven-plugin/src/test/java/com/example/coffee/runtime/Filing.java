/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

import java.util.List;

/**
 * Files cards.
 *
 * @param <T> the card
 * @param <K> what it is filed under
 */
public abstract class Filing<T, K> {

    private final CardScribe<T> cards;
    private final CardScribe<K> keys;
    private final List<String> key;

    /** Takes what writes cards and keys, and what the key is. */
    protected Filing(CardScribe<T> cards, CardScribe<K> keys, List<String> key) {
        this.cards = cards;
        this.keys = keys;
        this.key = key;
    }

    /** Gives the card in writing. */
    public Object card(T item) {
        CardWriter out = new CardWriter();
        cards.write(item, out);
        return out.result();
    }

    /** Gives the key in writing. */
    public Object key(K item) {
        CardWriter out = new CardWriter();
        keys.write(item, out);
        return out.result();
    }

    /** Reads a card. */
    public T read(Object written) {
        return cards.read(written);
    }

    /** Gives the names of the key's attributes. */
    public List<String> key() {
        return key;
    }
}
