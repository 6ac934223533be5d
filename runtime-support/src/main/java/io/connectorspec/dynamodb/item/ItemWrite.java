/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import io.connectorspec.dynamodb.item.typeinfo.ItemWriteTypeInfo;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInfo;

/**
 * One change to a table of items: either an item to put, or the key of an item to delete.
 *
 * @param item the item to put, or null
 * @param key the key of the item to delete, or null
 * @param <T> the item's Java class
 * @param <K> the Java class of its key
 */
@TypeInfo(ItemWriteTypeInfo.Factory.class)
public record ItemWrite<T, K>(T item, K key) {

    /** Checks that there is exactly one of the two. */
    public ItemWrite {
        if ((item == null) == (key == null)) {
            throw new IllegalArgumentException(
                    "A write has either an item or a key. Use ItemWrite.put(item) or ItemWrite.delete(key).");
        }
    }

    /** Makes a write that stores an item, in place of one with the same key. */
    public static <T, K> ItemWrite<T, K> put(T item) {
        return new ItemWrite<>(Objects.requireNonNull(item, "item"), null);
    }

    /** Makes a write that removes the item with a key, if there is one. */
    public static <T, K> ItemWrite<T, K> delete(K key) {
        return new ItemWrite<>(null, Objects.requireNonNull(key, "key"));
    }

    /** Gives whether this removes an item. */
    public boolean isDelete() {
        return key != null;
    }

    /** Gives the kind of write only: what it holds is nobody's business in a log. */
    @Override
    public String toString() {
        return isDelete() ? "ItemWrite(delete)" : "ItemWrite(put)";
    }
}
