/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Writes the objects of several item types that share a table, and reads each as the type that its item is of:
 * an attribute of the item tells. Generated subclasses name the types.
 *
 * @param <T> what the Java classes of the item types have in common
 */
public abstract class TableCodec<T> extends ItemCodec<T> {

    private static final long serialVersionUID = 1L;

    private final String discriminator;
    private final HashMap<String, ItemCodec<? extends T>> byText;
    private final HashMap<Class<?>, ItemCodec<? extends T>> byClass = new HashMap<>();

    /**
     * Takes the item types.
     *
     * @param itemClass what their Java classes have in common
     * @param schema what they are made of, in the lines that {@link ItemSchema} reads
     * @param discriminator the attribute that tells
     * @param codecs the codecs of the item types, by what that attribute holds
     */
    protected TableCodec(
            Class<T> itemClass,
            List<String> schema,
            String discriminator,
            Map<String, ? extends ItemCodec<? extends T>> codecs) {
        super(itemClass, schema);
        this.discriminator = Objects.requireNonNull(discriminator, "discriminator");
        this.byText = new HashMap<>(codecs);
        codecs.values().forEach(codec -> byClass.put(codec.itemClass(), codec));
    }

    @Override
    public final void write(T item, ItemWriter out) {
        ItemCodec<? extends T> codec = byClass.get(item.getClass());
        if (codec == null) {
            throw new AttributeException("the class " + item.getClass().getName() + " is none of the item types that"
                    + " the spec names for this table");
        }
        write(codec, item, out);
    }

    private static <S> void write(ItemCodec<S> codec, Object item, ItemWriter out) {
        codec.write(codec.itemClass().cast(item), out);
    }

    @Override
    public final T read(ItemReader in) {
        ItemCodec<? extends T> codec = in.find(discriminator).map(byText::get).orElse(null);
        if (codec == null) {
            throw new AttributeException("is none of " + String.join(", ", new TreeSet<>(byText.keySet()))
                            + ", which tell the item types of this table apart")
                    .inAttribute(discriminator);
        }
        try {
            return codec.read(in);
        } catch (AttributeException problem) {
            throw problem.inAttribute(codec.itemClass().getSimpleName());
        }
    }
}
