/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemDecoder;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemSizeTest {

    @ParameterizedTest
    @CsvSource({
        "0,1",
        "7,2",
        "-7,3",
        "1.5,3",
        "3.14159,5",
        "-100.5,5",
        "15E-1,3",
        "0.00015e+4,3",
        "12,2",
        "123,3",
        "12.30,3",
        "0.0012,2",
        "100000,2",
        "1E+30,2",
        "1050,3",
        "1.5e-3,2"
    })
    void numbersTakeAByteForTwoSignificantDigitsOnEachSideOfThePointAndOneMore(String number, long bytes) {
        assertThat(sizeOf(AttributeValue.fromN(number))).isEqualTo(bytes);
    }

    @Test
    void numberOfMostDigitsTakesTwentyBytes() {
        assertThat(sizeOf(AttributeValue.fromN("9".repeat(38)))).isEqualTo(20);
    }

    /** The endpoint counts canonical numbers, and this class their text, so that neither repeats the other's faults. */
    @Test
    void countsEveryNumberAsTheEndpointDoes() {
        long seed = Long.getLong("item.size.seed", 20);
        RandomGenerator random = new SplittableRandom(seed);
        for (int i = 0; i < 100_000; i++) {
            String number = someNumber(random);
            long expected = Item.of(
                            "n",
                            ItemDecoder.value(
                                    JsonNodeFactory.instance.objectNode().put("N", number)))
                    .sizeInBytes();

            assertThat(ItemSize.of(Map.of("n", AttributeValue.fromN(number))))
                    .as("size of %s; replay with -Ditem.size.seed=%d", number, seed)
                    .isEqualTo(expected);
        }
    }

    /** Spells a number of up to 38 digits in one of many ways: with a sign, zeros at its ends, a point, an exponent. */
    private static String someNumber(RandomGenerator random) {
        StringBuilder digits = new StringBuilder();
        int count = 1 + random.nextInt(32);
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(3) == 0 ? 0 : random.nextInt(10));
        }
        digits.insert(0, "0".repeat(random.nextInt(3))).append("0".repeat(random.nextInt(4)));
        if (random.nextBoolean()) {
            digits.insert(1 + random.nextInt(digits.length()), '.');
        }
        if (random.nextInt(3) == 0) {
            digits.append(random.nextBoolean() ? 'e' : 'E').append(random.nextBoolean() ? "+" : "-");
            digits.append(random.nextInt(60));
        }
        return (random.nextInt(3) == 0 ? "-" : "") + digits;
    }

    @Test
    void textsAndNamesCountAsUtf8() {
        assertThat(ItemSize.of(Map.of("é", AttributeValue.fromS("a€😀")))).isEqualTo(2 + 1 + 3 + 4);
    }

    @Test
    void plainValuesTakeTheirBytes() {
        assertThat(sizeOf(AttributeValue.fromB(SdkBytes.fromByteArray(new byte[5]))))
                .isEqualTo(5);
        assertThat(sizeOf(AttributeValue.fromBool(false))).isEqualTo(1);
        assertThat(sizeOf(AttributeValue.fromNul(true))).isEqualTo(1);
        assertThat(sizeOf(AttributeValue.fromS(""))).isZero();
    }

    @Test
    void setsTakeTheSumOfTheirElements() {
        assertThat(sizeOf(AttributeValue.fromSs(List.of("a", "bc")))).isEqualTo(3);
        assertThat(sizeOf(AttributeValue.fromNs(List.of("1", "123")))).isEqualTo(5);
        assertThat(sizeOf(AttributeValue.fromBs(List.of(SdkBytes.fromByteArray(new byte[4])))))
                .isEqualTo(4);
    }

    @Test
    void listsAndMapsTakeThreeBytesAndOnePerElement() {
        assertThat(sizeOf(AttributeValue.fromL(List.of()))).isEqualTo(3);
        assertThat(sizeOf(AttributeValue.fromL(List.of(AttributeValue.fromS("ab"), AttributeValue.fromBool(true)))))
                .isEqualTo(3 + 1 + 2 + 1 + 1);
        assertThat(sizeOf(AttributeValue.fromM(Map.of("key", AttributeValue.fromS("ab")))))
                .isEqualTo(3 + 1 + 3 + 2);
    }

    private static long sizeOf(AttributeValue value) {
        return ItemSize.of(Map.of("name", value)) - 4;
    }
}
