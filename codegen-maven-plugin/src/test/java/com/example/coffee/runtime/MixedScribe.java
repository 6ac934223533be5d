/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

import java.util.List;
import java.util.Map;

/** Writes cards of several kinds. */
public abstract class MixedScribe<T> extends CardScribe<T> {

    private static final long serialVersionUID = 1L;

    private final String discriminator;
    private final Map<String, ? extends CardScribe<? extends T>> scribes;

    /** Takes what tells the kinds apart, and what writes each. */
    protected MixedScribe(
            Class<T> common, String discriminator, Map<String, ? extends CardScribe<? extends T>> scribes) {
        super(common, List.of());
        this.discriminator = discriminator;
        this.scribes = scribes;
    }

    @Override
    protected final void writeAttributes(T item, CardWriter out) {
        scribes.values().stream()
                .filter(scribe -> scribe.card().isInstance(item))
                .forEach(scribe -> write(scribe, item, out));
    }

    private static <S> void write(CardScribe<S> scribe, Object item, CardWriter out) {
        scribe.writeAttributes(scribe.card().cast(item), out);
    }

    @Override
    protected final T readAttributes(CardReader in) {
        return scribes.get(in.find(discriminator)).readAttributes(in);
    }
}
