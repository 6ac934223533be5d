/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes maps. */
public final class TableScribe<E> implements Scribe<Map<String, E>> {

    private static final long serialVersionUID = 1L;

    private final Scribe<E> elements;

    /** Takes what writes the elements. */
    public TableScribe(Scribe<E> elements) {
        this.elements = elements;
    }

    @Override
    public void write(Map<String, E> value, CardWriter out) {
        out.startMap();
        value.forEach((name, element) -> {
            out.name(name);
            elements.write(element, out);
        });
        out.end();
    }

    @Override
    public Map<String, E> read(Object written) {
        Map<String, E> values = new LinkedHashMap<>();
        ((Map<?, ?>) written).forEach((name, element) -> values.put((String) name, elements.read(element)));
        return values;
    }
}
