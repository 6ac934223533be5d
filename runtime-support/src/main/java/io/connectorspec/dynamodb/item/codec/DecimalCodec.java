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

/** Writes exact decimal numbers as numbers. The table holds up to 38 digits. */
public final class DecimalCodec implements AttributeCodec<BigDecimal> {

    private static final long serialVersionUID = 1L;

    /**
     * Gives the number that comes back when this one is stored, in the only spelling that it has: no zeros at
     * the end of a fraction, and no exponent unless there are more digits than the service holds. So numbers
     * are equal if their values are.
     */
    public static BigDecimal canonical(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        boolean whole = stripped.scale() < 0;
        return whole && stripped.precision() - (long) stripped.scale() <= 38 ? stripped.setScale(0) : stripped;
    }

    @Override
    public void write(BigDecimal value, ItemWriter out) {
        out.number(value.toString());
    }

    @Override
    public BigDecimal read(ItemReader in) {
        return NumberText.parse(in.number(), number -> number, "a decimal number");
    }
}
