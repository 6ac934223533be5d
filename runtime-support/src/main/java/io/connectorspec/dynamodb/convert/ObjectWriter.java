/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import io.connectorspec.dynamodb.item.ItemWriter;
import java.util.List;

/**
 * Writes objects with fields as maps: beans, objects with public fields, and records.
 *
 * @param fields what is written of each object
 * @param ignoreNulls whether a field that is null is left out
 */
record ObjectWriter(List<HeldField> fields, boolean ignoreNulls) implements ValueWriter<Object> {

    /**
     * A field and how it is written.
     *
     * @param property reads the field
     * @param writer writes its values
     */
    record HeldField(Property property, ValueWriter<Object> writer) {}

    /** Makes a writer that decides about each value when it sees it. */
    static ObjectWriter of(Class<?> type, ClassWriters values, boolean ignoreNulls) {
        return new ObjectWriter(
                Property.allOf(type).stream()
                        .map(property -> new HeldField(property, values))
                        .toList(),
                ignoreNulls);
    }

    @Override
    public void write(Object value, ItemWriter out) {
        Attributes attributes = new Attributes(out, ignoreNulls);
        out.startMap();
        for (HeldField field : fields) {
            attributes.write(field.property().name(), field.property().valueOf(value), field.writer());
        }
        out.endMap();
    }
}
