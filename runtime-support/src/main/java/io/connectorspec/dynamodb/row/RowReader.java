/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.row;

import io.connectorspec.dynamodb.item.AttributeException;
import io.connectorspec.dynamodb.item.AttributeType;
import io.connectorspec.dynamodb.item.ItemReader;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.types.logical.RowType;

/**
 * Reads items, and maps in items, as rows: the attributes with the names of columns. Other attributes are passed
 * over. A missing attribute and the null value are both null.
 */
final class RowReader implements ColumnReader {

    private static final long serialVersionUID = 1L;

    private final ArrayList<Column> columns = new ArrayList<>();
    private final HashMap<String, Integer> positions = new HashMap<>();

    /**
     * Takes the columns.
     *
     * @param prefix what stands before the columns' names in messages
     * @throws IllegalArgumentException if there is no attribute for the type of a column; it names the column
     */
    RowReader(String prefix, RowType type) {
        for (RowType.RowField field : type.getFields()) {
            positions.put(field.getName(), columns.size());
            columns.add(new Column(
                    field.getName(),
                    ColumnReaders.of(prefix + field.getName(), field.getType()),
                    field.getType().isNullable()));
        }
    }

    private record Column(String name, ColumnReader values, boolean nullable) implements Serializable {}

    @Override
    public GenericRowData read(ItemReader in) {
        GenericRowData row = readPart(in);
        for (int i = 0; i < columns.size(); i++) {
            if (row.isNullAt(i) && !columns.get(i).nullable) {
                throw new AttributeException(
                                "the item has no such attribute, and the column is NOT NULL; let it be null")
                        .inAttribute(columns.get(i).name);
            }
        }
        return row;
    }

    /** Reads an item of which attributes may be missing, whatever the columns say. */
    GenericRowData readPart(ItemReader in) {
        GenericRowData row = new GenericRowData(columns.size());
        in.startMap();
        while (in.next()) {
            Integer position = positions.get(in.name());
            if (position == null || in.type() == AttributeType.NULL) {
                in.skip();
            } else {
                row.setField(position, readColumn(columns.get(position), in));
            }
        }
        return row;
    }

    private static Object readColumn(Column column, ItemReader in) {
        try {
            return column.values.read(in);
        } catch (AttributeException problem) {
            throw problem.inAttribute(column.name);
        }
    }
}
