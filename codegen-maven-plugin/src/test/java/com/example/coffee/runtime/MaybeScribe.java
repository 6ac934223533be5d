/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

import java.util.Optional;

/** Writes values, or a dash where there is none. */
public final class MaybeScribe<E> implements Scribe<Optional<E>> {

    private static final long serialVersionUID = 1L;

    private static final String NONE = "-";

    private final Scribe<E> values;

    /** Takes what writes the value. */
    public MaybeScribe(Scribe<E> values) {
        this.values = values;
    }

    @Override
    public void write(Optional<E> value, CardWriter out) {
        if (value.isPresent()) {
            values.write(value.get(), out);
        } else {
            out.value(NONE);
        }
    }

    @Override
    public Optional<E> read(Object written) {
        return written.equals(NONE) ? Optional.empty() : Optional.of(values.read(written));
    }
}
