/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import io.connectorspec.dynamodb.item.AttributeException;
import io.connectorspec.dynamodb.item.ItemWriter;
import java.util.List;
import java.util.Set;
import org.apache.flink.types.Row;

/**
 * Writes rows as maps. A row that has names uses them; one that has only positions uses those of its type, and
 * without a type {@code f0}, {@code f1} and so on, as Flink itself names them.
 *
 * @param fields the fields of the row's type; empty if only the row itself is known
 * @param values writes values of fields that no type tells of
 * @param ignoreNulls whether a field that is null is left out
 */
record RowWriter(List<NamedField> fields, ValueWriter<Object> values, boolean ignoreNulls)
        implements ValueWriter<Object> {

    /**
     * A field of a row's type.
     *
     * @param name its name
     * @param writer writes its values
     */
    record NamedField(String name, ValueWriter<Object> writer) {}

    @Override
    public void write(Object value, ItemWriter out) {
        if (!(value instanceof Row row)) {
            throw new AttributeException("is a " + value.getClass().getName() + ", and a row is expected");
        }
        out.startMap();
        if (fields.isEmpty()) {
            writeAsNamed(row, new Attributes(out, ignoreNulls));
        } else {
            writeAsTyped(row, new Attributes(out, ignoreNulls));
        }
        out.endMap();
    }

    private void writeAsNamed(Row row, Attributes attributes) {
        Set<String> names = row.getFieldNames(true);
        if (names != null) {
            names.forEach(name -> attributes.write(name, row.getField(name), values));
            return;
        }
        for (int i = 0; i < row.getArity(); i++) {
            attributes.write("f" + i, row.getField(i), values);
        }
    }

    private void writeAsTyped(Row row, Attributes attributes) {
        if (row.getFieldNames(false) != null) {
            fields.forEach(field -> attributes.write(field.name(), row.getField(field.name()), field.writer()));
            return;
        }
        if (row.getArity() != fields.size()) {
            throw new AttributeException("is a row of " + row.getArity() + " fields, and its type has " + fields.size()
                    + "; correct either");
        }
        for (int i = 0; i < fields.size(); i++) {
            NamedField field = fields.get(i);
            attributes.write(field.name(), row.getField(i), field.writer());
        }
    }
}
