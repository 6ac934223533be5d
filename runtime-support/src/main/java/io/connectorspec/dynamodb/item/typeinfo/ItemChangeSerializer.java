/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.typeinfo;

import io.connectorspec.dynamodb.item.ChangeKind;
import io.connectorspec.dynamodb.item.ItemChange;
import java.io.IOException;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Serializes changes of items: a byte with the kind (two bits) and a bit each for an old image, a new image, a
 * time, and a delete by time to live; the key; the images that there are; the sequence number as bytes with
 * their number; seconds and nanoseconds if there is a time.
 *
 * @param <T> the item's Java class
 * @param <K> the Java class of its key
 */
public final class ItemChangeSerializer<T, K> extends PartsSerializer<T, K, ItemChange<T, K>> {

    private static final long serialVersionUID = 1L;

    private static final int KIND = 0b11;
    private static final int OLD_IMAGE = 0b100;
    private static final int NEW_IMAGE = 0b1000;
    private static final int TIME = 0b10000;
    private static final int TIME_TO_LIVE = 0b100000;

    /**
     * Takes what serializes the parts.
     *
     * @param item serializes items
     * @param key serializes keys
     */
    public ItemChangeSerializer(TypeSerializer<T> item, TypeSerializer<K> key) {
        super(item, key);
    }

    @Override
    TypeSerializer<ItemChange<T, K>> with(TypeSerializer<T> otherItem, TypeSerializer<K> otherKey) {
        return new ItemChangeSerializer<>(otherItem, otherKey);
    }

    @Override
    public void serialize(ItemChange<T, K> change, DataOutputView target) throws IOException {
        ItemChange.Origin origin = change.origin();
        target.writeByte(number(change.kind())
                | bit(OLD_IMAGE, change.oldImageOrNull() != null)
                | bit(NEW_IMAGE, change.newImageOrNull() != null)
                | bit(TIME, origin.time() != null)
                | bit(TIME_TO_LIVE, origin.timeToLive()));
        key().serialize(change.key(), target);
        if (change.oldImageOrNull() != null) {
            item().serialize(change.oldImageOrNull(), target);
        }
        if (change.newImageOrNull() != null) {
            item().serialize(change.newImageOrNull(), target);
        }
        Frame.write(origin.sequenceNumber().toByteArray(), target);
        if (origin.time() != null) {
            target.writeLong(origin.time().getEpochSecond());
            target.writeInt(origin.time().getNano());
        }
    }

    @Override
    public ItemChange<T, K> deserialize(DataInputView source) throws IOException {
        int flags = source.readUnsignedByte();
        try {
            return new ItemChange<>(
                    kind(flags & KIND),
                    key().deserialize(source),
                    (flags & OLD_IMAGE) == 0 ? null : item().deserialize(source),
                    (flags & NEW_IMAGE) == 0 ? null : item().deserialize(source),
                    new ItemChange.Origin(
                            new BigInteger(Frame.read(source)),
                            (flags & TIME) == 0 ? null : Instant.ofEpochSecond(source.readLong(), source.readInt()),
                            (flags & TIME_TO_LIVE) != 0));
        } catch (NumberFormatException | DateTimeException damaged) {
            throw new IOException("The bytes of a change are damaged.", damaged);
        }
    }

    /** Numbers that state holds; they do not depend on the order of the constants. */
    private static int number(ChangeKind kind) {
        return switch (kind) {
            case INSERT -> 0;
            case MODIFY -> 1;
            case REMOVE -> 2;
        };
    }

    private static ChangeKind kind(int number) throws IOException {
        return switch (number) {
            case 0 -> ChangeKind.INSERT;
            case 1 -> ChangeKind.MODIFY;
            case 2 -> ChangeKind.REMOVE;
            default -> throw new IOException("The bytes of a change are damaged: there is no such kind.");
        };
    }

    private static int bit(int bit, boolean on) {
        return on ? bit : 0;
    }

    @Override
    public TypeSerializerSnapshot<ItemChange<T, K>> snapshotConfiguration() {
        return new ItemChangeSerializerSnapshot<>(this);
    }
}
