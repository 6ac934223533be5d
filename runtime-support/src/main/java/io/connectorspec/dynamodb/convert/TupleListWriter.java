/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import io.connectorspec.dynamodb.item.ItemWriter;
import java.util.function.IntFunction;
import org.apache.flink.api.java.tuple.Tuple;

/**
 * Writes a tuple within an item as a list.
 *
 * @param fields gives what writes the values of a field
 */
record TupleListWriter(IntFunction<ValueWriter<Object>> fields) implements ValueWriter<Object> {

    @Override
    public void write(Object value, ItemWriter out) {
        Tuple tuple = TupleItemWriter.tuple(value);
        out.startList();
        for (int i = 0; i < tuple.getArity(); i++) {
            Attributes.writeElement(i, tuple.getField(i), fields.apply(i), out);
        }
        out.endList();
    }
}
