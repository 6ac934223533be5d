/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.codec;

import io.connectorspec.dynamodb.item.AttributeCodec;
import io.connectorspec.dynamodb.item.AttributeException;
import io.connectorspec.dynamodb.item.ItemReader;
import io.connectorspec.dynamodb.item.ItemWriter;
import java.util.HashMap;
import java.util.List;

/**
 * Writes the constants of an enum as strings. Generated subclasses name the constants and their texts.
 *
 * @param <E> the enum
 */
public abstract class EnumCodec<E extends Enum<E>> implements AttributeCodec<E> {

    private static final long serialVersionUID = 1L;

    private final List<String> texts;
    private final HashMap<String, E> constants = new HashMap<>();

    /**
     * Takes what the constants are stored as.
     *
     * @param constants all constants, in their order
     * @param texts the text of each, no text twice
     */
    protected EnumCodec(List<E> constants, List<String> texts) {
        this.texts = List.copyOf(texts);
        for (int i = 0; i < constants.size(); i++) {
            this.constants.put(texts.get(i), constants.get(i));
        }
        if (this.constants.size() != texts.size() || texts.size() != constants.size()) {
            throw new IllegalArgumentException("Every constant of an enum is stored as a text of its own.");
        }
    }

    @Override
    public final void write(E value, ItemWriter out) {
        out.string(texts.get(value.ordinal()));
    }

    @Override
    public final E read(ItemReader in) {
        E constant = constants.get(in.string());
        if (constant == null) {
            throw new AttributeException("the stored text is none of " + String.join(", ", texts)
                    + "; add it to the enum in the spec, or correct it in the table");
        }
        return constant;
    }
}
