/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import io.connectorspec.dynamodb.item.typeinfo.ItemChangeTypeInfo;
import io.connectorspec.dynamodb.item.typeinfo.ItemTypeInfo;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.dynamodb.source.serialization.DynamoDbStreamsDeserializationSchema;
import org.apache.flink.util.Collector;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/**
 * Turns the records of a stream into changes of an item type, without reflection. Generated subclasses name
 * the codecs.
 *
 * @param <T> the item's Java class
 * @param <K> the Java class of its key
 */
public abstract class ItemChangeDeserializationSchema<T, K>
        implements DynamoDbStreamsDeserializationSchema<ItemChange<T, K>> {

    private static final long serialVersionUID = 1L;

    /** What the service calls itself when it deletes an item whose time has run out (developer guide, TTL). */
    private static final String SERVICE_PRINCIPAL = "dynamodb.amazonaws.com";

    private static final String SERVICE_TYPE = "Service";

    private final ItemCodec<T> codec;
    private final ItemCodec<K> keyCodec;

    /** Takes what reads the whole item, and what reads its key. */
    protected ItemChangeDeserializationSchema(ItemCodec<T> codec, ItemCodec<K> keyCodec) {
        this.codec = Objects.requireNonNull(codec, "codec");
        this.keyCodec = Objects.requireNonNull(keyCodec, "keyCodec");
    }

    @Override
    public final void deserialize(Record record, String stream, String shardId, Collector<ItemChange<T, K>> output)
            throws IOException {
        output.collect(change(record, shardId));
    }

    @Override
    public final TypeInformation<ItemChange<T, K>> getProducedType() {
        return new ItemChangeTypeInfo<>(new ItemTypeInfo<>(codec), new ItemTypeInfo<>(keyCodec));
    }

    private ItemChange<T, K> change(Record record, String shardId) throws IOException {
        StreamRecord change = record.dynamodb();
        try {
            return new ItemChange<>(
                    ChangeKind.of(record.eventNameAsString()),
                    read(keyCodec, change.keys()),
                    change.hasOldImage() ? read(codec, change.oldImage()) : null,
                    change.hasNewImage() ? read(codec, change.newImage()) : null,
                    new ItemChange.Origin(
                            new BigInteger(change.sequenceNumber()),
                            change.approximateCreationDateTime(),
                            isTimeToLive(record.userIdentity())));
        } catch (AttributeException unreadable) {
            throw new IOException(
                    "The record " + change.sequenceNumber() + " of shard " + shardId
                            + " is no change of this item type: " + unreadable.getMessage()
                            + " - correct the item type in its spec, or the item in the table.",
                    unreadable);
        }
    }

    private static <V> V read(ItemCodec<V> codec, Map<String, AttributeValue> attributes) {
        try {
            return codec.read(new AttributeMapReader(attributes));
        } catch (AttributeException problem) {
            throw problem.inAttribute(codec.itemClass().getSimpleName());
        }
    }

    private static boolean isTimeToLive(Identity identity) {
        return identity != null
                && SERVICE_TYPE.equals(identity.type())
                && SERVICE_PRINCIPAL.equals(identity.principalId());
    }
}
