/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.codec;

import io.connectorspec.dynamodb.item.AttributeCodec;
import io.connectorspec.dynamodb.item.AttributeConverter;
import io.connectorspec.dynamodb.item.AttributeException;
import io.connectorspec.dynamodb.item.ItemReader;
import io.connectorspec.dynamodb.item.ItemWriter;
import java.util.function.Function;

/**
 * Writes values of a class of the user's own by way of a type that the spec knows.
 *
 * @param <J> the user's class
 * @param <S> the Java type of what is stored
 */
public final class ConvertedCodec<J, S> implements AttributeCodec<J> {

    private static final long serialVersionUID = 1L;

    private final AttributeConverter<J, S> converter;
    private final AttributeCodec<S> stored;

    /**
     * Takes how a value becomes what is stored, and what writes that.
     *
     * @param converter the user's converter
     * @param stored the codec of the stored type
     */
    public ConvertedCodec(AttributeConverter<J, S> converter, AttributeCodec<S> stored) {
        this.converter = converter;
        this.stored = stored;
    }

    @Override
    public void write(J value, ItemWriter out) {
        stored.writePresent(converted(converter::toStored, value), out);
    }

    @Override
    public J read(ItemReader in) {
        J value = converted(converter::fromStored, stored.read(in));
        if (value == null) {
            throw new AttributeException(named() + " made null of the stored value; let it make a value, or throw");
        }
        return value;
    }

    /** Whatever a converter throws may quote the value, so its message stays behind; where it came from goes on. */
    private <A, B> B converted(Function<A, B> conversion, A value) {
        try {
            return conversion.apply(value);
        } catch (RuntimeException thrown) {
            AttributeException problem = new AttributeException(named() + " failed with a "
                    + thrown.getClass().getName() + ", whose message is not shown because it may hold the value");
            problem.setStackTrace(thrown.getStackTrace());
            throw problem;
        }
    }

    private String named() {
        return "the converter " + converter.getClass().getName();
    }
}
