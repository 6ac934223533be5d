/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import java.math.BigDecimal;

/** Writes floating-point numbers as numbers; NaN, the infinities and numbers that the service cannot hold are refused. */
public final class DoubleCodec implements AttributeCodec<Double> {

    private static final long serialVersionUID = 1L;

    @Override
    public void write(Double value, ItemWriter out) {
        out.number(Numbers.text(value.doubleValue()));
    }

    @Override
    public Double read(ItemReader in) {
        return Numbers.parse(in.number(), BigDecimal::doubleValue, "a number");
    }
}
