/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Writes bags, in which nothing is twice, as lists. */
public class BagScribe<E> implements Scribe<Set<E>> {

    private static final long serialVersionUID = 1L;

    private final Scribe<E> elements;

    /** Takes what writes the elements. */
    public BagScribe(Scribe<E> elements) {
        this.elements = elements;
    }

    @Override
    public final void write(Set<E> value, CardWriter out) {
        out.startList();
        value.forEach(element -> elements.write(element, out));
        out.end();
    }

    @Override
    public final Set<E> read(Object written) {
        Set<E> values = new LinkedHashSet<>();
        ((Collection<?>) written).forEach(element -> values.add(elements.read(element)));
        return values;
    }
}
