/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.typeinfo;

import java.io.IOException;
import java.util.Objects;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * What serializers share of objects that hold items and keys.
 *
 * @param <T> the item's Java class
 * @param <K> the Java class of its key
 * @param <V> what holds them
 */
abstract class PartsSerializer<T, K, V> extends ImmutableSerializer<V> {

    private static final long serialVersionUID = 1L;

    private final TypeSerializer<T> item;
    private final TypeSerializer<K> key;

    PartsSerializer(TypeSerializer<T> item, TypeSerializer<K> key) {
        this.item = Objects.requireNonNull(item, "item");
        this.key = Objects.requireNonNull(key, "key");
    }

    final TypeSerializer<T> item() {
        return item;
    }

    final TypeSerializer<K> key() {
        return key;
    }

    /** Gives the same serializer with other ones of the parts. */
    abstract TypeSerializer<V> with(TypeSerializer<T> otherItem, TypeSerializer<K> otherKey);

    @Override
    public final TypeSerializer<V> duplicate() {
        TypeSerializer<T> otherItem = item.duplicate();
        TypeSerializer<K> otherKey = key.duplicate();
        return otherItem == item && otherKey == key ? this : with(otherItem, otherKey);
    }

    /** Copies by way of the object: its parts may be of any type, and this is needed rarely. */
    @Override
    public final void copy(DataInputView source, DataOutputView target) throws IOException {
        serialize(deserialize(source), target);
    }

    @Override
    public final boolean equals(Object other) {
        return other != null
                && other.getClass() == getClass()
                && item.equals(((PartsSerializer<?, ?, ?>) other).item)
                && key.equals(((PartsSerializer<?, ?, ?>) other).key);
    }

    @Override
    public final int hashCode() {
        return Objects.hash(getClass(), item, key);
    }
}
