/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemSizeTest {
    @Test
    void countsNamesAndValues() {
        assertThat(Item.of("name", "é\uD83D\uDE00").sizeInBytes()).isEqualTo(4 + 6);
        assertThat(ItemValue.of(new byte[7]).sizeInBytes()).isEqualTo(7);
        assertThat(ItemValue.of(true).sizeInBytes()).isEqualTo(1);
        assertThat(ItemValue.nothing().sizeInBytes()).isEqualTo(1);
        assertThat(ItemValue.list().sizeInBytes()).isEqualTo(3);
        assertThat(ItemValue.list(ItemValue.of("ab"), ItemValue.nothing()).sizeInBytes())
                .isEqualTo(3 + 1 + 2 + 1 + 1);
        assertThat(ItemValue.map(Map.of("key", ItemValue.of("ab"))).sizeInBytes())
                .isEqualTo(3 + 1 + 3 + 2);
        assertThat(ItemValue.stringSet(List.of("a", "bcd")).sizeInBytes()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "7, 2",
        "12, 2",
        "123, 3",
        "-123, 4",
        "12000, 2",
        "0.0012, 2",
        "1.5, 3",
        "3.14159, 5",
        "1010, 3",
        "-1.5, 4"
    })
    void countsOneByteForTwoSignificantDigitsOnEitherSideOfThePoint(String number, int size) {
        assertThat(ItemValue.number(number).sizeInBytes()).isEqualTo(size);
    }

    @Test
    void comparesValuesAndNotTheirForm() {
        assertThat(ItemValue.number("1.0")).isEqualTo(ItemValue.of(1)).hasSameHashCodeAs(ItemValue.of(1));
        assertThat(ItemValue.numberSet(List.of("1", "2"))).isEqualTo(ItemValue.numberSet(List.of("2.0", "1")));
        assertThat(ItemValue.binarySet(List.of(new byte[] {1})))
                .isEqualTo(ItemValue.binarySet(List.of(new byte[] {1})));
        assertThat(ItemValue.of("1")).isNotEqualTo(ItemValue.of(1));
    }

    @Test
    void measuresAndComparesTextsLikeTheirUtf8Bytes() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            String left = text(random);
            String right = text(random);
            byte[] leftBytes = left.getBytes(StandardCharsets.UTF_8);
            byte[] rightBytes = right.getBytes(StandardCharsets.UTF_8);

            assertThat(Utf8.length(left)).as("seed 5, text %d", i).isEqualTo(leftBytes.length);
            assertThat(Integer.signum(Utf8.compare(left, right)))
                    .as("seed 5, text %d", i)
                    .isEqualTo(Integer.signum(Arrays.compareUnsigned(leftBytes, rightBytes)));
        }
    }

    private static String text(Random random) {
        int[] ranges = {0x20, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF};
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(4); length > 0; length--) {
            int range = random.nextInt(ranges.length / 2) * 2;
            text.appendCodePoint(ranges[range] + random.nextInt(Math.min(3, ranges[range + 1] - ranges[range] + 1)));
        }
        return text.toString();
    }

    @Test
    void countsALoneSurrogateAsTheQuestionMarkThatItBecomes() {
        for (String text : List.of("\uD83D", "\uDE00", "a\uD83Db", "\uDE00\uD83D")) {
            assertThat(Utf8.length(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
        }
    }

    @Test
    void doesNotChangeWithWhatItWasMadeFrom() {
        byte[] bytes = {1};
        Map<String, ItemValue> attributes = new HashMap<>(Map.of("b", ItemValue.of(bytes)));
        Item item = new Item(attributes);

        bytes[0] = 2;
        attributes.put("x", ItemValue.nothing());

        assertThat(item).isEqualTo(Item.of("b", ItemValue.of(new byte[] {1})));
        assertThatThrownBy(() -> item.attributes().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void showsNoBytesInItsText() {
        assertThat(ItemValue.of(new byte[] {42}).toString()).isEqualTo("BinaryValue[1 bytes]");
    }
}
