/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

import java.util.List;

/** Writes the constants of an enum. */
public abstract class ChoiceScribe<E extends Enum<E>> implements Scribe<E> {

    private static final long serialVersionUID = 1L;

    private final List<E> constants;
    private final List<String> texts;

    /** Takes the constants, and what each is written as. */
    protected ChoiceScribe(List<E> constants, List<String> texts) {
        this.constants = constants;
        this.texts = texts;
    }

    @Override
    public final void write(E value, CardWriter out) {
        out.value(texts.get(value.ordinal()));
    }

    @Override
    public final E read(Object written) {
        return constants.get(texts.indexOf(written));
    }
}
