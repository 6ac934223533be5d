/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.item.AttributeCodec;
import io.connectorspec.dynamodb.item.AttributeException;
import io.connectorspec.dynamodb.item.Binary;
import io.connectorspec.dynamodb.item.codec.BinaryCodec;
import io.connectorspec.dynamodb.item.codec.BinarySetCodec;
import io.connectorspec.dynamodb.item.codec.BooleanCodec;
import io.connectorspec.dynamodb.item.codec.DoubleCodec;
import io.connectorspec.dynamodb.item.codec.ListCodec;
import io.connectorspec.dynamodb.item.codec.LongCodec;
import io.connectorspec.dynamodb.item.codec.MapCodec;
import io.connectorspec.dynamodb.item.codec.NullableCodec;
import io.connectorspec.dynamodb.item.codec.NumberSetCodec;
import io.connectorspec.dynamodb.item.codec.StringCodec;
import io.connectorspec.dynamodb.item.codec.StringSetCodec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemBytesTest {

    private static <T> void returns(AttributeCodec<T> codec, T value) {
        assertThat(ItemBytes.read(codec, ItemBytes.of(codec, value))).isEqualTo(value);
    }

    @Test
    void readsWhatItWrote() {
        returns(new BooleanCodec(), true);
        returns(new BooleanCodec(), false);
        returns(new LongCodec(), Long.MIN_VALUE);
        returns(new BinaryCodec(), Binary.of(new byte[1000]));
        returns(new StringSetCodec<>(new StringCodec()), Set.of("", "é"));
        returns(new NumberSetCodec<>(new LongCodec()), Set.of(1L, 2L));
        returns(new BinarySetCodec<>(new BinaryCodec()), Set.of(Binary.of(), Binary.of((byte) 1)));
        returns(
                new ListCodec<>(new MapCodec<>(new NullableCodec<>(new LongCodec()))),
                List.of(Map.of("", Optional.of(1L), "b", Optional.empty()), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "é", "漢字", "😀", "\uD83D alone", "\u0000", "mixed é 漢 😀 end"})
    void keepsEveryText(String text) {
        returns(new StringCodec(), text);
        returns(new StringCodec(), text.repeat(300));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, Double.MAX_VALUE, -0.0})
    void keepsNumbersThatOnlyTheServiceRefuses(double number) {
        returns(new DoubleCodec(), number);
        returns(new StringSetCodec<>(new StringCodec()), Set.of());
    }

    @Test
    void keepsTheFormThatStateHolds() {
        AttributeCodec<Map<String, List<Long>>> codec = new MapCodec<>(new ListCodec<>(new LongCodec()));

        assertThat(HexFormat.of().formatHex(ItemBytes.of(codec, Map.of("né", List.of(7L, -1L)))))
                .isEqualTo("0b" + "0a036ec3a9" + "020137" + "02022d31" + "00" + "00");
    }

    @Test
    void looksIntoAMapWithoutGoingThere() {
        AttributeCodec<Map<String, List<String>>> lists = new MapCodec<>(new ListCodec<>(new StringCodec()));
        AttributeCodec<Map<String, String>> texts = new MapCodec<>(new StringCodec());
        ItemBytesReader in = new ItemBytesReader(ItemBytes.of(texts, Map.of("a", "x", "b", "y")));

        assertThat(in.find("b")).contains("y");
        assertThat(in.find("c")).isEmpty();
        assertThat(texts.read(in)).isEqualTo(Map.of("a", "x", "b", "y"));
        assertThat(new ItemBytesReader(ItemBytes.of(lists, Map.of("a", List.of("b", "x")))).find("b"))
                .isEmpty();
        assertThat(new ItemBytesReader(ItemBytes.of(new StringCodec(), "b")).find("b"))
                .isEmpty();
    }

    @Test
    void passesOverWhatNobodyKnows() {
        Skipping skipping = new Skipping();
        AttributeCodec<Map<String, List<Map<String, Set<Long>>>>> codec =
                new MapCodec<>(new ListCodec<>(new MapCodec<>(new NumberSetCodec<>(new LongCodec()))));

        byte[] bytes = ItemBytes.of(codec, Map.of("a", List.of(Map.of("b", Set.of(1L, 2L))), "c", List.of()));

        assertThat(ItemBytes.read(skipping, bytes)).isEqualTo(2);
    }

    @Test
    void givesAValueOrSaysThatTheBytesAreDamaged() {
        AttributeCodec<Map<String, List<Map<String, Set<String>>>>> codec =
                new MapCodec<>(new ListCodec<>(new MapCodec<>(new StringSetCodec<>(new StringCodec()))));
        byte[] bytes = ItemBytes.of(codec, Map.of("é", List.of(Map.of("b", Set.of("x", "yz"))), "c", List.of()));
        int refused = 0;
        List<byte[]> damaged = damaged(bytes);
        for (byte[] candidate : damaged) {
            try {
                assertThat(ItemBytes.read(codec, candidate)).isNotNull();
                assertThat(ItemBytes.read(new Skipping(), candidate)).isNotNegative();
            } catch (AttributeException told) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(damaged.size() / 2).isLessThan(damaged.size());
    }

    private static List<byte[]> damaged(byte[] bytes) {
        List<byte[]> all = new ArrayList<>();
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            all.add(flipped);
        }
        for (int length = 0; length < bytes.length; length++) {
            all.add(Arrays.copyOf(bytes, length));
        }
        all.add(Arrays.copyOf(bytes, bytes.length + 1));
        return all;
    }

    @Test
    void boundsHowDeepDamagedBytesCanLead() {
        byte[] lists = new byte[100_000];
        Arrays.fill(lists, (byte) ItemBytes.LIST);

        assertThatThrownBy(() -> ItemBytes.read(new Skipping(), lists))
                .isInstanceOf(AttributeException.class)
                .hasMessageContaining("500 levels");
    }

    @Test
    void allocatesNothingOnTheWordOfALength() {
        byte[] longSet = {ItemBytes.STRING_SET, -1, -1, -1, -1, 7};
        byte[] longText = {ItemBytes.STRING, -1, -1, -1, -1, 127};

        assertThatThrownBy(() -> ItemBytes.read(new StringSetCodec<>(new StringCodec()), longSet))
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> ItemBytes.read(new StringCodec(), longText)).hasMessageContaining("damaged");
    }
}
