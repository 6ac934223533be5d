/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import java.io.Serializable;

/**
 * Writes Java values of one type as attribute values of one type, and reads them.
 *
 * @param <T> the Java type
 */
public interface AttributeCodec<T> extends Serializable {

    /**
     * Writes one value.
     *
     * @param value what to write, never null: an absent value is its owner's business
     * @param out where it goes
     * @throws AttributeException if the service cannot hold the value; it says why, without the value
     */
    void write(T value, ItemWriter out);

    /**
     * Reads the value at which a reader stands.
     *
     * @param in where it comes from
     * @return the value, never null
     * @throws AttributeException if what is stored is not a value of this type; it says why, without the value
     */
    T read(ItemReader in);

    /**
     * Writes one value that should be there.
     *
     * @param value what to write; null is what the caller did not expect
     * @param out where it goes
     * @throws AttributeException if the value is null, or the service cannot hold it
     */
    default void writePresent(T value, ItemWriter out) {
        if (value == null) {
            throw AttributeException.isNull();
        }
        write(value, out);
    }

    /** Gives whether the null value is a value to this codec; to others it is as if the attribute were absent. */
    default boolean readsNull() {
        return false;
    }
}
