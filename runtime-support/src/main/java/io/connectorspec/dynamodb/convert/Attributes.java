/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import io.connectorspec.dynamodb.item.AttributeException;
import io.connectorspec.dynamodb.item.ItemWriter;

/**
 * Writes what stands under names and places, and decides what becomes of null there.
 *
 * @param out where it goes
 * @param ignoreNulls whether an attribute that is null is left out
 */
record Attributes(ItemWriter out, boolean ignoreNulls) {

    /** Writes an attribute whose name belongs to a type. */
    void write(String name, Object value, ValueWriter<Object> writer) {
        try {
            writeNamed(name, value, writer);
        } catch (AttributeException problem) {
            throw problem.inAttribute(name);
        }
    }

    /** Writes an attribute whose name is data, as the keys of a map are: paths, which may be logged, hold no data. */
    void writeNamedByData(String name, Object value, ValueWriter<Object> writer) {
        try {
            writeNamed(name, value, writer);
        } catch (AttributeException problem) {
            throw problem.inMap();
        }
    }

    private void writeNamed(String name, Object value, ValueWriter<Object> writer) {
        if (value != null && !writer.isAbsent(value)) {
            out.name(name);
            writer.write(value, out);
        } else if (!ignoreNulls) {
            out.name(name);
            out.nullValue();
        }
    }

    /** Writes an element of a list. Null is stored, as leaving it out would move those behind it. */
    static void writeElement(int index, Object value, ValueWriter<Object> writer, ItemWriter out) {
        try {
            if (value == null || writer.isAbsent(value)) {
                out.nullValue();
            } else {
                writer.write(value, out);
            }
        } catch (AttributeException problem) {
            throw problem.inElement(index);
        }
    }
}
