/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.row;

import io.connectorspec.dynamodb.item.AttributeException;
import io.connectorspec.dynamodb.item.AttributeMapReader;
import io.connectorspec.dynamodb.item.AttributeMapWriter;
import io.connectorspec.dynamodb.item.AttributeType;
import io.connectorspec.dynamodb.item.ItemReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.table.data.GenericArrayData;

/** Reads lists and sets as arrays. */
record ArrayReader(ColumnReader elements) implements ColumnReader {

    @Override
    public Object read(ItemReader in) {
        return switch (in.type()) {
            case SS, NS, BS -> readList(listOf(in));
            case S, N, B, BOOL, NULL, L, M -> readList(in);
        };
    }

    private GenericArrayData readList(ItemReader in) {
        List<Object> values = new ArrayList<>();
        in.startList();
        while (in.next()) {
            values.add(readElement(in, values.size()));
        }
        return new GenericArrayData(values.toArray());
    }

    private Object readElement(ItemReader in, int index) {
        if (in.type() == AttributeType.NULL) {
            in.skip();
            return null;
        }
        try {
            return elements.read(in);
        } catch (AttributeException problem) {
            throw problem.inElement(index);
        }
    }

    /** Gives a reader that stands at a list of what a set holds. */
    private static ItemReader listOf(ItemReader set) {
        AttributeMapWriter list = new AttributeMapWriter();
        list.startMap();
        list.name("set");
        list.startList();
        switch (set.type()) {
            case SS -> set.stringSet().forEach(list::string);
            case NS -> set.numberSet().forEach(list::number);
            case S, N, B, BOOL, NULL, BS, L, M -> set.binarySet().forEach(list::binary);
        }
        list.endList();
        list.endMap();
        ItemReader reader = new AttributeMapReader(list.item());
        reader.startMap();
        reader.next();
        return reader;
    }
}
