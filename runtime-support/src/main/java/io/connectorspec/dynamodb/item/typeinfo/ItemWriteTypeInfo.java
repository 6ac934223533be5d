/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.typeinfo;

import io.connectorspec.dynamodb.item.ItemWrite;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/**
 * What Flink knows of puts and deletes of items.
 *
 * @param <T> the item's Java class
 * @param <K> the Java class of its key
 */
public final class ItemWriteTypeInfo<T, K> extends PartsTypeInfo<T, K, ItemWrite<T, K>> {

    private static final long serialVersionUID = 1L;

    /**
     * Takes what Flink knows of the parts.
     *
     * @param item the item
     * @param key its key
     */
    public ItemWriteTypeInfo(TypeInformation<T> item, TypeInformation<K> key) {
        super(ItemWrite.class, item, key);
    }

    /** Makes the type information where Flink knows the two type arguments. */
    public static final class Factory extends PartsFactory<ItemWrite<?, ?>> {

        /** Makes a factory; Flink does. */
        public Factory() {
            super(ItemWrite.class);
        }

        @Override
        <T, K> TypeInformation<ItemWrite<T, K>> of(TypeInformation<T> item, TypeInformation<K> key) {
            return new ItemWriteTypeInfo<>(item, key);
        }
    }

    @Override
    TypeSerializer<ItemWrite<T, K>> serializer(TypeSerializer<T> ofItem, TypeSerializer<K> ofKey) {
        return new ItemWriteSerializer<>(ofItem, ofKey);
    }
}
