/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.typeinfo;

import io.connectorspec.dynamodb.item.ItemChange;
import org.apache.flink.api.common.typeutils.CompositeTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/**
 * Remembers with state how the parts of changes of items were serialized.
 *
 * @param <T> the item's Java class
 * @param <K> the Java class of its key
 */
public final class ItemChangeSerializerSnapshot<T, K>
        extends CompositeTypeSerializerSnapshot<ItemChange<T, K>, ItemChangeSerializer<T, K>> {

    private static final int VERSION = 1;

    /** Makes a snapshot that is to be read. */
    public ItemChangeSerializerSnapshot() {}

    ItemChangeSerializerSnapshot(ItemChangeSerializer<T, K> serializer) {
        super(serializer);
    }

    @Override
    protected int getCurrentOuterSnapshotVersion() {
        return VERSION;
    }

    @Override
    protected TypeSerializer<?>[] getNestedSerializers(ItemChangeSerializer<T, K> serializer) {
        return new TypeSerializer<?>[] {serializer.item(), serializer.key()};
    }

    @Override
    @SuppressWarnings("unchecked") // The order is that of getNestedSerializers.
    protected ItemChangeSerializer<T, K> createOuterSerializerWithNestedSerializers(TypeSerializer<?>[] nested) {
        return new ItemChangeSerializer<>((TypeSerializer<T>) nested[0], (TypeSerializer<K>) nested[1]);
    }
}
