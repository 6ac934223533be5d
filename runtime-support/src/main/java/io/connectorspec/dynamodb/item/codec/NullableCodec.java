/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.codec;

import io.connectorspec.dynamodb.item.AttributeCodec;
import io.connectorspec.dynamodb.item.AttributeType;
import io.connectorspec.dynamodb.item.ItemReader;
import io.connectorspec.dynamodb.item.ItemWriter;
import java.util.Optional;

/**
 * Writes a value, or the null value in its place, which is not the same as no attribute.
 *
 * @param <E> the type of the value
 */
public final class NullableCodec<E> implements AttributeCodec<Optional<E>> {

    private static final long serialVersionUID = 1L;

    private final AttributeCodec<E> values;

    /** Takes the codec of the value, where there is one. */
    public NullableCodec(AttributeCodec<E> values) {
        this.values = values;
    }

    @Override
    public boolean readsNull() {
        return true;
    }

    @Override
    public void write(Optional<E> value, ItemWriter out) {
        if (value.isEmpty()) {
            out.nullValue();
        } else {
            values.write(value.get(), out);
        }
    }

    @Override
    public Optional<E> read(ItemReader in) {
        if (in.type() == AttributeType.NULL) {
            in.skip();
            return Optional.empty();
        }
        return Optional.of(values.read(in));
    }
}
