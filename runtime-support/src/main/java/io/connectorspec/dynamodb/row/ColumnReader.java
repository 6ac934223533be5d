/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.row;

import io.connectorspec.dynamodb.item.AttributeCodec;
import io.connectorspec.dynamodb.item.ItemReader;
import java.io.Serializable;
import java.util.function.Function;

/** Reads attribute values as the values of one column, in the form that Flink's SQL has inside. */
@FunctionalInterface
interface ColumnReader extends Serializable {

    /**
     * Reads the value at which a reader stands; it is not the null value.
     *
     * @throws io.connectorspec.dynamodb.item.AttributeException if the column cannot hold it; it says why, without
     *     the value
     */
    Object read(ItemReader in);

    /** What makes a value of a column out of a Java value. */
    @FunctionalInterface
    interface Conversion<V> extends Function<V, Object>, Serializable {}

    /** Gives what reads with a codec of item types, and converts what that gives. */
    static <V> ColumnReader of(AttributeCodec<V> codec, Conversion<V> conversion) {
        return in -> conversion.apply(codec.read(in));
    }
}
