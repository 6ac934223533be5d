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
import java.time.DateTimeException;

/**
 * Writes dates, times and amounts of time as ISO 8601 text, as their {@code toString()} gives it.
 *
 * @param <T> the type from {@code java.time}
 */
abstract class IsoTextCodec<T> implements AttributeCodec<T> {

    private static final long serialVersionUID = 1L;

    /** Makes a value of a text, or throws a {@link DateTimeException}. */
    protected abstract T parse(String text);

    /** Gives what a text must be, to complete "the stored text is not ...". */
    protected abstract String expected();

    @Override
    public final void write(T value, ItemWriter out) {
        out.string(value.toString());
    }

    @Override
    public final T read(ItemReader in) {
        String text = in.string();
        try {
            return parse(text);
        } catch (DateTimeException somethingElse) {
            // Its message quotes the text.
            throw new AttributeException("the stored text is not " + expected());
        }
    }
}
