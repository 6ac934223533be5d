/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import java.util.List;

/** Writes an item with the attribute {@code a}, of a type under test. */
final class SampleCodec<T> extends ItemTypeCodec<Sample<T>> {
    private static final long serialVersionUID = 1L;
    private final AttributeCodec<T> codec;

    @SuppressWarnings({"unchecked", "rawtypes"}) // A class object does not know type arguments.
    SampleCodec(AttributeCodec<T> codec) {
        super((Class) Sample.class, List.of("# Sample", "! anything a"));
        this.codec = codec;
    }

    @Override
    protected void writeAttributes(Sample<T> item, ItemWriter out) {
        attribute("a", codec, item.value(), out);
    }

    @Override
    protected Sample<T> readAttributes(ItemReader in) {
        T value = null;
        while (in.next()) {
            if (in.name().equals("a")) {
                value = optionalValue(codec, in);
            } else {
                in.skip();
            }
        }
        return new Sample<>(value);
    }
}
