/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes maps with text keys as maps.
 *
 * @param <E> the type of the values
 */
public final class MapCodec<E> implements AttributeCodec<Map<String, E>> {

    private static final long serialVersionUID = 1L;

    private final AttributeCodec<E> elements;

    /** Takes the codec of the values. */
    public MapCodec(AttributeCodec<E> elements) {
        this.elements = elements;
    }

    @Override
    public void write(Map<String, E> value, ItemWriter out) {
        out.startMap();
        value.forEach((name, element) -> {
            out.name(name);
            try {
                elements.write(element, out);
            } catch (AttributeException problem) {
                throw problem.inAttribute(name);
            }
        });
        out.endMap();
    }

    @Override
    public Map<String, E> read(ItemReader in) {
        Map<String, E> values = new LinkedHashMap<>();
        in.startMap();
        while (in.next()) {
            String name = in.name();
            try {
                values.put(name, elements.read(in));
            } catch (AttributeException problem) {
                throw problem.inAttribute(name);
            }
        }
        return values;
    }
}
