/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.GenericArrayData;
import org.apache.flink.table.data.GenericMapData;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.types.RowKind;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;

class RowChangeDeserializationSchemaTest {

    private static final RowType ORDERS =
            rowType(DataTypes.FIELD("id", DataTypes.STRING().notNull()), DataTypes.FIELD("total", DataTypes.INT()));

    private static RowType rowType(DataTypes.Field... columns) {
        return (RowType) DataTypes.ROW(columns).getLogicalType();
    }

    private static RowChangeDeserializationSchema schema(RowType type) {
        return new RowChangeDeserializationSchema(type, TypeInformation.of(RowData.class));
    }

    private static Map<String, AttributeValue> order(String id, String total) {
        return Map.of("id", AttributeValue.fromS(id), "total", AttributeValue.fromN(total));
    }

    private static GenericRowData row(RowKind kind, Object... values) {
        return GenericRowData.ofKind(kind, values);
    }

    private static StringData text(String text) {
        return StringData.fromString(text);
    }

    private static Record record(
            OperationType kind, Map<String, AttributeValue> oldImage, Map<String, AttributeValue> newImage) {
        return Record.builder()
                .eventName(kind)
                .dynamodb(change -> change.keys(Map.of("id", AttributeValue.fromS("a")))
                        .oldImage(oldImage)
                        .newImage(newImage)
                        .sequenceNumber("300000000000000499659"))
                .build();
    }

    private static List<RowData> read(RowChangeDeserializationSchema schema, Record record) throws IOException {
        List<RowData> rows = new ArrayList<>();
        schema.deserialize(record, "arn", "shard-1", new ListCollector<>(rows));
        return rows;
    }

    @Test
    void givesAChangelogOfBothImages() throws Exception {
        RowChangeDeserializationSchema schema = InstantiationUtil.clone(schema(ORDERS));

        assertThat(read(schema, record(OperationType.INSERT, null, order("a", "1"))))
                .containsExactly(row(RowKind.INSERT, text("a"), 1));
        assertThat(read(schema, record(OperationType.MODIFY, order("a", "1"), order("a", "2"))))
                .containsExactly(row(RowKind.UPDATE_BEFORE, text("a"), 1), row(RowKind.UPDATE_AFTER, text("a"), 2));
        assertThat(read(schema, record(OperationType.REMOVE, order("a", "2"), null)))
                .containsExactly(row(RowKind.DELETE, text("a"), 2));
    }

    @Test
    void anUpsertStreamNeedsNewImagesOnly() throws Exception {
        RowChangeDeserializationSchema schema = schema(ORDERS).withoutUpdateBefore();

        assertThat(read(schema, record(OperationType.MODIFY, null, order("a", "2"))))
                .containsExactly(row(RowKind.UPDATE_AFTER, text("a"), 2));
        assertThat(read(schema, record(OperationType.REMOVE, null, null)))
                .containsExactly(row(RowKind.DELETE, text("a"), null));
        assertThat(read(schema, record(OperationType.REMOVE, order("a", "2"), null)))
                .containsExactly(row(RowKind.DELETE, text("a"), 2));
    }

    @Test
    void saysWhichImagesTheStreamLacks() {
        assertThatThrownBy(() -> read(schema(ORDERS), record(OperationType.INSERT, null, null)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("NEW_IMAGE or NEW_AND_OLD_IMAGES");
        assertThatThrownBy(() -> read(schema(ORDERS), record(OperationType.MODIFY, null, order("a", "2"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("withoutUpdateBefore()");
        assertThatThrownBy(() -> read(schema(ORDERS), record(OperationType.REMOVE, null, null)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("withoutUpdateBefore()");
    }

    private static List<Arguments> values() {
        AttributeValue date = AttributeValue.fromS("2026-11-22");
        return List.of(
                Arguments.of(DataTypes.STRING(), AttributeValue.fromS("ä"), text("ä")),
                Arguments.of(DataTypes.CHAR(1), AttributeValue.fromS("c"), text("c")),
                Arguments.of(DataTypes.BOOLEAN(), AttributeValue.fromBool(true), true),
                Arguments.of(DataTypes.TINYINT(), AttributeValue.fromN("-128"), (byte) -128),
                Arguments.of(DataTypes.SMALLINT(), AttributeValue.fromN("32767"), (short) 32767),
                Arguments.of(DataTypes.INT(), AttributeValue.fromN("7"), 7),
                Arguments.of(DataTypes.BIGINT(), AttributeValue.fromN("9007199254740993"), 9007199254740993L),
                Arguments.of(DataTypes.FLOAT(), AttributeValue.fromN("0.5"), 0.5f),
                Arguments.of(DataTypes.DOUBLE(), AttributeValue.fromN("0.1"), 0.1),
                Arguments.of(
                        DataTypes.DECIMAL(5, 2),
                        AttributeValue.fromN("12.345"),
                        DecimalData.fromBigDecimal(new BigDecimal("12.35"), 5, 2)),
                Arguments.of(DataTypes.BYTES(), AttributeValue.fromB(SdkBytes.fromUtf8String("x")), new byte[] {'x'}),
                Arguments.of(
                        DataTypes.DATE(), date, (int) LocalDate.of(2026, 11, 22).toEpochDay()),
                Arguments.of(DataTypes.TIME(3), AttributeValue.fromS("00:00:01.5"), 1500),
                Arguments.of(
                        DataTypes.TIMESTAMP(9),
                        AttributeValue.fromS("2026-11-22T10:15:30.000000001"),
                        TimestampData.fromLocalDateTime(LocalDateTime.parse("2026-11-22T10:15:30.000000001"))),
                Arguments.of(
                        DataTypes.TIMESTAMP_LTZ(9),
                        AttributeValue.fromS("2026-11-22T10:15:30Z"),
                        TimestampData.fromInstant(Instant.parse("2026-11-22T10:15:30Z"))),
                Arguments.of(
                        DataTypes.ARRAY(DataTypes.INT()),
                        AttributeValue.fromL(List.of(AttributeValue.fromN("1"), AttributeValue.fromNul(true))),
                        new GenericArrayData(new Object[] {1, null})),
                Arguments.of(
                        DataTypes.ARRAY(DataTypes.STRING()),
                        AttributeValue.fromSs(List.of("a", "b")),
                        new GenericArrayData(new Object[] {text("a"), text("b")})),
                Arguments.of(
                        DataTypes.ARRAY(DataTypes.BIGINT()),
                        AttributeValue.fromNs(List.of("1", "2")),
                        new GenericArrayData(new Object[] {1L, 2L})),
                Arguments.of(
                        DataTypes.MAP(DataTypes.STRING(), DataTypes.INT()),
                        AttributeValue.fromM(
                                Map.of("one", AttributeValue.fromN("1"), "none", AttributeValue.fromNul(true))),
                        map("one", 1, "none", null)),
                Arguments.of(
                        DataTypes.ROW(DataTypes.FIELD("in", DataTypes.STRING())),
                        AttributeValue.fromM(Map.of("in", AttributeValue.fromS("x"), "other", date)),
                        GenericRowData.of(text("x"))),
                Arguments.of(DataTypes.INT(), AttributeValue.fromNul(true), null));
    }

    private static GenericMapData map(String key, Object value, String otherKey, Object otherValue) {
        Map<StringData, Object> map = new TreeMap<>();
        map.put(text(key), value);
        map.put(text(otherKey), otherValue);
        return new GenericMapData(map);
    }

    @ParameterizedTest
    @MethodSource("values")
    void readsAttributesAsTheTypesOfColumns(DataType type, AttributeValue stored, Object expected) throws Exception {
        RowChangeDeserializationSchema schema =
                InstantiationUtil.clone(schema(rowType(DataTypes.FIELD("column", type))));
        Record record = record(OperationType.INSERT, null, Map.of("column", stored, "other", stored));

        assertThat(read(schema, record)).containsExactly(row(RowKind.INSERT, expected));
    }

    @Test
    void readsBinarySets() throws Exception {
        RowType type = rowType(DataTypes.FIELD("column", DataTypes.ARRAY(DataTypes.BYTES())));
        AttributeValue stored = AttributeValue.fromBs(List.of(SdkBytes.fromUtf8String("x")));
        RowData row = read(schema(type), record(OperationType.INSERT, null, Map.of("column", stored)))
                .get(0);

        assertThat(row.getArray(0).size()).isEqualTo(1);
        assertThat(row.getArray(0).getBinary(0)).isEqualTo(new byte[] {'x'});
    }

    private static List<Arguments> valuesThatDoNotFit() {
        AttributeValue secret = AttributeValue.fromS("secret");
        return List.of(
                Arguments.of(DataTypes.INT(), secret, "column: the stored value is of type S, and N is expected"),
                Arguments.of(DataTypes.DATE(), secret, "column: the stored text is not a date"),
                Arguments.of(DataTypes.TINYINT(), AttributeValue.fromN("4711"), "column: the stored number does not"),
                Arguments.of(DataTypes.SMALLINT(), AttributeValue.fromN("47114711"), "column: the stored number"),
                Arguments.of(DataTypes.DECIMAL(2, 0), AttributeValue.fromN("4711"), "DECIMAL(2, 0) is expected"),
                Arguments.of(
                        DataTypes.ARRAY(DataTypes.INT()),
                        AttributeValue.fromL(List.of(secret)),
                        "column[0]: the stored value is of type S"),
                Arguments.of(
                        DataTypes.MAP(DataTypes.STRING(), DataTypes.INT()),
                        AttributeValue.fromM(Map.of("secret", secret)),
                        "column.*: the stored value is of type S"),
                Arguments.of(
                        DataTypes.ROW(DataTypes.FIELD("in", DataTypes.INT())),
                        AttributeValue.fromM(Map.of("in", secret)),
                        "column.in: the stored value is of type S"),
                Arguments.of(
                        DataTypes.INT().notNull(),
                        AttributeValue.fromNul(true),
                        "column: the item has no such attribute"));
    }

    @ParameterizedTest
    @MethodSource("valuesThatDoNotFit")
    void saysWhichColumnDoesNotFitWithoutTheValue(DataType type, AttributeValue stored, String expected) {
        RowType rowType = rowType(DataTypes.FIELD("column", type));
        Record record = record(OperationType.INSERT, null, Map.of("column", stored));

        assertThatThrownBy(() -> read(schema(rowType), record))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("300000000000000499659 of shard shard-1")
                .hasMessageContaining(expected)
                .hasMessageNotContainingAny("secret", "4711");
    }

    @Test
    void refusesColumnsThatNoAttributeIs() {
        RowType type = rowType(DataTypes.FIELD(
                "outer", DataTypes.ROW(DataTypes.FIELD("counts", DataTypes.MULTISET(DataTypes.STRING())))));
        assertThatThrownBy(() -> schema(type))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Column 'outer.counts' is of type MULTISET<")
                .hasMessageContaining("BIGINT");

        RowType byNumber = rowType(DataTypes.FIELD("map", DataTypes.MAP(DataTypes.INT(), DataTypes.INT())));
        assertThatThrownBy(() -> schema(byNumber)).hasMessageContaining("MAP with text as its key");
    }
}
