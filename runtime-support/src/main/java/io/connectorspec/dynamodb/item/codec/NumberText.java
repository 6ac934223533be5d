/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.codec;

import io.connectorspec.dynamodb.item.AttributeException;
import java.math.BigDecimal;
import java.util.function.Function;

/** Reads Java numbers from the decimal text that stands for a number in an item. */
final class NumberText {

    private NumberText() {}

    /**
     * Reads a number.
     *
     * @param conversion makes the wanted Java type of it, or throws an {@link ArithmeticException}
     * @param expected what the conversion takes, to complete "... is expected"
     * @throws AttributeException if the number does not fit
     */
    static <T> T parse(String text, Function<BigDecimal, T> conversion, String expected) {
        try {
            return conversion.apply(new BigDecimal(text));
        } catch (ArithmeticException | NumberFormatException doesNotFit) {
            throw new AttributeException("the stored number does not fit, " + expected + " is expected");
        }
    }

    /** Reads a whole number of 64 bits, in whatever spelling. */
    static long parseLong(String text) {
        return parse(text, BigDecimal::longValueExact, "a whole number of 64 bits");
    }
}
