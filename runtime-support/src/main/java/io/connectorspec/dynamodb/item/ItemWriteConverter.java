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
 * Turns puts and deletes of an item type into writes, without reflection. Generated subclasses name the
 * codecs and the key.
 *
 * @param <T> the item's Java class
 * @param <K> the Java class of its key
 */
public abstract class ItemWriteConverter<T, K>
        implements ElementConverter<ItemWrite<T, K>, DynamoDbWriteRequest>, KeyedElementConverter {

    private static final long serialVersionUID = 1L;

    private final ItemCodec<T> codec;
    private final ItemCodec<K> keyCodec;
    private final List<String> keyAttributes;

    /**
     * Takes what writes the item and its key, and what the key is.
     *
     * @param codec writes the whole item
     * @param keyCodec writes the key alone
     * @param keyAttributes the partition key, then the sort key if there is one
     */
    protected ItemWriteConverter(ItemCodec<T> codec, ItemCodec<K> keyCodec, List<String> keyAttributes) {
        this.codec = Objects.requireNonNull(codec, "codec");
        this.keyCodec = Objects.requireNonNull(keyCodec, "keyCodec");
        this.keyAttributes = List.copyOf(keyAttributes);
    }

    @Override
    public final DynamoDbWriteRequest apply(ItemWrite<T, K> write, SinkWriter.Context context) {
        return write.isDelete()
                ? AttributeMapWriter.request(DynamoDbWriteRequestType.DELETE, keyCodec, write.key())
                : AttributeMapWriter.request(DynamoDbWriteRequestType.PUT, codec, write.item());
    }

    @Override
    public final List<String> keyAttributes() {
        return keyAttributes;
    }
}
