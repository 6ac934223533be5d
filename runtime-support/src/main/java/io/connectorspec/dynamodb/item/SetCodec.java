/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the codecs of sets share: the service holds no empty set, and no value twice.
 *
 * @param <E> the type of the elements
 */
abstract class SetCodec<E> implements AttributeCodec<Set<E>> {

    private static final long serialVersionUID = 1L;

    /** Gives an element as text such that equal values give equal texts. */
    protected abstract String text(E element);

    /** Gives the element that a text stands for. */
    protected abstract E element(String text);

    /** Writes the texts as a set. */
    protected abstract void writeTexts(Collection<String> texts, ItemWriter out);

    /** Reads the texts of a set. */
    protected abstract List<String> readTexts(ItemReader in);

    @Override
    public final void write(Set<E> value, ItemWriter out) {
        if (value.isEmpty()) {
            throw new AttributeException("a set is empty, and DynamoDB holds no empty sets; make the attribute"
                    + " optional and leave it out");
        }
        List<E> elements = new ArrayList<>(value);
        Set<String> texts = new LinkedHashSet<>();
        for (int index = 0; index < elements.size(); index++) {
            try {
                texts.add(text(elements.get(index)));
            } catch (AttributeException problem) {
                throw problem.inElement(index);
            }
        }
        writeTexts(texts, out);
    }

    @Override
    public final Set<E> read(ItemReader in) {
        Set<E> values = new LinkedHashSet<>();
        readTexts(in).forEach(text -> values.add(element(text)));
        return values;
    }
}
