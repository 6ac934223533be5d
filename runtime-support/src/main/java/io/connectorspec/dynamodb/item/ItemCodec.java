/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import java.util.List;
import java.util.Objects;

/**
 * Writes whole objects as items, and reads them.
 *
 * @param <T> the objects' Java class, or what the classes of several item types have in common
 */
public abstract class ItemCodec<T> implements AttributeCodec<T> {

    private static final long serialVersionUID = 1L;

    private final Class<T> itemClass;
    private final List<String> schema;

    ItemCodec(Class<T> itemClass, List<String> schema) {
        this.itemClass = Objects.requireNonNull(itemClass, "itemClass");
        this.schema = List.copyOf(schema);
    }

    /** Gives the objects' Java class. */
    public final Class<T> itemClass() {
        return itemClass;
    }

    /** Gives what the objects are made of, in the lines that {@link ItemSchema} reads. */
    public final List<String> schema() {
        return schema;
    }
}
