/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.testkit.error.ServiceErrorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request may hold numbers of some hundred thousand digits; they must not keep the endpoint busy. */
class LongNumbersTest {
    private static final String ZEROS = "0".repeat(300_000);

    @ParameterizedTest
    @CsvSource({"12.5, 12.5", "-7., -7", "+0.004, 0.004"})
    void readsNumbersWrittenWithManyZeros(String number, String value) {
        String sign = number.matches("[+-].*") ? number.substring(0, 1) : "";
        String padded = sign + ZEROS + number.substring(sign.length()) + ZEROS;

        assertThat(ItemValue.number(padded)).isEqualTo(ItemValue.number(value));
    }

    @ParameterizedTest
    @CsvSource({"E-300000, 1", "e-300003, 0.001", "E-299998, 100"})
    void setsManyZerosAgainstTheExponent(String exponent, String value) {
        assertThat(ItemValue.number("1" + ZEROS + exponent)).isEqualTo(ItemValue.number(value));
    }

    @Test
    void refusesNumbersOfManyDigits() {
        assertRefused("7".repeat(300_000), "38 significant digits");
        assertRefused("0." + ZEROS + "1", "underflow");
        assertRefused("1" + ZEROS, "overflow");
        assertRefused(ZEROS + "x", "cannot be converted");
        assertRefused(ZEROS + "E", "cannot be converted");
        assertRefused("-".repeat(300), "cannot be converted");
    }

    private static void assertRefused(String number, String message) {
        assertThatThrownBy(() -> ItemValue.number(number))
                .isInstanceOf(ServiceErrorException.class)
                .hasMessageContaining(message);
    }
}
