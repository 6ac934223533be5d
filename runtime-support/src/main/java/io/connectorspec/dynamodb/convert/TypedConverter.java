/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import io.connectorspec.dynamodb.item.AttributeException;
import java.io.Serializable;
import org.apache.flink.api.common.typeutils.CompositeType;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.connector.dynamodb.sink.ArrayForm;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import org.apache.flink.connector.dynamodb.sink.InvalidConfigurationException;

/**
 * Makes puts of elements as their type information describes them: beans and records, tuples and rows.
 *
 * @param <T> the type of elements
 */
public final class TypedConverter<T> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CompositeType<T> type;
    private final ConversionRules rules;
    private transient ValueWriter<Object> writer;

    /**
     * Takes the type and how values are stored.
     *
     * @param types the Java types that are stored as one value
     * @param type the type of the elements
     * @param ignoreNulls whether an attribute that is null is left out, and not stored as the null value
     * @param arrays what arrays of strings and numbers become
     * @throws InvalidConfigurationException if the type, or one that it holds, cannot be stored; with the path
     */
    public TypedConverter(TypeTable types, CompositeType<T> type, boolean ignoreNulls, ArrayForm arrays) {
        if (type == null) {
            throw new InvalidConfigurationException(
                    "The converter has no type information. Give it that of the elements,"
                            + " such as (CompositeType<Order>) TypeInformation.of(Order.class)");
        }
        this.type = type;
        this.rules = new ConversionRules(types, ignoreNulls, arrays);
        writer();
    }

    /**
     * Gives the put of an element.
     *
     * @throws org.apache.flink.connector.dynamodb.sink.InvalidRequestException if the element cannot be stored
     */
    public DynamoDbWriteRequest apply(T element, SinkWriter.Context context) {
        return Conversion.request(DynamoDbWriteRequestType.PUT, element, writer()::write);
    }

    private ValueWriter<Object> writer() {
        if (writer == null) {
            try {
                writer = new TypeWriters(rules).itemOf(type);
            } catch (AttributeException problem) {
                throw new InvalidConfigurationException(
                        "No items can be made of " + type.getTypeClass().getName() + ". " + problem.getMessage());
            }
        }
        return writer;
    }
}
