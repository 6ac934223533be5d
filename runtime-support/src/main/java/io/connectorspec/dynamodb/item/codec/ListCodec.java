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
import java.util.ArrayList;
import java.util.List;

/**
 * Writes lists as lists, and reads them.
 *
 * @param <E> the type of the elements
 */
public final class ListCodec<E> implements AttributeCodec<List<E>> {

    private static final long serialVersionUID = 1L;

    private final AttributeCodec<E> elements;

    /** Takes the codec of the elements. */
    public ListCodec(AttributeCodec<E> elements) {
        this.elements = elements;
    }

    @Override
    public void write(List<E> value, ItemWriter out) {
        out.startList();
        int index = 0;
        for (E element : value) {
            try {
                elements.writePresent(element, out);
            } catch (AttributeException problem) {
                throw problem.inElement(index);
            }
            index++;
        }
        out.endList();
    }

    @Override
    public List<E> read(ItemReader in) {
        List<E> values = new ArrayList<>();
        in.startList();
        while (in.next()) {
            try {
                values.add(elements.read(in));
            } catch (AttributeException problem) {
                throw problem.inElement(values.size());
            }
        }
        return values;
    }
}
