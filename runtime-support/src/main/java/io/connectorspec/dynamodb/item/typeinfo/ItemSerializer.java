/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.typeinfo;

import io.connectorspec.dynamodb.item.AttributeException;
import io.connectorspec.dynamodb.item.ItemCodec;
import io.connectorspec.dynamodb.item.bytes.ItemBytes;
import java.io.IOException;
import java.util.Objects;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Serializes the objects of an item type. The bytes name their attributes, so that a later version of the type
 * reads them: it passes over attributes that it does not know, and optional ones that it lacks are absent.
 *
 * @param <T> the item's Java class
 */
public final class ItemSerializer<T> extends ImmutableSerializer<T> {

    private static final long serialVersionUID = 1L;

    private final ItemCodec<T> codec;

    /** Takes what writes and reads the objects. */
    public ItemSerializer(ItemCodec<T> codec) {
        this.codec = Objects.requireNonNull(codec, "codec");
    }

    @Override
    public TypeSerializer<T> duplicate() {
        return this;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IOException if a value cannot be written; it names item type and attribute, and not the value
     */
    @Override
    public void serialize(T item, DataOutputView target) throws IOException {
        byte[] bytes;
        try {
            bytes = ItemBytes.of(codec, item);
        } catch (AttributeException problem) {
            throw failure("serialized", problem);
        }
        Frame.write(bytes, target);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IOException if the bytes are no item of this type; it names item type and attribute, and not the value
     */
    @Override
    public T deserialize(DataInputView source) throws IOException {
        byte[] bytes = Frame.read(source);
        try {
            return ItemBytes.read(codec, bytes);
        } catch (AttributeException problem) {
            throw failure("read from its serialized form", problem);
        }
    }

    private IOException failure(String what, AttributeException problem) {
        AttributeException placed = problem.inAttribute(codec.itemClass().getSimpleName());
        return new IOException("An item cannot be " + what + ". " + placed.getMessage() + ".", placed);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        Frame.copy(source, target);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ItemSerializer<?> that && codec.getClass().equals(that.codec.getClass());
    }

    @Override
    public int hashCode() {
        return codec.getClass().hashCode();
    }

    @Override
    public TypeSerializerSnapshot<T> snapshotConfiguration() {
        return new ItemSerializerSnapshot<>(codec);
    }
}
