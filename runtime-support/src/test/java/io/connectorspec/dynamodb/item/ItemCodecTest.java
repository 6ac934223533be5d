/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.item.codec.BinaryCodec;
import io.connectorspec.dynamodb.item.codec.BinarySetCodec;
import io.connectorspec.dynamodb.item.codec.BooleanCodec;
import io.connectorspec.dynamodb.item.codec.ConvertedCodec;
import io.connectorspec.dynamodb.item.codec.DateDaysCodec;
import io.connectorspec.dynamodb.item.codec.DateTextCodec;
import io.connectorspec.dynamodb.item.codec.DateTimeTextCodec;
import io.connectorspec.dynamodb.item.codec.DecimalCodec;
import io.connectorspec.dynamodb.item.codec.DoubleCodec;
import io.connectorspec.dynamodb.item.codec.DurationMillisCodec;
import io.connectorspec.dynamodb.item.codec.DurationSecondsCodec;
import io.connectorspec.dynamodb.item.codec.DurationTextCodec;
import io.connectorspec.dynamodb.item.codec.EnumCodec;
import io.connectorspec.dynamodb.item.codec.InstantMicrosCodec;
import io.connectorspec.dynamodb.item.codec.InstantMillisCodec;
import io.connectorspec.dynamodb.item.codec.InstantNanosCodec;
import io.connectorspec.dynamodb.item.codec.InstantSecondsCodec;
import io.connectorspec.dynamodb.item.codec.InstantTextCodec;
import io.connectorspec.dynamodb.item.codec.IntCodec;
import io.connectorspec.dynamodb.item.codec.IntegerCodec;
import io.connectorspec.dynamodb.item.codec.ListCodec;
import io.connectorspec.dynamodb.item.codec.LongCodec;
import io.connectorspec.dynamodb.item.codec.MapCodec;
import io.connectorspec.dynamodb.item.codec.NullableCodec;
import io.connectorspec.dynamodb.item.codec.NumberSetCodec;
import io.connectorspec.dynamodb.item.codec.OffsetDateTimeTextCodec;
import io.connectorspec.dynamodb.item.codec.StringCodec;
import io.connectorspec.dynamodb.item.codec.StringSetCodec;
import io.connectorspec.dynamodb.item.codec.TimeTextCodec;
import io.connectorspec.dynamodb.item.codec.UuidTextCodec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import org.apache.flink.util.ExceptionUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemCodecTest {

    private static <T> AttributeValue write(AttributeCodec<T> codec, T value) {
        return AttributeMapWriter.request(DynamoDbWriteRequestType.PUT, new SampleCodec<>(codec), new Sample<>(value))
                .getItem()
                .get("a");
    }

    private static <T> T read(AttributeCodec<T> codec, AttributeValue value) {
        return new SampleCodec<>(codec)
                .read(new AttributeMapReader(Map.of("a", value, "unknown", value)))
                .value();
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
        returns(new DecimalCodec(), new BigDecimal("1000"));
        returns(new IntegerCodec(), BigInteger.TEN.pow(37));
        returns(new BinaryCodec(), Binary.of((byte) 0, (byte) -1));
        returns(new UuidTextCodec(), new UUID(1, 2));
        returns(new InstantTextCodec(), time);
        returns(new InstantMillisCodec(), time.truncatedTo(ChronoUnit.MILLIS));
        returns(new InstantSecondsCodec(), time.truncatedTo(ChronoUnit.SECONDS));
        returns(new InstantMicrosCodec(), time.truncatedTo(ChronoUnit.MICROS));
        returns(new InstantNanosCodec(), time);
        returns(new DateTextCodec(), LocalDate.of(2026, 2, 28));
        returns(new DateDaysCodec(), LocalDate.of(1926, 2, 28));
        returns(new TimeTextCodec(), LocalTime.of(23, 59, 1));
        returns(new DateTimeTextCodec(), LocalDateTime.of(2026, 2, 28, 0, 0));
        returns(new OffsetDateTimeTextCodec(), OffsetDateTime.ofInstant(time, ZoneOffset.ofHours(-3)));
        returns(new DurationTextCodec(), Duration.ofSeconds(-90, 1));
        returns(new DurationMillisCodec(), Duration.ofMillis(-1));
        returns(new DurationSecondsCodec(), Duration.ofHours(3));
        returns(new ListCodec<>(new MapCodec<>(new LongCodec())), List.of(Map.of("x", 1L), Map.of()));
        returns(new StringSetCodec<>(new StringCodec()), Set.of("x", ""));
        returns(new StringSetCodec<>(new DateTextCodec()), Set.of(LocalDate.of(2026, 2, 28)));
        returns(new NumberSetCodec<>(new LongCodec()), Set.of(-1L, 1L));
        returns(new NumberSetCodec<>(new DecimalCodec()), Set.of(new BigDecimal("1.5")));
        returns(new BinarySetCodec<>(new BinaryCodec()), Set.of(Binary.of(), Binary.of((byte) 1)));
        returns(new ListCodec<>(new NullableCodec<>(new StringCodec())), List.of(Optional.empty(), Optional.of("")));
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
                .hasMessage("a[1].*: the stored value is of type S, and N is expected");
    }

    @Test
    void saysThatAStoredValueDoesNotFitAndShowsNoneOfIt() {
        assertThatThrownBy(() -> read(new IntCodec(), AttributeValue.fromN("4294967296")))
                .hasMessage("a: the stored number does not fit, a whole number of 32 bits is expected");
        assertThatThrownBy(() -> read(new LongCodec(), AttributeValue.fromN("0.5")))
                .hasMessage("a: the stored number does not fit, a whole number of 64 bits is expected");
        assertThatThrownBy(() -> read(new InstantTextCodec(), AttributeValue.fromS("canary")))
                .hasMessage(
                        "a: the stored text is not a point in time in ISO 8601 and UTC, such as 2026-11-22T10:15:30Z");
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
        "1E+3, 1000",
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
                .hasMessageStartingWith("Sample.a: a number ")
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

        assertThat(write(new NumberSetCodec<>(new DecimalCodec()), numbers))
                .isEqualTo(AttributeValue.fromNs(List.of("1")));
        assertThat(write(new NumberSetCodec<>(new LongCodec()), Set.of(5L)))
                .isEqualTo(AttributeValue.fromNs(List.of("5")));
        assertThat(write(new StringSetCodec<>(new StringCodec()), Set.of("x")))
                .isEqualTo(AttributeValue.fromSs(List.of("x")));
    }

    @Test
    void refusesEmptySets() {
        assertThatThrownBy(() -> write(new StringSetCodec<>(new StringCodec()), Set.of()))
                .hasMessage(
                        "Sample.a: a set is empty, and DynamoDB holds no empty sets; make the attribute optional and leave"
                                + " it out");
    }

    @Test
    void namesTheWholePathOfABadValue() {
        AttributeCodec<List<Map<String, Double>>> codec = new ListCodec<>(new MapCodec<>(new DoubleCodec()));

        assertThatThrownBy(() -> write(codec, List.of(Map.of("x", 1.0), Map.of("price", Double.NaN))))
                .isInstanceOf(AttributeException.class)
                .hasMessageStartingWith("Sample.a[1].*: ");
    }

    @Test
    void saysWhereNullStandsInsideACollection() {
        AttributeCodec<List<Map<String, String>>> codec = new ListCodec<>(new MapCodec<>(new StringCodec()));
        Map<String, String> holdsNull = new HashMap<>();
        holdsNull.put("canary", null);
        Map<String, String> namesNull = new HashMap<>();
        namesNull.put(null, "canary");

        assertThatThrownBy(() -> write(codec, List.of(Map.of(), holdsNull)))
                .isInstanceOf(AttributeException.class)
                .hasMessageStartingWith("Sample.a[1].*: is null");
        assertThatThrownBy(() -> write(codec, List.of(namesNull)))
                .hasMessageStartingWith("Sample.a[0]: a map has null among its names")
                .hasMessageNotContaining("canary");
        assertThatThrownBy(() -> write(new StringSetCodec<>(new StringCodec()), Collections.singleton(null)))
                .hasMessageStartingWith("Sample.a[0]: is null");
        assertThatThrownBy(() -> write(new StringCodec(), null)).hasMessageStartingWith("Sample.a: is null");
    }

    @Test
    void tellsTheNullValueFromAnEmptyTextAndFromNoAttribute() {
        NullableCodec<String> codec = new NullableCodec<>(new StringCodec());

        assertThat(write(codec, Optional.empty())).isEqualTo(AttributeValue.fromNul(true));
        assertThat(write(codec, Optional.of(""))).isEqualTo(AttributeValue.fromS(""));
        assertThat(read(codec, AttributeValue.fromNul(true))).isEmpty();
        assertThat(read(codec, AttributeValue.fromS(""))).contains("");
    }

    @Test
    void writesSetsAndMapsInOneOrderWhateverTheirOwnIs() {
        Set<String> set = new LinkedHashSet<>(List.of("b", "c", "a"));
        Map<String, Long> map = new LinkedHashMap<>();
        map.put("b", 1L);
        map.put("a", 2L);

        assertThat(write(new StringSetCodec<>(new StringCodec()), set).ss()).containsExactly("a", "b", "c");
        assertThat(write(new MapCodec<>(new LongCodec()), map).m()).containsOnlyKeys("a", "b");
        assertThat(List.copyOf(write(new MapCodec<>(new LongCodec()), map).m().keySet()))
                .containsExactly("a", "b");
        assertThat(write(new BinarySetCodec<>(new BinaryCodec()), Set.of(Binary.of((byte) -1), Binary.of((byte) 1)))
                        .bs())
                .containsExactly(SdkBytes.fromByteArray(new byte[] {1}), SdkBytes.fromByteArray(new byte[] {-1}));
    }

    @Test
    void refusesWhatLiesTooDeepBeforeItOverflowsTheStack() {
        Chain chain = new Chain(null);
        for (int i = 0; i < 100_000; i++) {
            chain = new Chain(chain);
        }
        Chain deep = chain;

        assertThatThrownBy(() -> AttributeMapWriter.request(DynamoDbWriteRequestType.PUT, new ChainCodec(), deep))
                .isInstanceOf(AttributeException.class)
                .hasMessageStartingWith("Chain.next.next.")
                .hasMessageContaining("32 levels");
    }

    @Test
    void cutsOffWhatAnEncodingDoesNotHold() {
        Instant time = Instant.parse("1969-12-31T23:59:59.123456789Z");

        assertThat(InstantSecondsCodec.canonical(time)).isEqualTo("1969-12-31T23:59:59Z");
        assertThat(InstantMillisCodec.canonical(time)).isEqualTo("1969-12-31T23:59:59.123Z");
        assertThat(InstantMicrosCodec.canonical(time)).isEqualTo("1969-12-31T23:59:59.123456Z");
        assertThat(DurationMillisCodec.canonical(Duration.ofNanos(-1))).isEqualTo(Duration.ofMillis(-1));
        assertThat(DurationSecondsCodec.canonical(Duration.ofMillis(1999))).isEqualTo(Duration.ofSeconds(1));
        assertThat(DecimalCodec.canonical(new BigDecimal("10.00"))).isEqualTo(new BigDecimal("10"));
        assertThat(DecimalCodec.canonical(new BigDecimal("0E+7"))).isEqualTo(BigDecimal.ZERO);
        assertThat(DecimalCodec.canonical(new BigDecimal("1E+125"))).isEqualTo(new BigDecimal("1E+125"));
        assertThat(Double.doubleToRawLongBits(DoubleCodec.canonical(-0.0))).isZero();
    }

    @Test
    void refusesTimesThatNoNumberOf64BitsCounts() {
        assertThatThrownBy(() -> write(new InstantNanosCodec(), Instant.MAX)).hasMessageContaining("too far from 1970");
        assertThatThrownBy(() -> read(new InstantSecondsCodec(), AttributeValue.fromN("9000000000000000000")))
                .hasMessageContaining("counted in another unit");
        assertThatThrownBy(() -> read(new IntegerCodec(), AttributeValue.fromN("1E+999999999")))
                .hasMessage("a: the stored number does not fit, a whole number is expected");
    }

    @Test
    void storesEnumsAsTheirTextsAndNamesTheTextsItKnows() {
        EnumCodec<ChangeKind> codec = new EnumCodec<>(List.of(ChangeKind.values()), List.of("i", "m", "r")) {
            private static final long serialVersionUID = 1L;
        };

        assertThat(write(codec, ChangeKind.MODIFY)).isEqualTo(AttributeValue.fromS("m"));
        assertThat(read(codec, AttributeValue.fromS("r"))).isEqualTo(ChangeKind.REMOVE);
        assertThatThrownBy(() -> read(codec, AttributeValue.fromS("canary")))
                .hasMessageStartingWith("a: the stored text is none of i, m, r")
                .hasMessageNotContaining("canary");
    }

    @Test
    void showsNothingOfWhatAConverterThrows() {
        AttributeCodec<Integer> codec = new ConvertedCodec<>(new Percent(), new StringCodec());

        assertThat(write(codec, 7)).isEqualTo(AttributeValue.fromS("7%"));
        assertThat(read(codec, AttributeValue.fromS("8%"))).isEqualTo(8);
        assertThatThrownBy(() -> read(codec, AttributeValue.fromS("canary%")))
                .isInstanceOf(AttributeException.class)
                .hasMessageContaining("Percent failed with a java.lang.NumberFormatException")
                .hasMessageStartingWith("a: ")
                .satisfies(thrown -> assertThat(ExceptionUtils.stringifyException(thrown))
                        .doesNotContain("canary")
                        .contains("Percent.fromStored"));
        assertThatThrownBy(() -> read(codec, AttributeValue.fromS("%"))).hasMessageContaining("made null");
        assertThatThrownBy(() -> write(codec, -1)).hasMessageStartingWith("Sample.a: is null");
    }

    /** Writes 7 as 7%. */
    private static final class Percent implements AttributeConverter<Integer, String> {
        private static final long serialVersionUID = 1L;

        @Override
        public String toStored(Integer value) {
            return value < 0 ? null : value + "%";
        }

        @Override
        public Integer fromStored(String stored) {
            return stored.equals("%") ? null : Integer.valueOf(stored.substring(0, stored.length() - 1));
        }
    }

    /** Holds another one of its kind. */
    private record Chain(Chain next) {}

    private static final class ChainCodec extends ItemTypeCodec<Chain> {
        private static final long serialVersionUID = 1L;

        ChainCodec() {
            super(Chain.class, List.of("# Chain", "? Chain next"));
        }

        @Override
        protected void writeAttributes(Chain item, ItemWriter out) {
            optional("next", this, Optional.ofNullable(item.next()), out);
        }

        @Override
        protected Chain readAttributes(ItemReader in) {
            throw new AssertionError("nothing is read here");
        }
    }

    @Test
    void leavesOutWhatIsAbsent() {
        ItemCodec<String> codec = new ItemTypeCodec<>(String.class, List.of()) {
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
