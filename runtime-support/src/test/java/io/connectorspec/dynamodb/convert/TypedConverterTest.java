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
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.CompositeType;
import org.apache.flink.api.java.tuple.Tuple;
import org.apache.flink.api.java.tuple.Tuple1;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.typeutils.EitherTypeInfo;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.apache.flink.api.java.typeutils.TupleTypeInfo;
import org.apache.flink.connector.dynamodb.sink.ArrayForm;
import org.apache.flink.connector.dynamodb.sink.InvalidConfigurationException;
import org.apache.flink.connector.dynamodb.sink.InvalidRequestException;
import org.apache.flink.types.Row;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class TypedConverterTest {

    /** Everything in it has type information of another kind. */
    public static final class Order {
        public String id;
        public boolean isPaid;
        public Instant at;
        public Colour colour;
        public List<Line> lines;
        public Map<String, Line> byName;
        public Set<String> tags;
        public Optional<String> note = Optional.empty();
        public Line[] array;
        public Tuple2<String, Integer> pair;
        public Object anything;
        public byte[] bytes;

        public Order() {}
    }

    public enum Colour {
        RED
    }

    public record Line(String product, int count) {}

    @SuppressWarnings("unchecked") // the types are what the test says they are
    private static <T> TypedConverter<T> converter(TypeInformation<T> type) {
        return new TypedConverter<>(new TestTypes(), (CompositeType<T>) type, true, ArrayForm.SETS);
    }

    private static <T> Map<String, AttributeValue> item(TypeInformation<T> type, T element) {
        return converter(type).apply(element, null).getItem();
    }

    private static TupleTypeInfo<Tuple> tuple(TypeInformation<?>... fields) {
        return new TupleTypeInfo<>(fields);
    }

    @Test
    void writesBeansAsTheirTypeDescribesThem() {
        assertThat(TypeInformation.of(Order.class)).isInstanceOf(PojoTypeInfo.class);
        AttributeValue line = fromM(Map.of("product", fromS("nut"), "count", fromN("2")));
        Order order = new Order();
        order.id = "a";
        order.at = Instant.EPOCH;
        order.colour = Colour.RED;
        order.lines = List.of(new Line("nut", 2));
        order.byName = Map.of("x", new Line("nut", 2));
        order.tags = Set.of("new");
        order.array = new Line[] {new Line("nut", 2), null};
        order.pair = Tuple2.of("p", 1);
        order.anything = List.of(1);
        order.bytes = new byte[] {1};

        Map<String, AttributeValue> item = item(TypeInformation.of(Order.class), order);

        assertThat(item)
                .hasSize(11)
                .containsEntry("id", fromS("a"))
                .containsEntry("isPaid", AttributeValue.fromBool(false))
                .containsEntry("at", fromS("1970-01-01T00:00:00Z"))
                .containsEntry("colour", fromS("RED"))
                .containsEntry("lines", fromL(List.of(line)))
                .containsEntry("byName", fromM(Map.of("x", line)))
                .containsEntry("tags", fromSs(List.of("new")))
                .containsEntry("array", fromL(List.of(line, fromNul(true))))
                .containsEntry("pair", fromL(List.of(fromS("p"), fromN("1"))))
                .containsEntry("anything", fromL(List.of(fromN("1"))))
                .containsEntry("bytes", fromB(SdkBytes.fromByteArray(new byte[] {1})));
    }

    @Test
    void writesTuplesAndRowsByTheNamesOfTheirType() {
        TypeInformation<Row> inner = Types.ROW_NAMED(new String[] {"x"}, Types.INT);
        TypeInformation<Row> row = Types.ROW_NAMED(new String[] {"id", "in"}, Types.STRING, inner);
        AttributeValue in = fromM(Map.of("x", fromN("1")));

        assertThat(item(tuple(Types.STRING, inner), Tuple2.of("a", Row.of(1))))
                .isEqualTo(Map.of("f0", fromS("a"), "f1", in));
        assertThat(item(row, Row.of("a", Row.of(1)))).isEqualTo(Map.of("id", fromS("a"), "in", in));
        Row named = Row.withNames();
        named.setField("id", "a");
        assertThat(item(row, named)).isEqualTo(Map.of("id", fromS("a")));
    }

    @Test
    void storesNullsIfAsked() {
        TypedConverter<Tuple> converter =
                new TypedConverter<>(new TestTypes(), tuple(Types.STRING, Types.STRING), false, ArrayForm.SETS);

        assertThat(converter.apply(Tuple2.of("a", null), null).getItem())
                .isEqualTo(Map.of("f0", fromS("a"), "f1", fromNul(true)));
    }

    public static final class Broken {
        public List<Inner> inners;

        public Broken() {}
    }

    public static final class Inner {
        public Thread thread;

        public Inner() {}
    }

    @Test
    void tellsBeforeTheJobRunsWhatNoItemCanHold() {
        assertThatThrownBy(() -> converter(TypeInformation.of(Broken.class)))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining("No items can be made of " + Broken.class.getName())
                .hasMessageContaining("inners[].thread: is a java.lang.Thread, which no attribute type stores");
        assertThatThrownBy(() -> converter(new EitherTypeInfo<>(Types.STRING, Types.INT)))
                .isInstanceOf(ClassCastException.class);
        assertThatThrownBy(() -> new TypedConverter<>(new TestTypes(), null, true, ArrayForm.SETS))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining("has no type information");
    }

    @Test
    void tellsWhenAValueIsNotOfItsType() {
        assertThatThrownBy(() -> item(tuple(BasicTypeInfo.INT_TYPE_INFO), Tuple1.of("secret")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("f0: is a java.lang.String, and the type information says java.lang.Integer")
                .message()
                .doesNotContain("secret");
        assertThatThrownBy(() -> item(Types.ROW(Types.INT), Row.of(1, 2)))
                .hasMessageContaining("is a row of 2 fields, and its type has 1");
        assertThatThrownBy(() -> item(tuple(Types.LIST(Types.INT)), Tuple1.of(1)))
                .hasMessageContaining("f0: is a java.lang.Integer, and a collection or an array is expected");
        assertThatThrownBy(() -> item(tuple(Types.MAP(Types.STRING, Types.INT)), Tuple1.of(1)))
                .hasMessageContaining("f0: is a java.lang.Integer, and a map is expected");
        assertThatThrownBy(() -> item(tuple(Types.ROW(Types.INT)), Tuple1.of(1)))
                .hasMessageContaining("f0: is a java.lang.Integer, and a row is expected");
        assertThatThrownBy(() -> item(tuple(tuple(Types.INT)), Tuple1.of(1)))
                .hasMessageContaining("f0: is a java.lang.Integer, and a tuple is expected");
        assertThatThrownBy(() -> item(tuple(PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO), Tuple1.of("a")))
                .hasMessageContaining("f0: is a java.lang.String, and bytes are expected");
    }

    @Test
    void travels() throws Exception {
        TypedConverter<Order> converter = converter(TypeInformation.of(Order.class));
        Order order = new Order();
        order.id = "a";

        assertThat(InstantiationUtil.clone(converter).apply(order, null).getItem())
                .containsEntry("id", fromS("a"));
    }
}
