/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.codec;

import io.connectorspec.dynamodb.item.AttributeCodec;
import io.connectorspec.dynamodb.item.ItemReader;
import io.connectorspec.dynamodb.item.ItemWriter;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Writes whole numbers of any length as numbers. The table holds up to 38 digits, zeros at the end not counted. */
public final class IntegerCodec implements AttributeCodec<BigInteger> {

    private static final long serialVersionUID = 1L;

    /** Far more zeros than the service holds; without a limit, a short text could stand for gigabytes of them. */
    private static final int MOST_ZEROS = 1000;

    @Override
    public void write(BigInteger value, ItemWriter out) {
        out.number(value.toString());
    }

    @Override
    public BigInteger read(ItemReader in) {
        return NumberText.parse(in.number(), IntegerCodec::exact, "a whole number");
    }

    private static BigInteger exact(BigDecimal number) {
        if (number.scale() < -MOST_ZEROS) {
            throw new ArithmeticException("The number is too long.");
        }
        return number.toBigIntegerExact();
    }
}
