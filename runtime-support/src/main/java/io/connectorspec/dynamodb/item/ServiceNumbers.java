/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import java.math.BigDecimal;

/**
 * The numbers that the service can hold: up to 38 significant digits, and zero or a magnitude from 1E-130 to
 * 9.9999999999999999999999999999999999999E+125 (source: DynamoDB developer guide, data types).
 */
final class ServiceNumbers {

    private static final int MAX_DIGITS = 38;
    private static final int MAX_EXPONENT = 125;
    private static final int MIN_EXPONENT = -130;

    /** A number that is written with fewer characters has fewer digits than the service holds. */
    private static final int PLAIN = 19;

    private ServiceNumbers() {}

    /**
     * Gives a number as the text that goes to the service. Equal numbers give equal texts, however they were
     * spelt.
     *
     * @throws AttributeException if the service cannot hold the number
     */
    static String text(String number) {
        if (isPlain(number)) {
            return number;
        }
        try {
            return text(new BigDecimal(number));
        } catch (NumberFormatException notANumber) {
            throw new AttributeException("NaN, the infinities and other texts are no numbers to DynamoDB; leave the"
                    + " attribute out, or store it as a string");
        }
    }

    private static String text(BigDecimal number) {
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
        return stripped.precision() - stripped.scale() <= PLAIN && stripped.scale() <= 0
                ? stripped.toPlainString()
                : stripped.toString();
    }

    /** Gives whether this is a whole number in its only spelling, as most numbers are. */
    private static boolean isPlain(String number) {
        int first = number.startsWith("-") ? 1 : 0;
        int digits = number.length() - first;
        if (digits < 1 || digits > PLAIN || number.charAt(first) == '0') {
            return number.equals("0");
        }
        for (int i = first; i < number.length(); i++) {
            if (number.charAt(i) < '0' || number.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
