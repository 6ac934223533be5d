/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import io.connectorspec.dynamodb.item.AttributeException;
import io.connectorspec.dynamodb.item.ItemWriter;
import java.util.function.IntFunction;
import org.apache.flink.api.java.tuple.Tuple;

/**
 * Writes a tuple as an item, with attributes {@code f0}, {@code f1} and so on. A tuple within an item is a
 * list: {@link TupleListWriter}.
 *
 * @param fields gives what writes the values of a field
 * @param ignoreNulls whether a field that is null is left out
 */
record TupleItemWriter(IntFunction<ValueWriter<Object>> fields, boolean ignoreNulls) implements ValueWriter<Object> {

    @Override
    public void write(Object value, ItemWriter out) {
        Tuple tuple = tuple(value);
        Attributes attributes = new Attributes(out, ignoreNulls);
        out.startMap();
        for (int i = 0; i < tuple.getArity(); i++) {
            attributes.write("f" + i, tuple.getField(i), fields.apply(i));
        }
        out.endMap();
    }

    static Tuple tuple(Object value) {
        if (value instanceof Tuple tuple) {
            return tuple;
        }
        throw new AttributeException("is a " + value.getClass().getName() + ", and a tuple is expected");
    }
}
