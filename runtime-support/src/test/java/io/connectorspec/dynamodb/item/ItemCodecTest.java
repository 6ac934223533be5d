/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemCodecTest {

    /** One attribute of a type under test, in an item. */
    private static final class Single<T> extends ItemCodec<T> {
        private static final long serialVersionUID = 1L;
        private final AttributeCodec<T> codec;

        Single(AttributeCodec<T> codec) {
            this.codec = codec;
        }

        @Override
        protected void writeAttributes(T value, ItemWriter out) {
            attribute("a", codec, value, out);
        }

        @Override
        protected T readAttributes(ItemReader in) {
            T value = null;
            while (in.next()) {
                if (in.name().equals("a")) {
                    value = optionalValue(codec, in);
                } else {
                    in.skip();
                }
            }
            return value;
        }
    }

    private static <T> AttributeValue write(AttributeCodec<T> codec, T value) {
        return AttributeMapWriter.request(DynamoDbWriteRequestType.PUT, new Single<>(codec), value)
                .getItem()
                .get("a");
    }

    private static <T> T read(AttributeCodec<T> codec, AttributeValue value) {
        return new Single<>(codec).read(new AttributeMapReader(Map.of("a", value, "unknown", value)));
    }

    private static <T> void returns(AttributeCodec<T> codec, T value) {
        assertThat(read(codec, write(codec, value))).isEqualTo(value);
    }

    @Test
    void readsWhatItWrote() {
        Instant time = Instant.ofEpochSecond(1_700_000_000L, 123_456_789);

        returns(new StringCodec(), "héllo");
        returns(new IntCodec(), Integer.MIN_VALUE);
        returns(new LongCodec(), Long.MAX_VALUE);
        returns(new BooleanCodec(), false);
        returns(new DoubleCodec(), -1.25e-7);
        returns(new DecimalCodec(), new BigDecimal("1E+3"));
        returns(new InstantTextCodec(), time);
        returns(new InstantMillisCodec(), time.truncatedTo(ChronoUnit.MILLIS));
        returns(new InstantSecondsCodec(), time.truncatedTo(ChronoUnit.SECONDS));
        returns(new ListCodec<>(new MapCodec<>(new LongCodec())), List.of(Map.of("x", 1L), Map.of()));
        returns(new StringSetCodec(), Set.of("x", ""));
        returns(new LongSetCodec(), Set.of(-1L, 1L));
        returns(new DecimalSetCodec(), Set.of(new BigDecimal("1.5")));
    }

    @Test
    void readsTheSpellingOfNumbersThatTheServiceGives() {
        assertThat(read(new LongCodec(), AttributeValue.fromN("1E+3"))).isEqualTo(1000L);
        assertThat(read(new IntCodec(), AttributeValue.fromN("7.0"))).isEqualTo(7);
    }

    @Test
    void readsTheNullValueOfAnOptionalAttributeAsAbsent() {
        assertThat(read(new StringCodec(), AttributeValue.fromNul(true))).isNull();
    }

    @Test
    void saysWhereAStoredValueIsOfAnotherTypeAndShowsNoneOfIt() {
        AttributeCodec<List<Map<String, Long>>> codec = new ListCodec<>(new MapCodec<>(new LongCodec()));
        AttributeValue bad = AttributeValue.fromL(List.of(
                AttributeValue.fromM(Map.of()), AttributeValue.fromM(Map.of("x", AttributeValue.fromS("canary")))));

        assertThatThrownBy(() -> read(codec, bad))
                .isInstanceOf(AttributeException.class)
                .hasMessage("a[1].x: the stored value is of type S, and N is expected");
    }

    @Test
    void saysThatAStoredValueDoesNotFitAndShowsNoneOfIt() {
        assertThatThrownBy(() -> read(new IntCodec(), AttributeValue.fromN("4294967296")))
                .hasMessage("a: the stored number does not fit, a whole number of 32 bits is expected");
        assertThatThrownBy(() -> read(new LongCodec(), AttributeValue.fromN("0.5")))
                .hasMessage("a: the stored number does not fit, a whole number of 64 bits is expected");
        assertThatThrownBy(() -> read(new InstantTextCodec(), AttributeValue.fromS("canary")))
                .hasMessage("a: the stored text is no point in time in ISO 8601 and UTC");
    }

    @Test
    void writesScalarsAsTheirAttributeTypes() {
        Instant time = Instant.ofEpochSecond(1_700_000_000L, 123_456_789);

        assertThat(write(new StringCodec(), "")).isEqualTo(AttributeValue.fromS(""));
        assertThat(write(new IntCodec(), -7)).isEqualTo(AttributeValue.fromN("-7"));
        assertThat(write(new LongCodec(), Long.MIN_VALUE)).isEqualTo(AttributeValue.fromN("-9223372036854775808"));
        assertThat(write(new BooleanCodec(), true)).isEqualTo(AttributeValue.fromBool(true));
        assertThat(write(new DoubleCodec(), 0.1)).isEqualTo(AttributeValue.fromN("0.1"));
        assertThat(write(new InstantTextCodec(), time))
                .isEqualTo(AttributeValue.fromS("2023-11-14T22:13:20.123456789Z"));
        assertThat(write(new InstantMillisCodec(), time)).isEqualTo(AttributeValue.fromN("1700000000123"));
        assertThat(write(new InstantSecondsCodec(), time)).isEqualTo(AttributeValue.fromN("1700000000"));
    }

    @ParameterizedTest
    @CsvSource({
        "1.500, 1.5",
        "-0.00, 0",
        "1E+3, 1E+3",
        "12345678901234567890123456789012345678, 12345678901234567890123456789012345678",
        "123456789012345678901234567890123456780, 1.2345678901234567890123456789012345678E+38",
        "9.9999999999999999999999999999999999999E+125, 9.9999999999999999999999999999999999999E+125",
        "1E-130, 1E-130"
    })
    void writesDecimalsThatTheServiceHolds(String number, String expected) {
        assertThat(write(new DecimalCodec(), new BigDecimal(number))).isEqualTo(AttributeValue.fromN(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012345678901234567890123456789", "1E+126", "-1E+126", "9E-131"})
    void refusesDecimalsThatTheServiceCannotHoldAndShowsNoneOfThem(String number) {
        assertThatThrownBy(() -> write(new DecimalCodec(), new BigDecimal(number)))
                .isInstanceOf(AttributeException.class)
                .hasMessageStartingWith("a: a number ")
                .hasMessageNotContaining(number);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.MAX_VALUE, Double.MIN_VALUE})
    void refusesFloatingPointNumbersThatTheServiceCannotHold(double number) {
        assertThatThrownBy(() -> write(new DoubleCodec(), number)).isInstanceOf(AttributeException.class);
    }

    @Test
    void writesContainersOfContainers() {
        AttributeCodec<List<Map<String, Long>>> codec = new ListCodec<>(new MapCodec<>(new LongCodec()));

        assertThat(write(codec, List.of(Map.of("x", 1L), Map.of())))
                .isEqualTo(AttributeValue.fromL(List.of(
                        AttributeValue.fromM(Map.of("x", AttributeValue.fromN("1"))), AttributeValue.fromM(Map.of()))));
    }

    @Test
    void writesSetsAndMergesNumbersThatAreEqualByValue() {
        Set<BigDecimal> numbers = new LinkedHashSet<>(List.of(new BigDecimal("1"), new BigDecimal("1.0")));

        assertThat(write(new DecimalSetCodec(), numbers)).isEqualTo(AttributeValue.fromNs(List.of("1")));
        assertThat(write(new LongSetCodec(), Set.of(5L))).isEqualTo(AttributeValue.fromNs(List.of("5")));
        assertThat(write(new StringSetCodec(), Set.of("x"))).isEqualTo(AttributeValue.fromSs(List.of("x")));
    }

    @Test
    void refusesEmptySets() {
        assertThatThrownBy(() -> write(new StringSetCodec(), Set.of()))
                .hasMessage("a: a set is empty, and DynamoDB holds no empty sets; make the attribute optional and leave"
                        + " it out");
    }

    @Test
    void namesTheWholePathOfABadValue() {
        AttributeCodec<List<Map<String, Double>>> codec = new ListCodec<>(new MapCodec<>(new DoubleCodec()));

        assertThatThrownBy(() -> write(codec, List.of(Map.of("x", 1.0), Map.of("price", Double.NaN))))
                .isInstanceOf(AttributeException.class)
                .hasMessageStartingWith("a[1].price: ");
    }

    @Test
    void leavesOutWhatIsAbsent() {
        ItemCodec<String> codec = new ItemCodec<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void writeAttributes(String value, ItemWriter out) {
                optional("there", new StringCodec(), Optional.of(value), out);
                optional("absent", new StringCodec(), Optional.empty(), out);
            }

            @Override
            protected String readAttributes(ItemReader in) {
                throw new AssertionError("nothing is read here");
            }
        };

        DynamoDbWriteRequest request = AttributeMapWriter.request(DynamoDbWriteRequestType.DELETE, codec, "v");

        assertThat(request.getType()).isEqualTo(DynamoDbWriteRequestType.DELETE);
        assertThat(request.getItem()).isEqualTo(Map.of("there", AttributeValue.fromS("v")));
    }

    @Test
    void aWriteHoldsAnItemOrAKeyAndPrintsNeither() {
        assertThat(ItemWrite.put("canary")).hasToString("ItemWrite(put)");
        assertThat(ItemWrite.delete("canary")).hasToString("ItemWrite(delete)");
        assertThatThrownBy(() -> new ItemWrite<>("canary", "canary"))
                .hasMessage("A write has either an item or a key. Use ItemWrite.put(item) or ItemWrite.delete(key).");
    }
}
