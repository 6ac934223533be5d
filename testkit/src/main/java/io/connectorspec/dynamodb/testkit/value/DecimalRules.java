/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.value;

import io.connectorspec.dynamodb.testkit.error.ServiceError;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as the service keeps them: up to 38 significant digits, magnitude from 1E-130 to 9.99…E+125, zeros at the ends
 * trimmed, no negative zero. Source: developer guide, "Data types", section on numbers.
 */
final class DecimalRules {
    private static final int MAX_DIGITS = 38;
    private static final int MAX_EXPONENT = 125;
    private static final int MIN_EXPONENT = -130;

    /** Texts beyond this are looked through for digits that count before they are made a number, which takes time. */
    private static final int LONG_TEXT = 256;

    private static final Pattern LONG_NUMBER =
            Pattern.compile("([+-]?)(\\d*+)\\.?(\\d*+)(?:[eE]([+-]?\\d{1,9}))?", Pattern.DOTALL);

    private DecimalRules() {}

    /**
     * The canonical number that a text stands for: equal numbers give equal results.
     *
     * @throws io.connectorspec.dynamodb.testkit.error.ServiceErrorException if the text is no number or the number is
     *     out of range or precision
     */
    static BigDecimal parse(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 'e') {
                throw notANumber();
            }
        }
        try {
            BigDecimal number = new BigDecimal(text.length() > LONG_TEXT ? withoutOuterZeros(text) : text);
            if (number.signum() == 0) {
                requireInRange(-(long) number.scale());
            }
            return canonical(number);
        } catch (NumberFormatException e) {
            throw notANumber();
        }
    }

    /** The canonical form of a number; throws like {@link #parse}. */
    static BigDecimal canonical(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.precision() > MAX_DIGITS) {
            throw tooManyDigits();
        }
        requireInRange((long) stripped.precision() - stripped.scale() - 1);
        return stripped;
    }

    /** Takes the exponent of the first digit; zero has the one that it is written with. */
    private static void requireInRange(long exponent) {
        if (exponent > MAX_EXPONENT) {
            throw ServiceError.validation(
                            "Number overflow. Attempting to store a number with magnitude larger than supported range")
                    .toException();
        }
        if (exponent < MIN_EXPONENT) {
            throw ServiceError.validation(
                            "Number underflow. Attempting to store a number with magnitude smaller than supported range")
                    .toException();
        }
    }

    /**
     * The stored size in bytes: one, and one for each started pair of significant digits before the point and of those after
     * it; a sign takes another. The developer guide speaks of "approximately" one byte for two digits; that the point parts
     * them was measured at the service's limit for items (paritysuite/dynamodb-conformance, number sizes, 2026-08-18).
     */
    static int size(BigDecimal canonical) {
        if (canonical.signum() == 0) {
            return 1;
        }
        int digitsAfterPoint = Math.max(0, Math.min(canonical.scale(), canonical.precision()));
        int digitsBeforePoint = canonical.precision() - digitsAfterPoint;
        int sign = canonical.signum() < 0 ? 1 : 0;
        return 1 + (digitsBeforePoint + 1) / 2 + (digitsAfterPoint + 1) / 2 + sign;
    }

    /** The same number in a short text. */
    private static String withoutOuterZeros(String text) {
        Matcher parts = LONG_NUMBER.matcher(text);
        if (!parts.matches()) {
            throw notANumber();
        }
        String digits = parts.group(2) + parts.group(3);
        int first = 0;
        while (first < digits.length() - 1 && digits.charAt(first) == '0') {
            first++;
        }
        int end = digits.length();
        while (end > first + 1 && digits.charAt(end - 1) == '0') {
            end--;
        }
        if (end - first > MAX_DIGITS) {
            throw tooManyDigits();
        }
        long written = parts.group(4) == null ? 0 : Long.parseLong(parts.group(4));
        long exponent = written - parts.group(3).length() + digits.length() - end;
        return parts.group(1) + digits.substring(first, end) + "E" + exponent;
    }

    private static RuntimeException tooManyDigits() {
        return ServiceError.validation("Attempting to store more than 38 significant digits in a Number")
                .toException();
    }

    private static RuntimeException notANumber() {
        return ServiceError.validation("The parameter cannot be converted to a numeric value")
                .toException();
    }
}
