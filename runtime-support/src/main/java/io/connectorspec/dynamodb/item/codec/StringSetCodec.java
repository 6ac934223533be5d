/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.codec;

import io.connectorspec.dynamodb.item.AttributeCodec;
import io.connectorspec.dynamodb.item.ItemReader;
import io.connectorspec.dynamodb.item.ItemWriter;
import java.util.Collection;
import java.util.List;

/**
 * Writes sets of anything that is stored as a string as string sets.
 *
 * @param <E> the type of the elements
 */
public final class StringSetCodec<E> extends SetCodec<E, String> {

    private static final long serialVersionUID = 1L;

    /** Takes the codec of the elements. */
    public StringSetCodec(AttributeCodec<E> elements) {
        super(elements);
    }

    @Override
    String stored(ScalarWriter written) {
        return written.string();
    }

    @Override
    ItemReader reader(String stored) {
        return ScalarReader.string(stored);
    }

    @Override
    void writeAll(Collection<String> stored, ItemWriter out) {
        out.stringSet(stored);
    }

    @Override
    List<String> readAll(ItemReader in) {
        return in.stringSet();
    }
}
