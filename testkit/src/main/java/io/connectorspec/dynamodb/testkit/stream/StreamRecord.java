/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.stream;

import io.connectorspec.dynamodb.testkit.table.AppliedWrite;
import io.connectorspec.dynamodb.testkit.table.KeySchema;
import io.connectorspec.dynamodb.testkit.table.StreamViewType;
import io.connectorspec.dynamodb.testkit.table.WriteOrigin;
import io.connectorspec.dynamodb.testkit.value.Item;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One change of one item, as a stream tells it.
 *
 * @param number its place in the stream
 * @param time when it happened, by the endpoint's clock
 * @param kind what happened to the item
 * @param images what is told of the item
 * @param origin who did it
 */
public record StreamRecord(SequenceNumber number, Instant time, Kind kind, Images images, WriteOrigin origin) {
    /** What can happen to an item. The names are those on the wire. */
    public enum Kind {
        /** It was not there before. */
        INSERT,
        /** It was there and is different now. */
        MODIFY,
        /** It is gone. */
        REMOVE;

        static Kind of(AppliedWrite write) {
            if (write.after().isEmpty()) {
                return REMOVE;
            }
            return write.before().isEmpty() ? INSERT : MODIFY;
        }
    }

    /**
     * What a record shows of an item.
     *
     * @param key the key attributes
     * @param before the item before the change; empty if there was none, or the view type leaves it out
     * @param after the item after the change; empty if there is none, or the view type leaves it out
     */
    public record Images(Item key, Optional<Item> before, Optional<Item> after) {
        static Images of(AppliedWrite write, KeySchema keys, StreamViewType view) {
            Item key = keys.asItem(write.key());
            return switch (view) {
                case KEYS_ONLY -> new Images(key, Optional.empty(), Optional.empty());
                case NEW_IMAGE -> new Images(key, Optional.empty(), write.after());
                case OLD_IMAGE -> new Images(key, write.before(), Optional.empty());
                case NEW_AND_OLD_IMAGES -> new Images(key, write.before(), write.after());
            };
        }

        int sizeInBytes() {
            return key.sizeInBytes()
                    + before.map(Item::sizeInBytes).orElse(0)
                    + after.map(Item::sizeInBytes).orElse(0);
        }
    }

    /** The size of the key and the images together, which counts towards the megabyte of a page. */
    public int sizeInBytes() {
        return images.sizeInBytes();
    }

    /** The time as the record tells it: rounded down to a second. */
    public Instant approximateTime() {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
