/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.codec;

import io.connectorspec.dynamodb.item.AttributeCodec;
import io.connectorspec.dynamodb.item.AttributeException;
import io.connectorspec.dynamodb.item.ItemReader;
import io.connectorspec.dynamodb.item.ItemWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes maps with text keys as maps, in the order of the keys, so that equal maps are written alike.
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
        if (value.keySet().stream().anyMatch(name -> name == null)) {
            throw new AttributeException("a map has null among its names; give every value a name");
        }
        out.startMap();
        new TreeMap<>(value).forEach((name, element) -> {
            out.name(name);
            try {
                elements.writePresent(element, out);
            } catch (AttributeException problem) {
                throw problem.inMap();
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
                throw problem.inMap();
            }
        }
        return values;
    }
}
