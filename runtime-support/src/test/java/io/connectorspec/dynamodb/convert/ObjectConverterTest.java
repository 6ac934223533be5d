/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.connector.dynamodb.sink.ArrayForm;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import org.apache.flink.connector.dynamodb.sink.InvalidRequestException;
import org.apache.flink.types.Row;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ObjectConverterTest {

    private static final UUID ID = UUID.fromString("00000000-0000-0001-0000-000000000002");

    enum Colour {
        RED {
            @Override
            public String toString() {
                return "not this";
            }
        },
        BLUE
    }

    record Holder(Object value) {}

    private static Map<String, AttributeValue> item(Object element) {
        return item(element, true, ArrayForm.SETS);
    }

    private static Map<String, AttributeValue> item(Object element, boolean ignoreNulls, ArrayForm arrays) {
        return new ObjectConverter<>(new TestTypes(), ignoreNulls, arrays)
                .apply(element, null)
                .getItem();
    }

    private static AttributeValue value(Object value) {
        return item(new Holder(value)).get("value");
    }

    private static SdkBytes bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return SdkBytes.fromByteArray(bytes);
    }

    static Stream<Map.Entry<Object, AttributeValue>> values() {
        return Stream.of(
                Map.entry("text", fromS("text")),
                Map.entry(new StringBuilder("any text"), fromS("any text")),
                Map.entry(true, fromBool(true)),
                Map.entry(7, fromN("7")),
                Map.entry(-7L, fromN("-7")),
                Map.entry(0.1f, fromN("0.1")),
                Map.entry(new BigInteger("9".repeat(38)), fromN("9".repeat(38))),
                Map.entry(ID, fromS("00000000-0000-0001-0000-000000000002")),
                Map.entry(Colour.RED, fromS("RED")),
                Map.entry(Instant.EPOCH, fromS("1970-01-01T00:00:00Z")),
                Map.entry(new Date(0), fromS("1970-01-01T00:00:00Z")),
                Map.entry(java.sql.Date.valueOf("2026-11-22"), fromS("2026-11-22")),
                Map.entry(java.sql.Time.valueOf("10:15:30"), fromS("10:15:30")),
                Map.entry(Timestamp.valueOf(LocalDateTime.of(2026, 11, 22, 10, 15, 30)), fromS("2026-11-22T10:15:30")),
                Map.entry(new byte[] {1, 2}, fromB(bytes(1, 2))),
                Map.entry(ByteBuffer.wrap(new byte[] {0, 1, 2, 3}, 1, 2), fromB(bytes(1, 2))),
                Map.entry(Optional.of(Optional.of("inner")), fromS("inner")),
                Map.entry(OptionalInt.of(1), fromN("1")),
                Map.entry(OptionalLong.of(2), fromN("2")),
                Map.entry(List.of("b", "a", "b"), fromL(List.of(fromS("b"), fromS("a"), fromS("b")))),
                Map.entry(List.of(), fromL(List.of())),
                Map.entry(new String[] {"b", "a"}, fromSs(List.of("b", "a"))),
                Map.entry(new int[] {10, 20}, fromNs(List.of("10", "20"))),
                Map.entry(new Long[] {10L, 20L}, fromNs(List.of("10", "20"))),
                Map.entry(new boolean[] {true, false, true}, list(fromBool(true), fromBool(false), fromBool(true))),
                Map.entry(new BigDecimal[] {BigDecimal.ONE}, list(fromN("1"))),
                Map.entry(new byte[][] {{1}, {1}}, list(fromB(bytes(1)), fromB(bytes(1)))),
                Map.entry(new Holder[] {new Holder(1)}, list(fromM(Map.of("value", fromN("1"))))),
                Map.entry(Map.of("k", List.of(Map.of("deep", 1))), fromM(Map.of("k", list(map("deep", fromN("1")))))),
                Map.entry(Map.of(Colour.RED, 1), map("RED", fromN("1"))),
                Map.entry(Map.of(5, 1), map("5", fromN("1"))),
                Map.entry(Map.of(LocalDate.EPOCH, 1), map("1970-01-01", fromN("1"))),
                Map.entry(Tuple2.of("a", 1), list(fromS("a"), fromN("1"))),
                Map.entry(Row.of("a", 1), fromM(Map.of("f0", fromS("a"), "f1", fromN("1")))));
    }

    private static AttributeValue list(AttributeValue... values) {
        return fromL(List.of(values));
    }

    private static AttributeValue map(String name, AttributeValue value) {
        return fromM(Map.of(name, value));
    }

    @ParameterizedTest
    @MethodSource("values")
    void storesEveryKindOfValue(Map.Entry<Object, AttributeValue> value) {
        assertThat(value(value.getKey())).isEqualTo(value.getValue());
    }

    static Stream<Map.Entry<Collection<?>, AttributeValue>> sets() {
        return Stream.of(
                Map.entry(ordered("b", "a"), fromSs(List.of("b", "a"))),
                Map.entry(ordered(Colour.BLUE, Colour.RED), fromSs(List.of("BLUE", "RED"))),
                Map.entry(ordered(ID), fromSs(List.of(ID.toString()))),
                Map.entry(ordered(1, 2L), fromNs(List.of("1", "2"))),
                Map.entry(ordered(new BigDecimal("1.0"), new BigDecimal("1.00")), fromNs(List.of("1"))),
                Map.entry(ordered(ByteBuffer.wrap(new byte[] {1})), fromBs(List.of(bytes(1)))),
                Map.entry(ordered("a", 1), list(fromS("a"), fromN("1"))),
                Map.entry(ordered(true), list(fromBool(true))),
                Map.entry(ordered(List.of("a")), list(list(fromS("a")))),
                Map.entry(ordered(new Holder(1)), list(map("value", fromN("1")))));
    }

    private static Set<Object> ordered(Object... elements) {
        return new LinkedHashSet<>(Arrays.asList(elements));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void storesSetsAsSetsWhereTheServiceHasThem(Map.Entry<Collection<?>, AttributeValue> set) {
        assertThat(value(set.getKey())).isEqualTo(set.getValue());
    }

    /** A bean as people write them. */
    static class Base {
        public int inherited = 3;
    }

    static final class Bean extends Base {
        static final String CONSTANT = "constant";

        public String open = "o";
        public boolean isOpen = true;
        private final String hidden = "h";
        private final boolean active = true;
        private final Boolean isOld = false;
        private final String fluent = "f";
        private final transient Object ignored = new Object();
        private String nothing;

        public String getHidden() {
            return hidden;
        }

        public boolean isActive() {
            return active;
        }

        public Boolean isOld() {
            return isOld;
        }

        public Boolean getIsOld() {
            return isOld;
        }

        public String fluent() {
            return fluent;
        }

        public Optional<String> getNothing() {
            return Optional.ofNullable(nothing);
        }

        public Object getSomethingThatIsNoField() {
            return ignored;
        }
    }

    @Test
    void readsPublicFieldsAndGettersOfAllFashions() {
        assertThat(item(new Bean()))
                .isEqualTo(Map.of(
                        "inherited", fromN("3"),
                        "open", fromS("o"),
                        "isOpen", fromBool(true),
                        "hidden", fromS("h"),
                        "active", fromBool(true),
                        "isOld", fromBool(false),
                        "fluent", fromS("f")));
    }

    @Test
    void putsTuplesRowsAndMapsAsItems() {
        assertThat(item(Tuple2.of("a", 1))).isEqualTo(Map.of("f0", fromS("a"), "f1", fromN("1")));
        assertThat(item(Row.of("a", 1))).isEqualTo(Map.of("f0", fromS("a"), "f1", fromN("1")));
        Row named = Row.withNames();
        named.setField("id", "a");
        assertThat(item(named)).isEqualTo(Map.of("id", fromS("a")));
        assertThat(item(Map.of("id", "a"))).isEqualTo(Map.of("id", fromS("a")));
        assertThat(new ObjectConverter<>(new TestTypes(), true, ArrayForm.SETS)
                        .apply(Map.of("id", "a"), null)
                        .getType())
                .isEqualTo(DynamoDbWriteRequestType.PUT);
    }

    record Nested(String id, Holder inner, List<String> list, Map<String, String> map, Optional<Integer> maybe) {}

    private static Nested withNulls() {
        Map<String, String> map = new HashMap<>();
        map.put("k", null);
        return new Nested("a", new Holder(null), Arrays.asList("x", null), map, Optional.empty());
    }

    @Test
    void leavesNullsOutAtEveryLevelButInLists() {
        assertThat(item(withNulls()))
                .isEqualTo(Map.of(
                        "id", fromS("a"),
                        "inner", fromM(Map.of()),
                        "list", list(fromS("x"), fromNul(true)),
                        "map", fromM(Map.of())));
    }

    @Test
    void storesNullsAtEveryLevelIfAsked() {
        assertThat(item(withNulls(), false, ArrayForm.SETS))
                .isEqualTo(Map.of(
                        "id", fromS("a"),
                        "inner", map("value", fromNul(true)),
                        "list", list(fromS("x"), fromNul(true)),
                        "map", map("k", fromNul(true)),
                        "maybe", fromNul(true)));
    }

    @ParameterizedTest
    @MethodSource("nothings")
    void takesEmptySetsAndEmptyOptionalsForNull(Optional<Object> held) {
        Object nothing = held.orElseThrow();
        assertThat(item(Tuple2.of("id", nothing))).isEqualTo(Map.of("f0", fromS("id")));
        assertThat(item(Tuple2.of("id", nothing), false, ArrayForm.SETS).get("f1"))
                .isEqualTo(fromNul(true));
    }

    static Stream<Optional<Object>> nothings() {
        return Stream.of(
                        Set.of(),
                        new String[0],
                        new int[0],
                        OptionalDouble.empty(),
                        Optional.of(Set.of()),
                        Optional.empty())
                .map(Optional::of);
    }

    @Test
    void writesArraysAsListsIfAsked() {
        Map<String, AttributeValue> item = item(Tuple2.of(new String[] {"a", "a"}, new int[0]), true, ArrayForm.LISTS);

        assertThat(item).isEqualTo(Map.of("f0", list(fromS("a"), fromS("a")), "f1", fromL(List.of())));
    }

    static Stream<Map.Entry<Object, String>> refused() {
        return Stream.of(
                Map.entry(Double.NaN, "value: NaN and the infinities"),
                Map.entry(Float.NEGATIVE_INFINITY, "value: NaN and the infinities"),
                Map.entry(Double.MAX_VALUE, "value: a number is outside"),
                Map.entry(new BigDecimal("1E-131"), "value: a number is outside"),
                Map.entry(new BigInteger("1".repeat(39)), "value: a number has 39 significant digits"),
                Map.entry(List.of(1, Map.of("secret", Double.NaN)), "value[1].*: NaN and"),
                Map.entry(new double[] {1, Double.NaN}, "value[1]: NaN and"),
                Map.entry(new String[] {"a", "b", "a"}, "value[2]: stands in the array twice"),
                Map.entry(new double[] {0.0, -0.0}, "value[1]: stands in the array twice"),
                Map.entry(
                        new LinkedHashSet<>(Arrays.asList("a", null)), "value[1]: is null, and DynamoDB holds no null"),
                Map.entry(Collections.singletonMap(null, 1), "value: has null among its keys"),
                Map.entry(Map.of("", 1), "value: has an empty text among its keys"),
                Map.entry(Map.of(true, 1), "value: has keys of java.lang.Boolean"),
                Map.entry(new Thread(), "value: is a java.lang.Thread, which no attribute type stores"),
                Map.entry(new Object(), "value: is a java.lang.Object, which no attribute type stores"),
                Map.entry(new Object[] {new Hiding()}, "value[0].secret: cannot be read: the field of"),
                Map.entry(new Fieldless(), "value: is a " + Fieldless.class.getName() + ", which has no fields"),
                Map.entry(new Throwing(), "value.secret: cannot be read: its getter threw"));
    }

    static final class Hiding {
        @SuppressWarnings("unused")
        private final String secret = "secret";
    }

    static final class Fieldless {}

    static final class Throwing {
        @SuppressWarnings("unused")
        private final String secret = "secret";

        public String getSecret() {
            throw new IllegalStateException("a message with the secret");
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatTheServiceCannotHoldWithItsPathAndWithoutContent(Map.Entry<Object, String> refused) {
        assertThatThrownBy(() -> value(refused.getKey()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageStartingWith("A " + Holder.class.getName() + " cannot be made into an item. ")
                .hasMessageContaining(refused.getValue())
                .hasNoCause()
                .message()
                .doesNotContain("the secret")
                .doesNotContain("E308");
    }

    static final class Circle {
        public Circle self = this;
    }

    @Test
    void endsInsteadOfFollowingACircleForEver() {
        assertThatThrownBy(() -> item(new Circle()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("self.self.self")
                .hasMessageContaining("lies deeper than the 32 levels");
    }

    @Test
    void refusesWhatIsNoItemAtAll() {
        String text = "text";
        assertThatThrownBy(() -> item(text))
                .hasMessageContaining("is a java.lang.String, which is a value and no item");
        assertThatThrownBy(() -> item(List.of(text))).hasMessageContaining("which is a value and no item");
        assertThatThrownBy(() -> item(null)).hasMessageContaining("The element is null");
        assertThatThrownBy(() -> item(new Holder(null))).hasMessageContaining("has nothing but nulls");
    }

    @Test
    void doesNotShareBytesWithElementsThatAreReused() {
        byte[] reused = {1};
        AttributeValue stored = value(reused);
        reused[0] = 2;

        assertThat(stored).isEqualTo(fromB(bytes(1)));
    }

    @Test
    void travelsAlsoAfterItWasUsed() throws Exception {
        ObjectConverter<Holder> converter = new ObjectConverter<>(new TestTypes(), true, ArrayForm.SETS);
        converter.apply(new Holder("a"), null);

        assertThat(InstantiationUtil.clone(converter).apply(new Holder(1), null).getItem())
                .isEqualTo(Map.of("value", fromN("1")));
    }
}
