/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import java.util.List;
import java.util.Optional;

/**
 * Writes the objects of one item type, and reads them. Generated subclasses list the attributes; what every item
 * type shares is here.
 *
 * @param <T> the item's Java class
 */
public abstract class ItemTypeCodec<T> extends ItemCodec<T> {

    private static final long serialVersionUID = 1L;

    /**
     * Takes what the codec is for.
     *
     * @param itemClass the item's Java class
     * @param schema what it is made of, in the lines that {@link ItemSchema} reads
     */
    protected ItemTypeCodec(Class<T> itemClass, List<String> schema) {
        super(itemClass, schema);
    }

    /** Writes every attribute that the item has, through {@link #attribute} and {@link #optional}. */
    protected abstract void writeAttributes(T item, ItemWriter out);

    /**
     * Reads an item, the map of which is started, until there is no next attribute. It reads what it knows
     * through {@link #value} and {@link #optionalValue}, and skips the rest.
     *
     * @throws IllegalStateException if an attribute is missing; its message names it
     */
    protected abstract T readAttributes(ItemReader in);

    @Override
    public final void write(T item, ItemWriter out) {
        out.startMap();
        writeAttributes(item, out);
        out.endMap();
    }

    @Override
    public final T read(ItemReader in) {
        in.startMap();
        try {
            return readAttributes(in);
        } catch (IllegalStateException incomplete) {
            throw new AttributeException(incomplete.getMessage());
        }
    }

    /** Writes an attribute that is always there; a problem with its value gets the attribute's name. */
    protected final <V> void attribute(String name, AttributeCodec<V> codec, V value, ItemWriter out) {
        out.name(name);
        try {
            codec.writePresent(value, out);
        } catch (AttributeException problem) {
            throw problem.inAttribute(name);
        }
    }

    /** Writes an attribute that may be absent: an empty value writes nothing. */
    protected final <V> void optional(String name, AttributeCodec<V> codec, Optional<V> value, ItemWriter out) {
        if (value.isPresent()) {
            attribute(name, codec, value.get(), out);
        }
    }

    /** Writes the text that tells items of this type from others in their table. */
    protected final void discriminator(String name, String text, ItemWriter out) {
        out.name(name);
        out.string(text);
    }

    /** Reads the attribute at which the reader stands; a problem with its value gets the attribute's name. */
    protected final <V> V value(AttributeCodec<V> codec, ItemReader in) {
        String name = in.name();
        try {
            return codec.read(in);
        } catch (AttributeException problem) {
            throw problem.inAttribute(name);
        }
    }

    /** Reads an attribute that may be absent; the null value counts as absent, unless it is one to the codec. */
    protected final <V> V optionalValue(AttributeCodec<V> codec, ItemReader in) {
        if (in.type() == AttributeType.NULL && !codec.readsNull()) {
            in.skip();
            return null;
        }
        return value(codec, in);
    }

    /** Reads the text that tells items of this type from others in their table, and refuses items of the others. */
    protected final void discriminator(String text, ItemReader in) {
        String name = in.name();
        if (in.type() != AttributeType.S || !in.string().equals(text)) {
            throw new AttributeException("the item is of another type; items of this type have '" + text + "' here")
                    .inAttribute(name);
        }
    }
}
