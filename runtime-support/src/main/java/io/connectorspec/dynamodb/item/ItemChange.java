/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import io.connectorspec.dynamodb.item.typeinfo.ItemChangeTypeInfo;
import java.io.Serializable;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.TypeInfo;

/**
 * One change of an item, as the table's stream tells it. Which images there are depends on the view type that
 * the stream was made with, and on the kind of change.
 *
 * @param kind what the change did
 * @param key the item's key
 * @param oldImageOrNull the item before the change, or null
 * @param newImageOrNull the item after the change, or null
 * @param origin where in its stream the change stands, and why it was made
 * @param <T> the item's Java class
 * @param <K> the Java class of its key
 */
@TypeInfo(ItemChangeTypeInfo.Factory.class)
public record ItemChange<T, K>(ChangeKind kind, K key, T oldImageOrNull, T newImageOrNull, Origin origin) {

    /**
     * Where a change stands, and why it was made.
     *
     * @param sequenceNumber its place among the changes of its shard
     * @param time when it was made, rounded down to a second by the service
     * @param timeToLive whether the service made it because the item's time had run out
     */
    public record Origin(BigInteger sequenceNumber, Instant time, boolean timeToLive) implements Serializable {}

    /** Gives the item before the change, if the stream tells it and there was one. */
    public Optional<T> oldImage() {
        return Optional.ofNullable(oldImageOrNull);
    }

    /** Gives the item after the change, if the stream tells it and there is one. */
    public Optional<T> newImage() {
        return Optional.ofNullable(newImageOrNull);
    }

    /**
     * Gives the write that does the same to another table.
     *
     * @throws IllegalStateException if the item is still there and the stream does not tell its new image
     */
    public ItemWrite<T, K> asWrite() {
        if (kind == ChangeKind.REMOVE) {
            return ItemWrite.delete(key);
        }
        return ItemWrite.put(newImage()
                .orElseThrow(() -> new IllegalStateException("The stream tells no new images. Make it with the view"
                        + " type NEW_IMAGE or NEW_AND_OLD_IMAGES.")));
    }

    /** Gives the kind and the place only: what the item holds is nobody's business in a log. */
    @Override
    public String toString() {
        return "ItemChange(" + kind + " at " + origin.sequenceNumber() + ")";
    }
}
