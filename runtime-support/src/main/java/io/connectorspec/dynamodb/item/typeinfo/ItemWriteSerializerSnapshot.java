/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.typeinfo;

import io.connectorspec.dynamodb.item.ItemWrite;
import org.apache.flink.api.common.typeutils.CompositeTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/**
 * Remembers with state how the parts of puts and deletes of items were serialized.
 *
 * @param <T> the item's Java class
 * @param <K> the Java class of its key
 */
public final class ItemWriteSerializerSnapshot<T, K>
        extends CompositeTypeSerializerSnapshot<ItemWrite<T, K>, ItemWriteSerializer<T, K>> {

    private static final int VERSION = 1;

    /** Makes a snapshot that is to be read. */
    public ItemWriteSerializerSnapshot() {}

    ItemWriteSerializerSnapshot(ItemWriteSerializer<T, K> serializer) {
        super(serializer);
    }

    @Override
    protected int getCurrentOuterSnapshotVersion() {
        return VERSION;
    }

    @Override
    protected TypeSerializer<?>[] getNestedSerializers(ItemWriteSerializer<T, K> serializer) {
        return new TypeSerializer<?>[] {serializer.item(), serializer.key()};
    }

    @Override
    @SuppressWarnings("unchecked") // The order is that of getNestedSerializers.
    protected ItemWriteSerializer<T, K> createOuterSerializerWithNestedSerializers(TypeSerializer<?>[] nested) {
        return new ItemWriteSerializer<>((TypeSerializer<T>) nested[0], (TypeSerializer<K>) nested[1]);
    }
}
