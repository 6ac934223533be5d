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

/**
 * Writes floating-point numbers as numbers, each as the shortest decimal text that reads back as the same
 * number. The table holds no NaN, no infinities, and nothing outside the service's range.
 */
public final class DoubleCodec implements AttributeCodec<Double> {

    private static final long serialVersionUID = 1L;

    /** Gives the number that comes back when this one is stored: there is one zero, and it has no sign. */
    public static double canonical(double value) {
        return value + 0.0;
    }

    @Override
    public void write(Double value, ItemWriter out) {
        out.number(value.toString());
    }

    @Override
    public Double read(ItemReader in) {
        try {
            return Double.valueOf(in.number());
        } catch (NumberFormatException notANumber) {
            throw new AttributeException("the stored number does not fit, a number is expected");
        }
    }
}
