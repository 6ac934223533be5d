/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.connector.items;

import io.connectorspec.dynamodb.item.Binary;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/** The scalar types of the language, with random values that the service holds. */
final class Scalars {

    /** Digits that the service holds (developer guide, data types). */
    private static final int DIGITS = 38;

    private static final String[] PIECES = {
        "a", "Z", "0", " ", "\"", "\\", "\n", "\t", "\u0000", "\u007f", "é", "€", "漢", "😀", "\u2028", "<", "'"
    };

    private Scalars() {}

    /**
     * A scalar type.
     *
     * @param name its name in a spec
     * @param encoding the encoding, or nothing where there is one way
     * @param kind the attribute type that holds it
     * @param values makes a value
     */
    record Scalar(String name, String encoding, String kind, Function<Random, Object> values) {}

    static final List<Scalar> ALL = List.of(
            new Scalar("string", "", "S", random -> text(random, 12)),
            new Scalar("int", "", "N", random -> edge(random, Integer.MIN_VALUE, Integer.MAX_VALUE, random.nextInt())),
            new Scalar("long", "", "N", random -> edge(random, Long.MIN_VALUE, Long.MAX_VALUE, random.nextLong())),
            new Scalar("double", "", "N", Scalars::floating),
            new Scalar("decimal", "", "N", Scalars::decimal),
            new Scalar("integer", "", "N", random -> digits(random)),
            new Scalar("boolean", "", "BOOL", Random::nextBoolean),
            new Scalar("binary", "", "B", Scalars::binary),
            new Scalar("uuid", "", "S", random -> new UUID(random.nextLong(), random.nextLong())),
            new Scalar("instant", "iso-8601", "S", random -> instant(random, 200_000_000_000L)),
            new Scalar("instant", "epoch-seconds", "N", random -> instant(random, 200_000_000_000L)),
            new Scalar("instant", "epoch-millis", "N", random -> instant(random, 200_000_000_000L)),
            new Scalar("instant", "epoch-micros", "N", random -> instant(random, 200_000_000_000L)),
            new Scalar("instant", "epoch-nanos", "N", random -> instant(random, 9_000_000_000L)),
            new Scalar("date", "iso-8601", "S", Scalars::date),
            new Scalar("date", "epoch-days", "N", Scalars::date),
            new Scalar("time", "", "S", Scalars::time),
            new Scalar("date-time", "", "S", random -> LocalDateTime.of(date(random), time(random))),
            new Scalar("offset-date-time", "", "S", Scalars::offset),
            new Scalar("duration", "iso-8601", "S", Scalars::duration),
            new Scalar("duration", "seconds", "N", Scalars::duration),
            new Scalar("duration", "millis", "N", Scalars::duration));

    /** Gives a text of up to some pieces, also of none. */
    static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        int count = random.nextInt(pieces + 1);
        for (int i = 0; i < count; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static <T> T edge(Random random, T low, T high, T other) {
        return switch (random.nextInt(10)) {
            case 0 -> low;
            case 1 -> high;
            default -> other;
        };
    }

    private static Object floating(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> 0.0;
            case 1 -> -0.0;
            case 2 -> (double) random.nextInt();
            default -> (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(240) - 120);
        };
    }

    /** Gives a number of up to 38 digits, often of exactly that many. */
    private static BigInteger digits(Random random) {
        int count = random.nextInt(3) == 0 ? DIGITS : 1 + random.nextInt(DIGITS);
        StringBuilder digits = new StringBuilder(random.nextBoolean() ? "-" : "");
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return new BigInteger(digits.toString());
    }

    /** Gives a number of up to 38 digits between 1E-130 and 1E+126. */
    private static Object decimal(Random random) {
        BigInteger digits = digits(random);
        int length = new BigDecimal(digits).precision();
        int lowest = -130;
        int highest = 126 - length;
        return switch (random.nextInt(8)) {
            case 0 -> new BigDecimal("9.9999999999999999999999999999999999999E+125");
            case 1 -> new BigDecimal("-1E-130");
            default -> new BigDecimal(digits, -(lowest + random.nextInt(highest - lowest + 1)));
        };
    }

    private static Object binary(Random random) {
        byte[] bytes = new byte[random.nextInt(12)];
        random.nextBytes(bytes);
        return Binary.of(bytes);
    }

    private static Instant instant(Random random, long mostSeconds) {
        long seconds = (long) ((random.nextDouble() * 2 - 1) * Math.min(mostSeconds, 60_000_000_000L));
        return Instant.ofEpochSecond(seconds, random.nextInt(1_000_000_000));
    }

    private static LocalDate date(Random random) {
        return LocalDate.ofEpochDay(random.nextInt(4_000_000) - 700_000);
    }

    private static LocalTime time(Random random) {
        return random.nextInt(4) == 0
                ? LocalTime.MIDNIGHT
                : LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L));
    }

    private static Object offset(Random random) {
        return OffsetDateTime.of(
                date(random), time(random), ZoneOffset.ofTotalSeconds(random.nextInt(36 * 3600 + 1) - 18 * 3600));
    }

    private static Object duration(Random random) {
        return Duration.ofSeconds(random.nextInt(), random.nextInt(1_000_000_000));
    }
}
