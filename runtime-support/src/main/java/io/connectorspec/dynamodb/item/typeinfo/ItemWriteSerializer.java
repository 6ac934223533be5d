/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.typeinfo;

import io.connectorspec.dynamodb.item.ItemWrite;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Serializes puts and deletes: whether it is a delete, then the key or the item.
 *
 * @param <T> the item's Java class
 * @param <K> the Java class of its key
 */
public final class ItemWriteSerializer<T, K> extends PartsSerializer<T, K, ItemWrite<T, K>> {

    private static final long serialVersionUID = 1L;

    /**
     * Takes what serializes the parts.
     *
     * @param item serializes items
     * @param key serializes keys
     */
    public ItemWriteSerializer(TypeSerializer<T> item, TypeSerializer<K> key) {
        super(item, key);
    }

    @Override
    TypeSerializer<ItemWrite<T, K>> with(TypeSerializer<T> otherItem, TypeSerializer<K> otherKey) {
        return new ItemWriteSerializer<>(otherItem, otherKey);
    }

    @Override
    public void serialize(ItemWrite<T, K> write, DataOutputView target) throws IOException {
        target.writeBoolean(write.isDelete());
        if (write.isDelete()) {
            key().serialize(write.key(), target);
        } else {
            item().serialize(write.item(), target);
        }
    }

    @Override
    public ItemWrite<T, K> deserialize(DataInputView source) throws IOException {
        return source.readBoolean()
                ? ItemWrite.delete(key().deserialize(source))
                : ItemWrite.put(item().deserialize(source));
    }

    @Override
    public TypeSerializerSnapshot<ItemWrite<T, K>> snapshotConfiguration() {
        return new ItemWriteSerializerSnapshot<>(this);
    }
}
