/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.typeinfo;

import io.connectorspec.dynamodb.item.ItemChange;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/**
 * What Flink knows of changes of items, as the stream of a table tells them.
 *
 * @param <T> the item's Java class
 * @param <K> the Java class of its key
 */
public final class ItemChangeTypeInfo<T, K> extends PartsTypeInfo<T, K, ItemChange<T, K>> {

    private static final long serialVersionUID = 1L;

    /**
     * Takes what Flink knows of the parts.
     *
     * @param item the item
     * @param key its key
     */
    public ItemChangeTypeInfo(TypeInformation<T> item, TypeInformation<K> key) {
        super(ItemChange.class, item, key);
    }

    /** Makes the type information where Flink knows the two type arguments. */
    public static final class Factory extends PartsFactory<ItemChange<?, ?>> {

        /** Makes a factory; Flink does. */
        public Factory() {
            super(ItemChange.class);
        }

        @Override
        <T, K> TypeInformation<ItemChange<T, K>> of(TypeInformation<T> item, TypeInformation<K> key) {
            return new ItemChangeTypeInfo<>(item, key);
        }
    }

    @Override
    TypeSerializer<ItemChange<T, K>> serializer(TypeSerializer<T> ofItem, TypeSerializer<K> ofKey) {
        return new ItemChangeSerializer<>(ofItem, ofKey);
    }
}
