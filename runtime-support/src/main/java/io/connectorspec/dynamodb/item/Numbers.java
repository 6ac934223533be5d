/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import java.math.BigDecimal;
import java.util.function.Function;

/**
 * The numbers that the service can hold: up to 38 significant digits, and zero or a magnitude from 1E-130 to
 * 9.9999999999999999999999999999999999999E+125 (source: DynamoDB developer guide, data types).
 */
final class Numbers {

    private static final int MAX_DIGITS = 38;
    private static final int MAX_EXPONENT = 125;
    private static final int MIN_EXPONENT = -130;

    private Numbers() {}

    /**
     * Gives a number as the text that goes to the service.
     *
     * @throws AttributeException if the service cannot hold the number
     */
    static String text(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.precision() > MAX_DIGITS) {
            throw new AttributeException("a number has " + stripped.precision() + " significant digits, and DynamoDB"
                    + " holds " + MAX_DIGITS + "; round it, or store it as a string");
        }
        long exponent = (long) stripped.precision() - stripped.scale() - 1;
        if (exponent > MAX_EXPONENT || exponent < MIN_EXPONENT) {
            throw new AttributeException("a number is outside what DynamoDB holds, which is 1E" + MIN_EXPONENT
                    + " to 9.99E+" + MAX_EXPONENT + " and their negatives; store it as a string");
        }
        return stripped.toString();
    }

    /**
     * Gives a floating-point number as the shortest decimal text that reads back as the same number.
     *
     * @throws AttributeException if the service cannot hold the number
     */
    static String text(double number) {
        if (!Double.isFinite(number)) {
            throw new AttributeException("NaN and the infinities are no numbers to DynamoDB; leave the attribute out,"
                    + " or store it as a string");
        }
        return text(BigDecimal.valueOf(number));
    }

    /**
     * Reads a number from the text that came from the service.
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
}
