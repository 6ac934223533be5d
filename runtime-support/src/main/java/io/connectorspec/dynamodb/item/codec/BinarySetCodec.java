/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.codec;

import io.connectorspec.dynamodb.item.AttributeCodec;
import io.connectorspec.dynamodb.item.Binary;
import io.connectorspec.dynamodb.item.ItemReader;
import io.connectorspec.dynamodb.item.ItemWriter;
import java.util.Collection;
import java.util.List;

/**
 * Writes sets of anything that is stored as binary as binary sets.
 *
 * @param <E> the type of the elements
 */
public final class BinarySetCodec<E> extends SetCodec<E, Binary> {

    private static final long serialVersionUID = 1L;

    /** Takes the codec of the elements. */
    public BinarySetCodec(AttributeCodec<E> elements) {
        super(elements);
    }

    @Override
    Binary stored(ScalarWriter written) {
        return written.binary();
    }

    @Override
    ItemReader reader(Binary stored) {
        return ScalarReader.binary(stored);
    }

    @Override
    void writeAll(Collection<Binary> stored, ItemWriter out) {
        out.binarySet(stored.stream().map(Binary::toByteArray).toList());
    }

    @Override
    List<Binary> readAll(ItemReader in) {
        return in.binarySet().stream().map(Binary::of).toList();
    }
}
