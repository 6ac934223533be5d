/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.typeinfo;

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
 * What Flink knows of values that consist of items and their keys.
 *
 * @param <T> the item's Java class
 * @param <K> the Java class of its key
 * @param <W> the whole; its type parameters are named T and K, too
 */
abstract class PartsTypeInfo<T, K, W> extends TypeInformation<W> {

    private static final long serialVersionUID = 1L;

    private final Class<?> whole;
    private final TypeInformation<T> item;
    private final TypeInformation<K> key;

    PartsTypeInfo(Class<?> whole, TypeInformation<T> item, TypeInformation<K> key) {
        this.whole = whole;
        this.item = Objects.requireNonNull(item, "item");
        this.key = Objects.requireNonNull(key, "key");
    }

    /** Makes the serializer of the whole. */
    abstract TypeSerializer<W> serializer(TypeSerializer<T> ofItem, TypeSerializer<K> ofKey);

    /** Makes the type information where Flink knows the two type arguments. */
    abstract static class PartsFactory<W> extends TypeInfoFactory<W> {

        private final Class<?> whole;

        PartsFactory(Class<?> whole) {
            this.whole = whole;
        }

        abstract <T, K> TypeInformation<? extends W> of(TypeInformation<T> item, TypeInformation<K> key);

        @Override
        @SuppressWarnings("unchecked") // Flink knows type arguments by their names only.
        public final TypeInformation<W> createTypeInfo(Type type, Map<String, TypeInformation<?>> arguments) {
            TypeInformation<?> item = arguments.get("T");
            TypeInformation<?> key = arguments.get("K");
            if (item == null || key == null) {
                throw new InvalidTypesException("Flink cannot see of what type the item and the key of "
                        + whole.getSimpleName() + " are. Say it after the operator, as in .returns(new TypeHint<"
                        + whole.getSimpleName() + "<Order, OrderKey>>() {}).");
            }
            return (TypeInformation<W>) of(item, key);
        }
    }

    @Override
    public final boolean isBasicType() {
        return false;
    }

    @Override
    public final boolean isTupleType() {
        return false;
    }

    @Override
    public final int getArity() {
        return 1;
    }

    @Override
    public final int getTotalFields() {
        return 1;
    }

    @Override
    @SuppressWarnings("unchecked") // A class object does not know type arguments.
    public final Class<W> getTypeClass() {
        return (Class<W>) whole;
    }

    @Override
    public final Map<String, TypeInformation<?>> getGenericParameters() {
        Map<String, TypeInformation<?>> parameters = new LinkedHashMap<>();
        parameters.put("T", item);
        parameters.put("K", key);
        return parameters;
    }

    @Override
    public final boolean isKeyType() {
        return false;
    }

    @Override
    public final TypeSerializer<W> createSerializer(SerializerConfig config) {
        return serializer(item.createSerializer(config), key.createSerializer(config));
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "<" + item + ", " + key + ">";
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof PartsTypeInfo<?, ?, ?> that
                && whole == that.whole
                && item.equals(that.item)
                && key.equals(that.key);
    }

    @Override
    public final int hashCode() {
        return Objects.hash(whole, item, key);
    }

    @Override
    public final boolean canEqual(Object other) {
        return other instanceof PartsTypeInfo<?, ?, ?> that && whole == that.whole;
    }
}
