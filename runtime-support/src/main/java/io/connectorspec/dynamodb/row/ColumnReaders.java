/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.row;

import io.connectorspec.dynamodb.item.AttributeException;
import io.connectorspec.dynamodb.item.codec.BinaryCodec;
import io.connectorspec.dynamodb.item.codec.BooleanCodec;
import io.connectorspec.dynamodb.item.codec.DateTextCodec;
import io.connectorspec.dynamodb.item.codec.DateTimeTextCodec;
import io.connectorspec.dynamodb.item.codec.DecimalCodec;
import io.connectorspec.dynamodb.item.codec.DoubleCodec;
import io.connectorspec.dynamodb.item.codec.InstantTextCodec;
import io.connectorspec.dynamodb.item.codec.IntCodec;
import io.connectorspec.dynamodb.item.codec.LongCodec;
import io.connectorspec.dynamodb.item.codec.StringCodec;
import io.connectorspec.dynamodb.item.codec.TimeTextCodec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.RowType;

/** The table of what the types of columns read: the types of attributes that items declare, seen from SQL. */
final class ColumnReaders {

    private static final int NANOS_PER_MILLI = 1_000_000;

    private static final Map<LogicalTypeRoot, ColumnReader> SIMPLE = simple();

    private ColumnReaders() {}

    private static Map<LogicalTypeRoot, ColumnReader> simple() {
        Map<LogicalTypeRoot, ColumnReader> readers = new EnumMap<>(LogicalTypeRoot.class);
        readers.put(LogicalTypeRoot.CHAR, ColumnReader.of(new StringCodec(), StringData::fromString));
        readers.put(LogicalTypeRoot.VARCHAR, ColumnReader.of(new StringCodec(), StringData::fromString));
        readers.put(LogicalTypeRoot.BOOLEAN, ColumnReader.of(new BooleanCodec(), value -> value));
        readers.put(LogicalTypeRoot.BINARY, ColumnReader.of(new BinaryCodec(), value -> value.toByteArray()));
        readers.put(LogicalTypeRoot.VARBINARY, ColumnReader.of(new BinaryCodec(), value -> value.toByteArray()));
        readers.put(LogicalTypeRoot.TINYINT, ColumnReader.of(new IntCodec(), ColumnReaders::toByte));
        readers.put(LogicalTypeRoot.SMALLINT, ColumnReader.of(new IntCodec(), ColumnReaders::toShort));
        readers.put(LogicalTypeRoot.INTEGER, ColumnReader.of(new IntCodec(), value -> value));
        readers.put(LogicalTypeRoot.BIGINT, ColumnReader.of(new LongCodec(), value -> value));
        readers.put(LogicalTypeRoot.FLOAT, ColumnReader.of(new DoubleCodec(), value -> value.floatValue()));
        readers.put(LogicalTypeRoot.DOUBLE, ColumnReader.of(new DoubleCodec(), value -> value));
        readers.put(LogicalTypeRoot.DATE, ColumnReader.of(new DateTextCodec(), date -> (int) date.toEpochDay()));
        readers.put(LogicalTypeRoot.TIME_WITHOUT_TIME_ZONE, ColumnReader.of(new TimeTextCodec(), time ->
                (int) (time.toNanoOfDay() / NANOS_PER_MILLI)));
        readers.put(
                LogicalTypeRoot.TIMESTAMP_WITHOUT_TIME_ZONE,
                ColumnReader.of(new DateTimeTextCodec(), TimestampData::fromLocalDateTime));
        readers.put(
                LogicalTypeRoot.TIMESTAMP_WITH_LOCAL_TIME_ZONE,
                ColumnReader.of(new InstantTextCodec(), TimestampData::fromInstant));
        return readers;
    }

    /**
     * Gives what reads a column.
     *
     * @param column the column's name, with the names of the rows around it
     * @throws IllegalArgumentException if there is no attribute for its type; it names the column
     */
    static ColumnReader of(String column, LogicalType type) {
        ColumnReader simple = SIMPLE.get(type.getTypeRoot());
        if (simple != null) {
            return simple;
        }
        if (type instanceof DecimalType decimal) {
            return ColumnReader.of(new DecimalCodec(), value -> toDecimal(value, decimal));
        }
        if (type instanceof ArrayType array) {
            return new ArrayReader(of(column, array.getElementType()));
        }
        if (type instanceof MapType map && map.getKeyType().is(LogicalTypeFamily.CHARACTER_STRING)) {
            return new MapReader(of(column, map.getValueType()));
        }
        if (type instanceof RowType row) {
            return new RowReader(column + ".", row);
        }
        throw new IllegalArgumentException("Column '" + column + "' is of type " + type.asSummaryString()
                + ", and no attribute of an item is. Types that can be read are " + supported() + ".");
    }

    private static String supported() {
        List<String> names = new ArrayList<>();
        new TreeSet<>(SIMPLE.keySet()).forEach(root -> names.add(root.name()));
        return String.join(", ", names) + ", DECIMAL, ARRAY, MAP with text as its key, and ROW";
    }

    private static Byte toByte(int value) {
        if (value != (byte) value) {
            throw new AttributeException("the stored number does not fit, a whole number of 8 bits is expected");
        }
        return (byte) value;
    }

    private static Short toShort(int value) {
        if (value != (short) value) {
            throw new AttributeException("the stored number does not fit, a whole number of 16 bits is expected");
        }
        return (short) value;
    }

    private static DecimalData toDecimal(BigDecimal value, DecimalType type) {
        DecimalData decimal = DecimalData.fromBigDecimal(value, type.getPrecision(), type.getScale());
        if (decimal == null) {
            throw new AttributeException("the stored number does not fit, " + type.asSummaryString() + " is expected");
        }
        return decimal;
    }
}
