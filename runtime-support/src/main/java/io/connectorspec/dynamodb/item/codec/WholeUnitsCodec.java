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
 * Writes something from {@code java.time} as a whole number of units, such as the milliseconds since 1970. What
 * is finer than a unit is not stored; generated items cut it off when they are made, so that an item equals
 * what is read back.
 *
 * @param <T> the type from {@code java.time}
 */
abstract class WholeUnitsCodec<T> implements AttributeCodec<T> {

    private static final long serialVersionUID = 1L;

    /** Gives the number of whole units, rounded down, or throws an {@link ArithmeticException}. */
    protected abstract long units(T value);

    /** Makes a value of a number of units, or throws one of the two exceptions. */
    protected abstract T ofUnits(long units) throws DateTimeException, ArithmeticException;

    @Override
    public final void write(T value, ItemWriter out) {
        try {
            out.number(Long.toString(units(value)));
        } catch (ArithmeticException tooFar) {
            throw new AttributeException(
                    "lies too far from 1970 to be counted in a number of 64 bits; choose another" + " encoding");
        }
    }

    @Override
    public final T read(ItemReader in) {
        long units = NumberText.parseLong(in.number());
        try {
            return ofUnits(units);
        } catch (DateTimeException | ArithmeticException outOfRange) {
            throw new AttributeException(
                    "the stored number is further away than Java's time reaches; is it counted in" + " another unit?");
        }
    }
}
