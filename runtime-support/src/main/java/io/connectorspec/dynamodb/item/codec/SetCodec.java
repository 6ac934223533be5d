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
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the codecs of sets share. A set goes out in the order of its elements' stored forms, and each of them
 * once, so that equal sets are written alike.
 *
 * @param <E> the type of the elements
 * @param <S> the stored form of an element
 */
abstract class SetCodec<E, S extends Comparable<S>> implements AttributeCodec<Set<E>> {

    private static final long serialVersionUID = 1L;

    private final AttributeCodec<E> elements;

    /** Takes the codec of the elements, which must write each as a single scalar. */
    SetCodec(AttributeCodec<E> elements) {
        this.elements = elements;
    }

    /** Gives the stored form of the element that was written. */
    abstract S stored(ScalarWriter written);

    /** Gives a reader that stands at an element. */
    abstract ItemReader reader(S stored);

    /** Writes the set. */
    abstract void writeAll(Collection<S> stored, ItemWriter out);

    /** Reads the set. */
    abstract List<S> readAll(ItemReader in);

    @Override
    public final void write(Set<E> value, ItemWriter out) {
        Set<S> stored = new TreeSet<>();
        int index = 0;
        for (E element : value) {
            ScalarWriter written = new ScalarWriter();
            try {
                elements.writePresent(element, written);
            } catch (AttributeException problem) {
                throw problem.inElement(index);
            }
            stored.add(stored(written));
            index++;
        }
        writeAll(stored, out);
    }

    @Override
    public final Set<E> read(ItemReader in) {
        Set<E> values = new LinkedHashSet<>();
        int index = 0;
        for (S stored : readAll(in)) {
            try {
                values.add(elements.read(reader(stored)));
            } catch (AttributeException problem) {
                throw problem.inElement(index);
            }
            index++;
        }
        return values;
    }
}
