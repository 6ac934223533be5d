/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.typeinfo;

import io.connectorspec.dynamodb.item.ItemChange;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.functions.InvalidTypesException;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/**
 * What Flink knows of changes of items, as the stream of a table tells them.
 *
 * @param <T> the item's Java class
 * @param <K> the Java class of its key
 */
public final class ItemChangeTypeInfo<T, K> extends TypeInformation<ItemChange<T, K>> {

    private static final long serialVersionUID = 1L;

    private final TypeInformation<T> item;
    private final TypeInformation<K> key;

    /**
     * Takes what Flink knows of the parts.
     *
     * @param item the item
     * @param key its key
     */
    public ItemChangeTypeInfo(TypeInformation<T> item, TypeInformation<K> key) {
        this.item = Objects.requireNonNull(item, "item");
        this.key = Objects.requireNonNull(key, "key");
    }

    /** Makes the type information where Flink knows the two type arguments. */
    public static final class Factory extends TypeInfoFactory<ItemChange<?, ?>> {

        /** Makes a factory; Flink does. */
        public Factory() {}

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // Flink knows type arguments by their names only.
        public TypeInformation<ItemChange<?, ?>> createTypeInfo(Type type, Map<String, TypeInformation<?>> arguments) {
            TypeInformation<?> item = arguments.get("T");
            TypeInformation<?> key = arguments.get("K");
            if (item == null || key == null) {
                throw new InvalidTypesException(
                        "Flink cannot see what a ItemChange holds here. Say it after the operator, as in"
                                + " .returns(new TypeHint<ItemChange<Order, OrderKey>>() {}).");
            }
            return new ItemChangeTypeInfo(item, key);
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
    @SuppressWarnings({"unchecked", "rawtypes"}) // A class object does not know type arguments.
    public Class<ItemChange<T, K>> getTypeClass() {
        return (Class) ItemChange.class;
    }

    @Override
    public Map<String, TypeInformation<?>> getGenericParameters() {
        Map<String, TypeInformation<?>> parameters = new LinkedHashMap<>();
        parameters.put("T", item);
        parameters.put("K", key);
        return parameters;
    }

    @Override
    public boolean isKeyType() {
        return false;
    }

    @Override
    public TypeSerializer<ItemChange<T, K>> createSerializer(SerializerConfig config) {
        return new ItemChangeSerializer<>(item.createSerializer(config), key.createSerializer(config));
    }

    @Override
    public String toString() {
        return "ItemChangeTypeInfo<" + item + ", " + key + ">";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ItemChangeTypeInfo<?, ?> that && item.equals(that.item) && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(item, key);
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof ItemChangeTypeInfo;
    }
}
