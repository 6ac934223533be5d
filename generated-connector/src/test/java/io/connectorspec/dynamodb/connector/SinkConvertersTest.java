/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.connector.dynamodb.sink.ArrayForm;
import org.apache.flink.connector.dynamodb.sink.DefaultDynamoDbElementConverter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The table of types that the connector's spec declares. */
class SinkConvertersTest {

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 22, 10, 15, 30, 120_000_000);
    private static final SdkBytes BYTES = SdkBytes.fromByteArray(new byte[] {1, 2});

    private static AttributeValue stored(Object value) {
        return new DefaultDynamoDbElementConverter<>()
                .apply(Map.of("value", value), null)
                .getItem()
                .get("value");
    }

    static Stream<Map.Entry<Object, AttributeValue>> samples() {
        return Stream.of(
                Map.entry("text", fromS("text")),
                Map.entry('c', fromS("c")),
                Map.entry(true, fromBool(true)),
                Map.entry((byte) -1, fromN("-1")),
                Map.entry((short) 2, fromN("2")),
                Map.entry(3, fromN("3")),
                Map.entry(Long.MIN_VALUE, fromN("-9223372036854775808")),
                Map.entry(0.5f, fromN("0.5")),
                Map.entry(1e-7, fromN("1E-7")),
                Map.entry(BigInteger.TEN.pow(20).add(BigInteger.ONE), fromN("100000000000000000001")),
                Map.entry(new BigDecimal("12.50"), fromN("12.5")),
                Map.entry(new AtomicInteger(4), fromN("4")),
                Map.entry(new AtomicLong(5), fromN("5")),
                Map.entry(ByteBuffer.wrap(new byte[] {1, 2}), fromB(BYTES)),
                Map.entry(BYTES, fromB(BYTES)),
                Map.entry(new StringBuilder("built"), fromS("built")),
                Map.entry(new UUID(1, 2), fromS("00000000-0000-0001-0000-000000000002")),
                Map.entry(Currency.getInstance("EUR"), fromS("EUR")),
                Map.entry(Locale.GERMANY, fromS("de_DE")),
                Map.entry(URI.create("http://localhost/a"), fromS("http://localhost/a")),
                Map.entry(TIME.toInstant(ZoneOffset.UTC), fromS("2026-11-22T10:15:30.120Z")),
                Map.entry(TIME.toLocalDate(), fromS("2026-11-22")),
                Map.entry(TIME.toLocalTime(), fromS("10:15:30.120")),
                Map.entry(TIME, fromS("2026-11-22T10:15:30.120")),
                Map.entry(OffsetTime.of(TIME.toLocalTime(), ZoneOffset.ofHours(1)), fromS("10:15:30.120+01:00")),
                Map.entry(OffsetDateTime.of(TIME, ZoneOffset.ofHours(1)), fromS("2026-11-22T10:15:30.120+01:00")),
                Map.entry(
                        ZonedDateTime.of(TIME, ZoneId.of("Europe/Berlin")),
                        fromS("2026-11-22T10:15:30.120+01:00[Europe/Berlin]")),
                Map.entry(YearMonth.of(2026, 11), fromS("2026-11")),
                Map.entry(MonthDay.of(11, 22), fromS("--11-22")),
                Map.entry(Duration.ofMillis(1500), fromS("PT1.5S")),
                Map.entry(Period.ofDays(3), fromS("P3D")),
                Map.entry(ZoneId.of("Europe/Berlin"), fromS("Europe/Berlin")),
                Map.entry(ZoneOffset.ofHours(1), fromS("+01:00")),
                Map.entry(Year.of(2026), fromN("2026")),
                Map.entry(DayOfWeek.SUNDAY, fromS("SUNDAY")),
                Map.entry(Month.NOVEMBER, fromS("NOVEMBER")),
                Map.entry(new Date(0), fromS("1970-01-01T00:00:00Z")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void storesEveryTypeOfTheTableAndAllOfJavaTime(Map.Entry<Object, AttributeValue> sample) {
        assertThat(stored(sample.getKey())).isEqualTo(sample.getValue());
        assertThat(stored(List.of(sample.getKey()))).isEqualTo(fromL(List.of(sample.getValue())));
    }

    @Test
    void hasASampleForEveryTypeOfTheSpec() throws IOException {
        String spec;
        try (InputStream in = getClass().getResourceAsStream("/META-INF/connector-spec/dynamodb.yaml")) {
            spec = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Set<String> declared = Pattern.compile("(?m)^ +([\\w.]+): \\{ attribute: \\w+,.* writer: ")
                .matcher(spec)
                .results()
                .map(match -> match.group(1).replaceAll(".*\\.", ""))
                .collect(Collectors.toSet());
        Set<String> sampled = samples()
                .flatMap(sample -> withSupertypes(sample.getKey().getClass()))
                .collect(Collectors.toSet());

        assertThat(declared).hasSizeGreaterThan(30).contains("String", "ZoneId");
        assertThat(declared).filteredOn(type -> !sampled.contains(type)).containsExactly("URL");
    }

    private static Stream<String> withSupertypes(Class<?> type) {
        return type == null
                ? Stream.of()
                : Stream.concat(
                        Stream.concat(Stream.of(type.getSimpleName()), withSupertypes(type.getSuperclass())),
                        Stream.of(type.getInterfaces()).map(Class::getSimpleName));
    }

    @Test
    void storesArraysOfStringsAndNumbersAsSetsUnlessListsAreWanted() {
        assertThat(stored(new String[] {"a", "b"})).isEqualTo(fromSs(List.of("a", "b")));
        for (Object one : List.of((byte) 1, (short) 1, 1, 1L, 1f, 1d)) {
            Object boxed = Array.newInstance(one.getClass(), 1);
            Array.set(boxed, 0, one);
            assertThat(stored(boxed)).as(one.getClass().getName()).isEqualTo(fromNs(List.of("1")));
        }
        for (Object primitive :
                List.of(new short[] {1}, new int[] {1}, new long[] {1}, new float[] {1}, new double[] {1})) {
            assertThat(stored(primitive)).isEqualTo(fromNs(List.of("1")));
        }
        assertThat(new DefaultDynamoDbElementConverter<>(true, ArrayForm.LISTS)
                        .apply(Map.of("value", new int[] {1, 1}), null)
                        .getItem()
                        .get("value"))
                .isEqualTo(fromL(List.of(fromN("1"), fromN("1"))));
        assertThat(stored(LocalDate.EPOCH)).isEqualTo(fromS("1970-01-01"));
        assertThat(stored(LocalTime.NOON)).isEqualTo(fromS("12:00"));
        assertThat(stored(Instant.EPOCH)).isEqualTo(fromS("1970-01-01T00:00:00Z"));
    }
}
