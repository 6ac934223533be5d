/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import io.connectorspec.dynamodb.item.ItemWriter;

/**
 * Writes Java values of one type as attribute values. Nothing reads them back: codecs of item types do both.
 *
 * @param <T> the Java type
 */
public interface ValueWriter<T> {

    /**
     * Writes one value.
     *
     * @param value what to write, never null and never {@linkplain #isAbsent absent}
     * @param out where it goes
     * @throws io.connectorspec.dynamodb.item.AttributeException if the service cannot hold the value; it says
     *     why, without the value
     */
    void write(T value, ItemWriter out);

    /** Gives whether a value counts as null, because it says that there is nothing, or the service cannot hold it. */
    default boolean isAbsent(T value) {
        return false;
    }
}
