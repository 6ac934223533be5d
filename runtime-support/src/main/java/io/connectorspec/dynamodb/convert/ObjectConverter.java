/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import java.io.Serializable;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.dynamodb.sink.ArrayForm;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;

/**
 * Makes puts of elements by looking at their classes: records, beans, tuples, rows and maps.
 *
 * @param <T> the type of elements
 */
public final class ObjectConverter<T> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ConversionRules rules;
    private transient ClassWriters writers;

    /**
     * Takes how values are stored.
     *
     * @param types the Java types that are stored as one value
     * @param ignoreNulls whether an attribute that is null is left out, and not stored as the null value
     * @param arrays what arrays of strings and numbers become
     */
    public ObjectConverter(TypeTable types, boolean ignoreNulls, ArrayForm arrays) {
        this.rules = new ConversionRules(types, ignoreNulls, arrays);
    }

    /** Has nothing to prepare: classes are looked at when their first object comes. */
    public void open(WriterInitContext context) {}

    /**
     * Gives the put of an element.
     *
     * @throws org.apache.flink.connector.dynamodb.sink.InvalidRequestException if the element cannot be stored
     */
    public DynamoDbWriteRequest apply(T element, SinkWriter.Context context) {
        return Conversion.request(
                DynamoDbWriteRequestType.PUT,
                element,
                (object, out) -> writers().itemOf(object.getClass()).write(object, out));
    }

    private ClassWriters writers() {
        if (writers == null) {
            writers = new ClassWriters(rules);
        }
        return writers;
    }
}
