/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import java.util.List;
import java.util.Objects;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;

/**
 * Turns every object of an item type into a put, without reflection. Generated subclasses name the codec and
 * the key.
 *
 * @param <T> the item's Java class
 */
public abstract class ItemElementConverter<T>
        implements ElementConverter<T, DynamoDbWriteRequest>, KeyedElementConverter {

    private static final long serialVersionUID = 1L;

    private final ItemCodec<T> codec;
    private final List<String> keyAttributes;

    /**
     * Takes what writes the item, and what its key is.
     *
     * @param codec writes the whole item
     * @param keyAttributes the partition key, then the sort key if there is one
     */
    protected ItemElementConverter(ItemCodec<T> codec, List<String> keyAttributes) {
        this.codec = Objects.requireNonNull(codec, "codec");
        this.keyAttributes = List.copyOf(keyAttributes);
    }

    @Override
    public final DynamoDbWriteRequest apply(T item, SinkWriter.Context context) {
        return AttributeMapWriter.request(DynamoDbWriteRequestType.PUT, codec, item);
    }

    @Override
    public final List<String> keyAttributes() {
        return keyAttributes;
    }
}
