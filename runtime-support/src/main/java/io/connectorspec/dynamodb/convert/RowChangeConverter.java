/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import io.connectorspec.dynamodb.attribute.KeySchema;
import io.connectorspec.dynamodb.item.AttributeException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.connector.dynamodb.sink.ArrayForm;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import org.apache.flink.connector.dynamodb.sink.InvalidConfigurationException;
import org.apache.flink.types.Row;
import org.apache.flink.types.RowKind;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Makes writes of the rows of a changelog: puts of rows that are there afterwards, deletes of those that are
 * not.
 *
 * <p>The row as it was before an update becomes a delete, because the update may have changed the key, which a
 * row alone does not tell. Where the key stays, the put behind it brings the item back; a changelog in upsert
 * mode has no such rows and costs nothing extra.
 */
public final class RowChangeConverter implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ConversionRules rules;
    private final List<String> keyAttributes;
    private final RowTypeInfo type;
    private transient ValueWriter<Object> writer;

    /**
     * Takes the key and how values are stored.
     *
     * @param types the Java types that are stored as one value
     * @param keyAttributes the table's partition key, then its sort key if it has one
     * @param type the type of rows that have positions and no names; null for rows with names
     * @param ignoreNulls whether an attribute that is null is left out, and not stored as the null value
     * @param arrays what arrays of strings and numbers become
     * @throws InvalidConfigurationException if there is no key, or the type cannot be stored
     */
    public RowChangeConverter(
            TypeTable types, List<String> keyAttributes, RowTypeInfo type, boolean ignoreNulls, ArrayForm arrays) {
        this.rules = new ConversionRules(types, ignoreNulls, arrays);
        this.keyAttributes = key(keyAttributes);
        this.type = type;
        writer();
    }

    /** Gives the attributes of the table's key. */
    public List<String> keyAttributes() {
        return keyAttributes;
    }

    /**
     * Gives the write of a row.
     *
     * @throws org.apache.flink.connector.dynamodb.sink.InvalidRequestException if the row cannot be stored
     */
    public DynamoDbWriteRequest apply(Row row, SinkWriter.Context context) {
        DynamoDbWriteRequest put = Conversion.request(DynamoDbWriteRequestType.PUT, row, writer()::write);
        if (isThere(row.getKind())) {
            return put;
        }
        Map<String, AttributeValue> key = new KeySchema(keyAttributes).cut(put.getItem());
        return Conversion.request(DynamoDbWriteRequestType.DELETE, row, key);
    }

    private static boolean isThere(RowKind kind) {
        return switch (kind) {
            case INSERT, UPDATE_AFTER -> true;
            case UPDATE_BEFORE, DELETE -> false;
        };
    }

    private static List<String> key(List<String> attributes) {
        if (attributes == null || attributes.isEmpty()) {
            throw new InvalidConfigurationException("The converter of changes has no key attributes. Name the table's"
                    + " partition key, and its sort key if it has one: deletes hold nothing else");
        }
        return List.copyOf(attributes);
    }

    private ValueWriter<Object> writer() {
        if (writer == null) {
            try {
                writer = type == null ? new ClassWriters(rules).itemOf(Row.class) : new TypeWriters(rules).itemOf(type);
            } catch (AttributeException problem) {
                throw new InvalidConfigurationException("No items can be made of the rows. " + problem.getMessage());
            }
        }
        return writer;
    }
}
