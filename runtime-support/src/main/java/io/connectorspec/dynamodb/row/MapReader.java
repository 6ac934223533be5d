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
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.table.data.GenericMapData;
import org.apache.flink.table.data.StringData;

/** Reads maps whose names are content. */
record MapReader(ColumnReader values) implements ColumnReader {

    @Override
    public Object read(ItemReader in) {
        Map<StringData, Object> map = new LinkedHashMap<>();
        in.startMap();
        while (in.next()) {
            map.put(StringData.fromString(in.name()), readValue(in));
        }
        return new GenericMapData(map);
    }

    private Object readValue(ItemReader in) {
        if (in.type() == AttributeType.NULL) {
            in.skip();
            return null;
        }
        try {
            return values.read(in);
        } catch (AttributeException problem) {
            throw problem.inMap();
        }
    }
}
