/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.typeinfo;

import io.connectorspec.dynamodb.item.ItemCodec;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/**
 * What Flink knows of an item type, or of the key of one: how to serialize its objects, and that streams can be
 * keyed by them. Item classes name their {@link Factory}, so {@code TypeInformation.of(Order.class)} gives this.
 *
 * @param <T> the item's Java class
 */
public final class ItemTypeInfo<T> extends TypeInformation<T> {

    private static final long serialVersionUID = 1L;

    private final ItemCodec<T> codec;

    /** Takes what writes and reads the objects. */
    public ItemTypeInfo(ItemCodec<T> codec) {
        this.codec = Objects.requireNonNull(codec, "codec");
    }

    /**
     * Makes the type information of one item type. Generated subclasses name the codec.
     *
     * @param <T> the item's Java class
     */
    public abstract static class Factory<T> extends TypeInfoFactory<T> {

        private final ItemCodec<T> codec;

        /** Takes what writes and reads the objects. */
        protected Factory(ItemCodec<T> codec) {
            this.codec = Objects.requireNonNull(codec, "codec");
        }

        @Override
        public final TypeInformation<T> createTypeInfo(Type type, Map<String, TypeInformation<?>> genericParameters) {
            return new ItemTypeInfo<>(codec);
        }
    }

    @Override
    public boolean isBasicType() {
        return false;
    }

    @Override
    public boolean isTupleType() {
        return false;
    }

    @Override
    public int getArity() {
        return 1;
    }

    @Override
    public int getTotalFields() {
        return 1;
    }

    @Override
    public Class<T> getTypeClass() {
        return codec.itemClass();
    }

    @Override
    public boolean isKeyType() {
        return true;
    }

    @Override
    public TypeSerializer<T> createSerializer(SerializerConfig config) {
        return new ItemSerializer<>(codec);
    }

    @Override
    public String toString() {
        return "ItemTypeInfo<" + codec.itemClass().getName() + ">";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ItemTypeInfo<?> that && codec.getClass().equals(that.codec.getClass());
    }

    @Override
    public int hashCode() {
        return codec.getClass().hashCode();
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof ItemTypeInfo;
    }
}
