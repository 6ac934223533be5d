/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import io.connectorspec.dynamodb.item.AttributeException;
import io.connectorspec.dynamodb.item.ItemWriter;
import io.connectorspec.dynamodb.item.codec.DecimalCodec;
import java.math.BigDecimal;

/** Writes numbers that can have a fraction or any length. Those that the service cannot hold are refused. */
public final class DecimalNumberWriter implements ValueWriter<Number> {

    private final DecimalCodec decimals = new DecimalCodec();

    @Override
    public void write(Number value, ItemWriter out) {
        decimals.write(exact(value), out);
    }

    private static BigDecimal exact(Number value) {
        try {
            return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
        } catch (NumberFormatException notFinite) {
            throw new AttributeException("NaN and the infinities are no numbers to DynamoDB; leave the attribute"
                    + " null, or make it a string");
        }
    }
}
